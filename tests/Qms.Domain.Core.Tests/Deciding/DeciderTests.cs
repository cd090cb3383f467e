using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using NodaTime;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;

namespace Qms.Domain.Core.Tests.Deciding;

public class DeciderTests
{
    private static readonly CommandId Request = CommandId.Parse("01981a2b-0000-7000-8000-000000000001");
    private static readonly DecisionContext Context = new(new Actor("staff-7", Roles.Staff), Instant.FromUtc(2026, 3, 29, 23, 30), DateTimeZoneProviders.Tzdb["Europe/London"], Request);

    private static readonly Decider<string, string, string> Joiner = new(
        "", static (state, command, _) => Decision<string, string>.Accept(state + command, [command]), static (state, happened) => state + "/" + happened);

    [Property]
    public bool Replay_answers_alike_for_an_array_a_list_and_a_stream(string[] events) =>
        Joiner.Replay(events) == string.Concat(events.Select(static e => "/" + e))
        && Joiner.Replay(events.ToList()) == Joiner.Replay(events)
        && Joiner.Replay(events.Where(static _ => true)) == Joiner.Replay(events);

    [Property]
    public bool Replay_goes_on_from_a_snapshot(string[] before, string[] after) =>
        Joiner.Replay(Joiner.Replay(before), after) == Joiner.Replay(before.Concat(after));

    [Fact]
    public void Deciding_passes_everything_on()
    {
        var seen = new List<(string, string, DecisionContext)>();
        var decider = new Decider<string, string, string>("", (state, command, context) =>
        {
            seen.Add((state, command, context));
            return Decision<string, string>.Accept("next", ["e"]);
        }, static (state, _) => state);
        Assert.Equal("next", decider.Decide("state", "command", Context).State);
        Assert.Equal([("state", "command", Context)], seen);
        Assert.Equal("a/b", Joiner.Evolve("a", "b"));
    }

    [Fact]
    public void Null_arguments_are_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>("state", static () => Joiner.Decide(null!, "", Context));
        Assert.Throws<ArgumentNullException>("command", static () => Joiner.Decide("", null!, Context));
        Assert.Throws<ArgumentNullException>("context", static () => Joiner.Decide("", "", null!));
        Assert.Throws<ArgumentNullException>("happened", static () => Joiner.Replay(null!));
        Assert.Throws<ArgumentNullException>("initial", static () => new Decider<string, string, string>(null!, static (_, _, _) => default, static (s, _) => s));
        Assert.Throws<ArgumentNullException>("decide", static () => new Decider<string, string, string>("", null!, static (s, _) => s));
        Assert.Throws<ArgumentNullException>("evolve", static () => new Decider<string, string, string>("", static (_, _, _) => default, null!));
    }

    [Fact]
    public void A_context_names_who_when_where_and_which_request()
    {
        Assert.Throws<ArgumentNullException>("actor", static () => new DecisionContext(null!, Context.Now, Context.Zone, Request));
        Assert.Throws<ArgumentNullException>("zone", static () => new DecisionContext(Context.Actor, Context.Now, null!, Request));
        Assert.Throws<ArgumentException>("commandId", static () => new DecisionContext(Context.Actor, Context.Now, Context.Zone, default));
    }

    [Fact]
    public void Today_is_the_day_in_the_services_time_zone() => Assert.Equal(new LocalDate(2026, 3, 30), Context.Today);
}
