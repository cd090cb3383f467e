using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;
using Qms.Domain.Core.Identity;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Completeness;
using Qms.Domain.Incidents;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Domain.UnitedKingdom.Harm;
using NationalDocuments = Qms.Domain.UnitedKingdom.Documents.RequiredDocuments;

namespace Qms.Domain.UnitedKingdom;

/// <summary>An imaging service with everything its jurisdiction adds: roles, harm scales, working days and duties in one line. The door through which a host enters.</summary>
/// <remarks>Immutable and safe to share between threads; make one for each service at start-up.</remarks>
public sealed class ImagingService
{
    private readonly IncidentPolicy _policy;
    private readonly DocumentPolicy _documents;

    private ImagingService(
        ServiceProfile profile, WorkingCalendar calendar, RuleBook<IncidentCase> rules, IncidentPolicy policy, DocumentPolicy documents, IReadOnlyList<RequiredDocument> required)
    {
        (Profile, Calendar, Rules, RequiredDocuments) = (profile, calendar, rules, required);
        (_policy, _documents) = (policy, documents);
        Incidents = new(policy.WithCalendar(calendar).WithDuties(Assess));
        Documents = new(documents.WithCalendar(calendar));
    }

    /// <summary>What the service is.</summary>
    public ServiceProfile Profile { get; }

    /// <summary>Its working days.</summary>
    public WorkingCalendar Calendar { get; }

    /// <summary>The rules that its incidents are assessed by.</summary>
    public RuleBook<IncidentCase> Rules { get; }

    /// <summary>Decides its incidents.</summary>
    public IncidentDecider Incidents { get; }

    /// <summary>Decides its controlled documents.</summary>
    public DocumentDecider Documents { get; }

    /// <summary>The documents that it must have: those of its nation, then its own.</summary>
    public IReadOnlyList<RequiredDocument> RequiredDocuments { get; }

    /// <summary>A service in the nation of its profile, with the working days, the rules and the harm scales that hold there.</summary>
    /// <param name="profile">What the service is.</param>
    public static ImagingService In(ServiceProfile profile)
    {
        if (profile is null) throw new ArgumentNullException(nameof(profile));
        return new(profile, CalendarOf(profile.Nation), UkDuties.RuleBookFor(profile.Nation), IncidentPolicy.Default.WithHarmScales(HarmScales.All), DocumentPolicy.Default, NationalDocuments.In(profile.Nation));
    }

    /// <summary>A service in England.</summary>
    /// <param name="provider">What its provider is in law; the duty of candour depends on it.</param>
    /// <param name="nhsFunded">Whether the NHS pays for the care that it gives.</param>
    /// <param name="name">What people call it.</param>
    public static ImagingService InEngland(ProviderKind provider = ProviderKind.HealthServiceBody, bool nhsFunded = true, string name = "Imaging service") =>
        In(new(name, Nation.England, provider, nhsFunded));

    /// <summary>A service in Wales.</summary>
    /// <param name="provider">What its provider is in law: a health service body is an NHS body there.</param>
    /// <param name="nhsFunded">Whether the NHS pays for the care that it gives; the duty of candour does not reach private care.</param>
    /// <param name="name">What people call it.</param>
    public static ImagingService InWales(ProviderKind provider = ProviderKind.HealthServiceBody, bool nhsFunded = true, string name = "Imaging service") =>
        In(new(name, Nation.Wales, provider, nhsFunded));

    /// <summary>A service in Scotland.</summary>
    /// <param name="provider">What its provider is in law: a health service body is a health board there.</param>
    /// <param name="nhsFunded">Whether the NHS pays for the care that it gives.</param>
    /// <param name="name">What people call it.</param>
    public static ImagingService InScotland(ProviderKind provider = ProviderKind.HealthServiceBody, bool nhsFunded = true, string name = "Imaging service") =>
        In(new(name, Nation.Scotland, provider, nhsFunded));

    /// <summary>A service in Northern Ireland.</summary>
    /// <param name="provider">What its provider is in law: a health service body is a health and social care trust there.</param>
    /// <param name="nhsFunded">Whether the health service pays for the care that it gives.</param>
    /// <param name="name">What people call it.</param>
    public static ImagingService InNorthernIreland(ProviderKind provider = ProviderKind.HealthServiceBody, bool nhsFunded = true, string name = "Imaging service") =>
        In(new(name, Nation.NorthernIreland, provider, nhsFunded));

