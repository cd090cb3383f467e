using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Tests.Time;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Duties;

[JsonSourceGenerationOptions(WriteIndented = true, NewLine = "\n", PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Duty))]
[JsonSerializable(typeof(Duty[]))]
internal sealed partial class DutyJson : JsonSerializerContext;

[Properties(Arbitrary = [typeof(TimeGenerators)])]
public class DutyTests
{
    private static readonly Instant Start = Samples.InLondon(2026, 3, 2, 9, 30);
    private static readonly ActorId Ada = new("ada");

    private static readonly Duty Tell = new(
        "tell.a", "tell", "Tell them", "the patient", TimeLimit.WorkingDays(10).From(Start, Samples.London, Samples.Sparse), "discovery",
        new Citation("SI 2014/2936", "reg 20(2)", "as amended 2020"), "They were harmed.", Start);

    private static readonly Duty Fulfilled = Tell with
    {
        Status = DutyStatus.Fulfilled,
        Fulfilment = new(Start + Duration.FromDays(3), Ada, DutyOutcome.CouldNotBeContacted, "Three calls", new RecordReference("letter", "12")),
    };

    private static readonly Duty SetAside = Tell with
    {
        Deadline = TimeLimit.WithoutDelay.From(Start, Samples.London, Samples.Sparse),
        Citation = new Citation("Act", "s 1"),
        Status = DutyStatus.NotRequired,
        Release = new(Start + Duration.FromHours(1), "Told already by the ward", Ada),
    };

    private static Duty Of(TimeLimit limit) => Tell with { Deadline = limit.From(Start, Samples.London, Samples.Weekends) };

    private static string Stored()
    {
        using var reader = new StreamReader(typeof(DutyTests).Assembly.GetManifestResourceStream("duties.json")!);
        return reader.ReadToEnd();
    }

    [Fact]
    public void A_duty_stands_where_its_lifecycle_says()
    {
        Assert.Equal(DutyStatus.Due, Tell.Status);
        Assert.Equal([DutyStep.Raise], Duty.Lifecycle.StepsFrom(DutyStatus.None));
        Assert.Equal([DutyStep.Revise, DutyStep.Fulfil, DutyStep.SetAside, DutyStep.Withdraw], Duty.Lifecycle.StepsFrom(DutyStatus.Due));
        Assert.Equal([DutyStep.Raise], Duty.Lifecycle.StepsFrom(DutyStatus.Withdrawn));
        Assert.Empty(Duty.Lifecycle.StepsFrom(DutyStatus.Fulfilled));
        Assert.Empty(Duty.Lifecycle.StepsFrom(DutyStatus.NotRequired));
        Assert.All(Duty.Lifecycle.States, status => Assert.Equal(status == DutyStatus.Due, (Tell with { Status = status }).IsOpen));
        Assert.Equal([DutyStatus.Due], Duty.Lifecycle.States.Where(static status => Duty.Lifecycle.TryNext(status, DutyStep.Fulfil, out _)));
    }

    [Theory]
    [InlineData(2026, 3, 16, 23, 59, false)]
    [InlineData(2026, 3, 17, 0, 0, true)]
    public void It_is_overdue_after_the_last_day_and_only_while_open(int year, int month, int day, int hour, int minute, bool overdue)
    {
        var now = Samples.InLondon(year, month, day, hour, minute);
        Assert.Equal(overdue, Tell.IsOverdue(now));
        Assert.All(
            new[] { DutyStatus.None, DutyStatus.Fulfilled, DutyStatus.NotRequired, DutyStatus.Withdrawn },
            status => Assert.False((Tell with { Status = status }).IsOverdue(now)));
    }

    [Fact]
    public void Without_delay_it_is_never_overdue_nor_late()
    {
        var duty = Of(TimeLimit.WithoutDelay);
        Assert.False(duty.IsOverdue(Start + Duration.FromDays(1000)));
        Assert.False((duty with { Status = DutyStatus.Fulfilled, Fulfilment = new(Start + Duration.FromDays(1000), Ada, DutyOutcome.Done, "Letter") }).WasLate);
    }

    [Fact]
    public void Done_late_is_not_the_same_as_not_done()
    {
        var end = Tell.Deadline.EndsAt!.Value;
        Duty Done(Instant at) => Tell with { Status = DutyStatus.Fulfilled, Fulfilment = new(at, Ada, DutyOutcome.Done, "Letter") };
        Assert.False(Tell.WasLate);
        Assert.False(Done(end - Duration.Epsilon).WasLate);
        Assert.True(Done(end).WasLate);
        Assert.False(Done(end).IsOverdue(end));
        Assert.True(Tell.IsOverdue(end));
    }

    [Property]
    public bool It_reads_back_from_JSON_equal(TimeLimit limit, Instant start, DateTimeZone zone, WorkingCalendar calendar, DutyStatus status, DutyOutcome outcome)
    {
        var duty = Tell with
        {
            Deadline = limit.From(start, zone, calendar),
            RaisedAt = start,
            Status = status,
            Fulfilment = status == DutyStatus.Fulfilled ? new(start, Ada, outcome, "Evidence") : null,
            Release = status is DutyStatus.NotRequired or DutyStatus.Withdrawn ? new(start, "Reason", Ada) : null,
        };
        return JsonSerializer.Deserialize(JsonSerializer.Serialize(duty, DutyJson.Default.Duty), DutyJson.Default.Duty) == duty;
    }

    [Fact]
    public void Its_JSON_is_what_was_stored_before()
    {
        Duty[] duties = [Tell, Fulfilled, SetAside];
        var golden = Stored();
        Assert.Equal(duties, JsonSerializer.Deserialize(golden, DutyJson.Default.DutyArray)!);
        Assert.Equal(golden, JsonSerializer.Serialize(duties, DutyJson.Default.DutyArray) + "\n");
    }

    [Fact]
    public void What_can_be_worked_out_is_not_stored()
    {
        var json = JsonSerializer.SerializeToElement(Fulfilled, DutyJson.Default.Duty);
        Assert.False(json.TryGetProperty("isOpen", out _));
        Assert.False(json.TryGetProperty("wasLate", out _));
    }
}
