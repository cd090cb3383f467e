using System;
using System.Linq;
using Qms.Domain.Trends.Reviewing;
using Qms.Domain.Trends.Tests.Reviewing.Support;

namespace Qms.Domain.Trends.Tests.Reviewing.Confidentiality;

/// <summary>Personal data is marked once; it is never printed and gone from the anonymised form and from reports.</summary>
public sealed class PersonalDataTests
{
    private const string Secret = "Bob Example ran the list alone";

    private static TrendReview Full => Desk.At(TrendReviewStatus.UnderAnalysis).Do(new TrendReviewCommand.AddNote(Secret, [Known.Record("incident", 1)])).Review;

    [Fact]
    public void What_is_marked_stays_as_it_is()
    {
        var marked = typeof(TrendReview).Assembly.GetExportedTypes().Where(static type => type.Namespace == typeof(TrendReview).Namespace)
            .SelectMany(static type => ObjectGraph.Properties(type).Where(property => property.DeclaringType == type && ObjectGraph.IsPersonal(property)).Select(property => $"{type.FullName}.{property.Name}"));
        Golden.Matches("personal-data.txt", string.Join("\n", marked.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_command_event_or_record_prints_personal_data()
    {
        foreach (var record in Samples.FullCommands.Cast<object>().Concat(Samples.FullEvents).Append(Full).SelectMany(ObjectGraph.Records)) Assert.DoesNotContain(Secret, record.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Redacting_removes_everything_that_is_marked_and_changes_nothing_else()
    {
        var before = ObjectGraph.Leaves(Full).ToDictionary(static leaf => leaf.Path);
        var after = ObjectGraph.Leaves(Full.Redact());
        Assert.Contains(after, static leaf => leaf.IsPersonal);
        foreach (var leaf in after) Assert.Equal(leaf.IsPersonal ? TrendReviewRedaction.Marker : before[leaf.Path].Value, leaf.Value);
    }

    [Fact]
    public void Nothing_detected_is_redacted_to_nothing() => Assert.Equal(TrendReview.None, TrendReview.None.Redact());

    [Fact]
    public void A_row_and_a_report_hold_nothing_that_is_marked()
    {
        Assert.DoesNotContain(Secret, ObjectGraph.Leaves(TrendReviewSummary.Of(Full)).Select(static leaf => leaf.Value?.ToString()));
        var report = TrendReport.Of(Known.Today, Known.Today, [Full], [], Known.Now, Known.Zone);
        Assert.Equal(TrendReviewRedaction.Marker, Assert.Single(report.Reviews).Notes[0].Text);
        Assert.DoesNotContain(Secret, report.ToMarkdown(), StringComparison.Ordinal);
    }
}