    /// <summary>This service with further rules of its own, beside the statutory ones.</summary>
    /// <exception cref="ArgumentException">A rule's id is taken.</exception>
    public ImagingService WithRules(params Rule<IncidentCase>[] rules) => new(Profile, Calendar, Rules.With(rules), _policy, _documents, RequiredDocuments);

    /// <summary>This service with a time limit of its own where a rule gives a longer one. It can tighten a rule, never loosen it, see <see cref="RuleBook{TFacts}.WithTighterLimit"/>.</summary>
    /// <param name="ruleId">The rule, in all its editions.</param>
    /// <param name="given">The limit that the rule gives; duties of the rule with another limit stay as they are.</param>
    /// <param name="tighter">The limit to keep instead.</param>
    /// <exception cref="ArgumentException">There is no such rule, or the limit could end later than the given one.</exception>
    public ImagingService WithTighterLimit(string ruleId, TimeLimit given, TimeLimit tighter) => new(Profile, Calendar, Rules.WithTighterLimit(ruleId, given, tighter), _policy, _documents, RequiredDocuments);

    /// <summary>This service with other working days, for example after a one-off bank holiday was proclaimed.</summary>
    public ImagingService WithCalendar(WorkingCalendar calendar) => new(Profile, calendar ?? throw new ArgumentNullException(nameof(calendar)), Rules, _policy, _documents, RequiredDocuments);

    /// <summary>This service with another policy for incidents: access, the definition of critical, scales, separation of duties.</summary>
    /// <param name="change">Answers with the changed policy. Calendar and duties are set by the service.</param>
    public ImagingService WithPolicy(Func<IncidentPolicy, IncidentPolicy> change) =>
        new(Profile, Calendar, Rules, (change ?? throw new ArgumentNullException(nameof(change)))(_policy), _documents, RequiredDocuments);

    /// <summary>This service with another policy for documents: numbers, workflows, reviews, reading, locations.</summary>
    /// <param name="change">Answers with the changed policy. The calendar is set by the service.</param>
    public ImagingService WithDocumentPolicy(Func<DocumentPolicy, DocumentPolicy> change) =>
        new(Profile, Calendar, Rules, _policy, (change ?? throw new ArgumentNullException(nameof(change)))(_documents), RequiredDocuments);

    /// <summary>This service with further documents that it must have, beside those of its nation.</summary>
    /// <exception cref="ArgumentException">A code is taken.</exception>
    public ImagingService WithRequiredDocuments(params RequiredDocument[] documents)
    {
        var all = RequiredDocuments.Concat(documents ?? throw new ArgumentNullException(nameof(documents))).ToArray();
        var taken = documents.Select(static document => document.Code).FirstOrDefault(code => RequiredDocuments.Any(known => known.Code == code));
        return taken is null ? new(Profile, Calendar, Rules, _policy, _documents, ContentList.Of(all)) : throw new ArgumentException($"There is a required document {taken} already.", nameof(documents));
    }

    /// <summary>Its documents as a register under its policy and in its time zone.</summary>
    /// <exception cref="ArgumentException">Two documents have the same number.</exception>
    public DocumentRegister RegisterOf(IEnumerable<ControlledDocument> documents) => new(documents, Documents.Policy, Profile.Zone);

    /// <summary>The context of a request to this service.</summary>
    /// <param name="actor">Who asks, authenticated by the host.</param>
    /// <param name="now">The moment, from the host's clock.</param>
    /// <param name="command">Identifies the request.</param>
    public DecisionContext Context(Actor actor, Instant now, CommandId command) => new(actor, now, Profile.Zone, command);

    /// <summary>What every rule answers for <paramref name="incident"/>: why it applies or not, and which questions are open.</summary>
    /// <exception cref="ArgumentException">The incident has not been reported.</exception>
    public Assessment Assess(Incident incident) => Rules.Assess(new IncidentCase(incident, Profile));

    private static WorkingCalendar CalendarOf(Nation nation) => nation switch
    {
        Nation.Scotland => BankHolidays.Scotland,
        Nation.NorthernIreland => BankHolidays.NorthernIreland,
        _ => BankHolidays.EnglandAndWales,
    };
}
