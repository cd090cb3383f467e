using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>The statutory duty of candour in England (SI 2014/2936 reg 20), and the contractual limit that has days where the statute has none.</summary>
internal static class CandourEnglandRules
{
    private const string Id = "england.candour.statutory";
    private const string ContractId = "england.candour.contract";
    private const string Title = "Be open with the relevant person about a notifiable safety incident";
    private const string Regulations = "Health and Social Care Act 2008 (Regulated Activities) Regulations 2014 (SI 2014/2936)";

    private static readonly LocalDate HealthServiceBodies = new(2014, 11, 27);
    private static readonly LocalDate AllProviders = new(2015, 4, 1);

    private static readonly Answer NotNhs = Answer.DoesNotApply("The care is not NHS-funded, so the NHS Standard Contract does not reach it.");
    private static readonly Answer NotYet = Answer.DoesNotApply("Not a health service body: regulation 20 has bound other registered persons since 1 April 2015 only.");

    public static IEnumerable<Rule<IncidentCase>> All { get; } =
    [
        Jurisdiction.England.Rule(
            new(Id, Title, new(Regulations, "reg 20(2)-(8)"), HealthServiceBodies, AllProviders.PlusDays(-1)),
            static c => c.EventDay, static c => c.Service.Provider == ProviderKind.HealthServiceBody ? Statutory(c) : NotYet),
        Jurisdiction.England.Rule(
            new(Id, Title, new(Regulations, "reg 20(2)-(9)"), AllProviders), static c => c.EventDay, Statutory),
        Jurisdiction.England.Rule(
            new(ContractId, "Tell the relevant person within 10 working days of the report (contract text seen in a secondary source; that the days are working days is unverified)",
                new("NHS Standard Contract", "SC35"), AllProviders, null, Verification.Unverified),
            static c => c.EventDay, static c => c.Service.NhsFunded ? Contract(c) : NotNhs),
    ];

    private static Answer Statutory(IncidentCase c)
    {
        var test = CandourEnglandTest.Of(c);
        if (test.Refusal is { } refusal) return refusal;

        var duties = new DutyList(Id, c);
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            var person = DutyList.Addressee(patient);
            duties
                .Now("in-person." + patient.Id, "Tell the relevant person in person as soon as reasonably practicable: a true account of all that is known, what further enquiries follow, an apology and reasonable support; "
                    + "keep a written record. If they decline or cannot be reached, record the attempts: that fulfils the duty.", person)
                .Now("in-writing." + patient.Id, "After telling them in person, write to the relevant person: the account, the enquiries, their results and the apology. "
                    + "Not owed to a person who declined contact or could not be reached.", person)
                .Now("records." + patient.Id, "Keep a copy of all correspondence with the relevant person and of the results of enquiries, or the record of attempts to reach them.", "records of the service");
        }

        return duties.AppliesBecause(test.Reason);
    }

    private static Answer Contract(IncidentCase c)
    {
        var test = CandourEnglandTest.Of(c);
        if (test.Refusal is { } refusal) return refusal;

        var duties = new DutyList(ContractId, c);
        foreach (var patient in c.PeopleOf(PersonGroup.Patient))
        {
            duties.AfterReport("in-person." + patient.Id, "Tell the relevant person about the incident within the time that the contract gives. If they decline or cannot be reached, record the attempts.",
                DutyList.Addressee(patient), TimeLimit.WorkingDays(10));
        }

        return duties.AppliesBecause(test.Reason);
    }
}
