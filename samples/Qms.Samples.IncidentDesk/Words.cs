using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using Qms.Domain.Core.Duties;
using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Samples.IncidentDesk;

/// <summary>How things are said on the screen.</summary>
internal static partial class Words
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly LocalDateTimePattern Minute = LocalDateTimePattern.CreateWithInvariantCulture("d MMM uuuu HH:mm");
    private static readonly string[] Reservations = [":", ";", ". ", ", without naming", " without naming", ", without personal", ", unless", ", whatever", " (", ", no later", ", and keep"];
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");

    public static string Moment(Instant at) => Minute.Format(at.InZone(London).LocalDateTime);

    public static string Day(LocalDate day) => DayPattern.Format(day);

    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>When a duty is due, and how that stands.</summary>
    public static (string When, string Standing) Due(Duty duty, Instant now)
    {
        var today = now.InZone(London).Date;
        if (duty.Deadline.LastDay is not { } last)
        {
            var age = Period.DaysBetween(duty.Deadline.StartDay, today);
            return ("now", age == 0 ? "since today" : $"for {Days(age)}");
        }

        var left = Period.DaysBetween(today, last);
        return (Day(last), duty.IsOverdue(now) ? $"{Days(-left)} overdue" : left == 0 ? "today" : $"{Days(left)} left");
    }

    public static string Days(int days) => days == 1 ? "1 day" : Number(days) + " days";

    /// <summary>A citation short enough for a table: the number of an instrument instead of its long title, and the first source of several. The rule holds it in full.</summary>
    public static string Short(Citation citation)
    {
        var paragraph = citation.Paragraph.Split(';')[0];
        if (citation.Document.StartsWith("IR(ME)R", StringComparison.Ordinal)) return $"{citation.Document.Split(" (")[0]}, {paragraph}";
        if (citation.Document.Length > 30 && StatutoryInstrument().Match(citation.Document) is { Success: true, Value: var number }) return $"{number}, {paragraph}";
        return citation.Document.Length > 45 ? citation.Document[..citation.Document.LastIndexOf(' ', 45)] + "…" : $"{citation.Document}, {paragraph}";
    }

    /// <summary>The first sentence, with its reservations.</summary>
    public static string Sentence(string text) => text.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? text[..(end + 1)] : text;

    /// <summary>How well a rule has been checked, as one mark; the legend stands below the rules.</summary>
    public static string Mark(Verification verification) => verification switch { Verification.Verified => "√", Verification.SecondarySource => "~", _ => "!" };

    /// <summary>A nation's name.</summary>
    public static string Of(Nation nation) => nation == Nation.NorthernIreland ? "Northern Ireland" : nation.ToString();

    /// <summary>A text without ids of people: an incident's number is enough to find them.</summary>
    public static string WithoutIds(string text) => Id().Replace(text, "");

    /// <summary>The first sentence or clause, without its reservations.</summary>
    public static string First(string text)
    {
        var end = Reservations.Select(mark => text.IndexOf(mark, StringComparison.Ordinal)).Where(static i => i > 0).DefaultIfEmpty(text.Length).Min();
        return text[..end].TrimEnd('.', ',');
    }

    /// <summary>What an event says, in one sentence after the name of who did it.</summary>
    public static string Told(IncidentEvent happened) => happened switch
    {
        IncidentEvent.Reported e => "reports: " + e.Facts.Title,
        IncidentEvent.FactsAmended e => "adds to the facts. " + e.Reason,
        IncidentEvent.Triaged e => $"triages it for {LifecycleDrawing.Words(e.Response)}: {e.Rationale} Goes to {Cast.Name(e.Handler)}.",
        IncidentEvent.FoundCritical e => "It is a critical incident. " + e.Reason,
        IncidentEvent.Rejected e => $"rejects it: {e.Reason}{(e.SecondedBy is { } second ? $" {Cast.Name(second)} agrees." : "")}",
        IncidentEvent.Merged e => "merges it into another report. " + e.Reason,
        IncidentEvent.ReviewStarted e => $"starts a local review, led by {Cast.Name(e.Reviewer)}.",
        IncidentEvent.InvestigationStarted e => $"starts an investigation, led by {Cast.Name(e.Lead)}: {e.Terms}",
        IncidentEvent.Escalated e => "raises the review to an investigation. " + e.Reason,
        IncidentEvent.Paused e => $"pauses it for the {LifecycleDrawing.Words(e.Cause)}: {e.Reason} To be looked at again on {Day(e.ReviewOn)}.",
        IncidentEvent.Resumed e => "goes on. " + e.Reason,
        IncidentEvent.TimelineEntryAdded e => $"adds to the timeline, from {e.Entry.Source}.",
        IncidentEvent.StatementReferred e => $"points to a statement: {e.Statement.Description}.",
        IncidentEvent.AdviceRequested e => $"asks the {LifecycleDrawing.Words(e.Adviser)}: {e.Question}",
        IncidentEvent.AdviceRecorded e => "advises: " + e.Advice.Advice,
        IncidentEvent.FactorIdentified e => $"names a contributory factor ({e.Factor.Framework.ToString().ToUpperInvariant()}, {e.Factor.Code}).",
        IncidentEvent.FindingRecorded e => "finds: " + e.Text,
        IncidentEvent.RecommendationMade e => "recommends: " + e.Text,
        IncidentEvent.AnalysisSubmitted => "submits the analysis.",
        IncidentEvent.AnalysisReturned e => "returns the analysis: " + e.Reason,
        IncidentEvent.ActionAgreed e => $"agrees an action by {Day(e.Action.DueOn)}: {e.Action.Description}",
        IncidentEvent.FindingClosedWithoutAction e => "closes a finding without action: " + e.Reason,
        IncidentEvent.RecommendationDeclined e => "declines a recommendation: " + e.Reason,
        IncidentEvent.ActionsApproved => "approves the analysis and the actions.",
        IncidentEvent.ActionCompleted e => "completes the action. " + e.Evidence,
        IncidentEvent.ActionCancelled e => "cancels the action: " + e.Reason,
        IncidentEvent.LearningShared e => $"shares what was learned ({e.Learning.SharedBy}): {e.Learning.Lesson}",
        IncidentEvent.LearningAcknowledged e => $"takes note, for the {e.Audience}.",
        IncidentEvent.FeedbackGiven e => "tells the reporter: " + e.Feedback,
        IncidentEvent.Closed e => "closes it. " + e.Note,
        IncidentEvent.Reopened e => "reopens it. " + e.Reason,
        IncidentEvent.HarmGraded e => $"grades {LifecycleDrawing.Words(e.Dimension)} harm: {Grade(e.Reason)}",
        IncidentEvent.HarmConfirmed e => $"confirms the grade of {LifecycleDrawing.Words(e.Dimension)} harm.",
        IncidentEvent.HarmDisputed e => $"disputes the grade of {LifecycleDrawing.Words(e.Dimension)} harm: {e.Reason}",
        IncidentEvent.HarmAdjudicated e => $"decides the dispute: {Grade(e.Reason)}",
        IncidentEvent.HarmRegraded e => $"grades anew: {Grade(e.Reason)}",
        IncidentEvent.DamageGraded e => $"grades damage to {LifecycleDrawing.Words(e.Kind)} as {LifecycleDrawing.Words(e.Level)}.",
        IncidentEvent.DutyFulfilled e => "duty done",
        IncidentEvent.DutySetAside e => "sets a duty aside. " + e.Reason,
        _ => happened.ToString(),
    };

    private static string Grade(string reason) => reason.Length > 0 ? char.ToLowerInvariant(reason[0]) + reason[1..] : reason;

    [GeneratedRegex(@"SI \d{4}/\d+")]
    private static partial Regex StatutoryInstrument();

    [GeneratedRegex("(?: |\\.)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();
}
