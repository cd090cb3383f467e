using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The duty of candour procedure in Scotland (2016 asp 14 Part 2, SSI 2018/57), for the health service and independent health care alike.</summary>
/// <remarks>The annual report (section 24) is made of all incidents of a year and raises nothing for one of them.</remarks>
internal static class CandourScotlandRules
{
    private const string Id = "scotland.candour.statutory";
    private const string ReviewId = "scotland.candour.review";
    private const string Law = "Health (Tobacco, Nicotine etc. and Care) (Scotland) Act 2016 (2016 asp 14); Duty of Candour Procedure (Scotland) Regulations 2018 (SSI 2018/57)";
    private const string ProcedureStart = "the opinion given to the responsible person (procedure start date)";

    private static readonly LocalDate InForceFrom = new(2018, 4, 1);
    private static readonly TimeLimit ReviewWithin = TimeLimit.Months(3).BeginningWithStart().OrExplain();

    private static readonly Answer AskStart = Answer.NeedsInformation(
        "The duty of candour procedure is activated, but the day on which the opinion was given, which is its start date, has not been recorded.",
        new MissingFact("candour.givenAt", "When was the professional's opinion given to the service?"));

    // Incidents that the service becomes aware of from 1 April 2018 count, earlier ones too (Scottish Government, Organisational duty of candour guidance, March 2025, annex B).
    public static IEnumerable<Rule<IncidentCase>> All { get; } =
    [
        Jurisdiction.Scotland.Rule(
            new(Id, "Follow the duty of candour procedure with the relevant person", new(Law, "sections 21-23; reg 2, 4-6, 9"), InForceFrom), static c => c.DiscoveryDay, Procedure),
        Jurisdiction.Scotland.Rule(
            new(ReviewId, "Review the incident within 3 months beginning with the procedure start date, or explain why later", new(Law, "reg 1(2), 7"), InForceFrom), static c => c.DiscoveryDay, Review),
    ];

    private static Answer Procedure(IncidentCase c)
    {
        var test = CandourScotlandTest.Of(c);
        if (test.Refusal is { } refusal) return refusal;

        var late = LateStart(c);
        var duties = new DutyList(Id, c);
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            var person = DutyList.Addressee(patient);
            duties.Now("notification." + patient.Id, "As soon as reasonably practicable, notify the relevant person: an account of all that is known and what the procedure will do. "
                + "If the opinion was given later than a month after the incident, explain why. If they decline or cannot be reached, record the attempts: that fulfils the duty.", person);
            if (late is { } given)
            {
                duties.Within("late-start." + patient.Id, "Explain in the notification why the procedure started later than a month after the incident.", person, TimeLimit.WithoutDelay, given, ProcedureStart);
            }

            duties
                .Now("apology." + patient.Id, "Offer a written apology, beside any given at the time, and write it if they wish.", person)
                .Now("meeting." + patient.Id, "Invite the relevant person to a meeting and take their questions before it; afterwards give them a note of it and a member of staff to contact. Who does not come gets the account if they wish.", person)
                .Now("records." + patient.Id, "Keep a written record with every document and letter of the procedure, or the attempts to reach the person.", "records of the service");
        }

        return duties.AppliesBecause(test.Reason + (late is null ? "" : " The opinion was given later than a month after the incident."));
    }

    private static Answer Review(IncidentCase c)
    {
        var test = CandourScotlandTest.Of(c);
        if (test.Refusal is { } refusal) return refusal;
        if (c.Facts.Candour!.GivenAt is not { } given) return AskStart;

        var duties = new DutyList(ReviewId, c).Within(
            "review", "Review the circumstances, with the views of the relevant person, and write a report with what was done and when. If it is not completed in time, explain that to the relevant person.",
            "responsible person", ReviewWithin, given, ProcedureStart);
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            duties.Within(
                "report." + patient.Id, "Offer to send the relevant person the report of the review, what is done to improve, and details of support, once the review is completed.",
                DutyList.Addressee(patient), TimeLimit.WithoutDelay, given, ProcedureStart);
        }

        return duties.AppliesBecause(test.Reason);
    }

    /// <summary>When the procedure started, if that was later than one month after the day of the incident (reg 4(2)(c)).</summary>
    private static Instant? LateStart(IncidentCase c) =>
        c.Facts.Candour!.GivenAt is { } given && given.InZone(c.Service.Zone).Date > c.EventDay.PlusMonths(1) ? given : null;
}
