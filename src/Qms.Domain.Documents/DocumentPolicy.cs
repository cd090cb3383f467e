using System;
using System.Collections.Generic;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Time;
using Qms.Domain.Documents.Approving;
using Qms.Domain.Documents.Distributing;

namespace Qms.Domain.Documents;

/// <summary>What a service decides for itself about its documents: numbers, workflows, review intervals, reading, retention, who may do what.</summary>
/// <remarks>Immutable; the <c>With…</c> methods answer with another policy. What was decided under a policy stays as it was decided.</remarks>
public sealed record DocumentPolicy
{
    // Before Default, which uses it: static members are made in the order of the text.
    private static ApprovalWorkflow Usual { get; } = new(
        "usual",
        WorkflowStage.AnyOf("approval", StageKind.Approval, Signatory.Holding(Roles.ServiceLead), Signatory.Holding(Roles.QualityManager)).WithLimit(TimeLimit.CalendarDays(14), Roles.ClinicalGovernance),
        WorkflowStage.AnyOf("authorisation", StageKind.Authorisation, Signatory.Holding(Roles.QualityManager), Signatory.Holding(Roles.ServiceLead), Signatory.Holding(Roles.ClinicalGovernance))
            .WithLimit(TimeLimit.CalendarDays(14), Roles.ClinicalGovernance));

    private DocumentPolicy() { }

    /// <summary>The policy to start from.</summary>
    /// <remarks>Approved and then authorised by two of the service's managers within 14 days each; reviewed every 24 months and at least every 36 (services use 12, 24 or 36 months);
    /// obsolete versions kept for 10 years, which is a choice of the service and not a statutory period; emergency changes last 28 days at most; nobody must read anything until a
    /// reading is named; an overdue review is shown and refuses nothing.</remarks>
    public static DocumentPolicy Default { get; } = new();

    /// <summary>Who may ask for which step.</summary>
    public AccessPolicy<DocumentStep> Access { get; private init; } = DocumentAccess.Default;

    /// <summary>Whether one person may authorise what they reviewed or approved. An author never approves, whatever is declared here.</summary>
    public SeparationOfDuties Separation { get; private init; } = SeparationOfDuties.Strict;

    /// <summary>Which numbers documents may have.</summary>
    public NumberScheme Numbers { get; private init; } = NumberScheme.Any;

    /// <summary>Working days, for limits in workflows and readings.</summary>
    public WorkingCalendar Calendar { get; private init; } = WorkingCalendar.WeekendsOnly;

    /// <summary>The service's locations; empty when any key will do.</summary>
    public IReadOnlyList<DeliveryLocation> Locations { get; private init; } = ContentList<DeliveryLocation>.Empty;

    /// <summary>Who signs for whom while they are away, whatever the document.</summary>
    public IReadOnlyList<Delegation> Absences { get; private init; } = ContentList<Delegation>.Empty;

    /// <summary>The roles that may put an emergency change into force alone.</summary>
    public IReadOnlyList<Role> EmergencyRoles { get; private init; } = ContentList.Of([Roles.QualityManager, Roles.ServiceLead]);

    /// <summary>How long an emergency change may last without a full review.</summary>
    public TimeLimit LongestEmergency { get; private init; } = TimeLimit.CalendarDays(28);

    /// <summary>The classes of change after which readers must read anew.</summary>
    public IReadOnlyList<ChangeClass> ReadAnewAfter { get; private init; } = ContentList.Of([ChangeClass.Major, ChangeClass.Emergency]);

    /// <summary>How many days before its day a review is due soon.</summary>
    public int ReviewSoonDays { get; private init; } = 60;

    /// <summary>How long a review may take that follows from a superseded or withdrawn source.</summary>
    public TimeLimit SourceReviewWithin { get; private init; } = TimeLimit.CalendarDays(30);

    /// <summary>Whether a version whose review is overdue is no longer to be used.</summary>
    public bool OverdueReviewForbidsUse { get; private init; }

    /// <summary>How long after its first signing a session may go on with one component (21 CFR 11.200(a)(1)(i)).</summary>
    public Duration LongestSession { get; private init; } = Duration.FromHours(8);

    /// <summary>How long before the decision the host may have proved a signer's identity.</summary>
    public Duration ProofLasts { get; private init; } = Duration.FromMinutes(10);

    private ContentList<(DocumentType? Type, ChangeClass? Class, ApprovalWorkflow Workflow)> Workflows { get; init; } = ContentList.Of<(DocumentType?, ChangeClass?, ApprovalWorkflow)>([(null, null, Usual)]);

    private ContentList<(DocumentType? Type, Cadence Every, Cadence Longest)> ReviewCadences { get; init; } =
        ContentList.Of<(DocumentType?, Cadence, Cadence)>([(null, Cadence.EveryMonths(24), Cadence.EveryMonths(36))]);

    private ContentList<(DocumentType? Type, TimeLimit Keep)> Retentions { get; init; } = ContentList.Of<(DocumentType?, TimeLimit)>([(null, TimeLimit.Months(120))]);

    private ContentList<(DocumentType? Type, ReadingRequirement Reading)> Readings { get; init; } = ContentList<(DocumentType?, ReadingRequirement)>.Empty;

    /// <summary>The workflow for a version of a document of <paramref name="type"/> that changes it by <paramref name="change"/>; for an emergency, that of its full review.</summary>
    public ApprovalWorkflow WorkflowFor(DocumentType type, ChangeClass change) =>
        Workflows.Last(rule => (rule.Type is null || rule.Type == type) && (rule.Class is null || rule.Class == change)).Workflow;

    /// <summary>How often documents of <paramref name="type"/> are reviewed unless their details say otherwise.</summary>
    public Cadence ReviewEvery(DocumentType type) => ReviewCadences.Last(rule => rule.Type is null || rule.Type == type).Every;

    /// <summary>The longest interval between reviews that details may name for <paramref name="type"/>.</summary>
    public Cadence LongestReview(DocumentType type) => ReviewCadences.Last(rule => rule.Type is null || rule.Type == type).Longest;

    /// <summary>How long an obsolete version of a document of <paramref name="type"/> is kept, from when it went out of use (ISO 15189:2022, 8.3.2 i).</summary>
    public TimeLimit RetentionOf(DocumentType type) => Retentions.Last(rule => rule.Type is null || rule.Type == type).Keep;

    /// <summary>Who must read a document with <paramref name="details"/>; null when nobody must declare it.</summary>
    public ReadingRequirement? ReadingOf(DocumentDetails details) =>
        details.Reading ?? (Readings.Any(rule => rule.Type is null || rule.Type == details.Type) ? Readings.Last(rule => rule.Type is null || rule.Type == details.Type).Reading : null);

    /// <summary>Whether the service has a location with the key <paramref name="location"/>.</summary>
    public bool Knows(string location) => Locations.Count == 0 || Locations.Any(known => string.Equals(known.Code, location, StringComparison.Ordinal));

    /// <summary>This policy with another access policy.</summary>
    public DocumentPolicy WithAccess(AccessPolicy<DocumentStep> access) => this with { Access = access ?? throw new ArgumentNullException(nameof(access)) };

    /// <summary>This policy with a declared exception for a very small service, or without one.</summary>
    public DocumentPolicy WithSeparation(SeparationOfDuties separation) => this with { Separation = separation ?? throw new ArgumentNullException(nameof(separation)) };

    /// <summary>This policy with another number scheme.</summary>
    public DocumentPolicy WithNumbers(NumberScheme numbers) => this with { Numbers = numbers ?? throw new ArgumentNullException(nameof(numbers)) };

    /// <summary>This policy with other working days.</summary>
    public DocumentPolicy WithCalendar(WorkingCalendar calendar) => this with { Calendar = calendar ?? throw new ArgumentNullException(nameof(calendar)) };

    /// <summary>This policy with the service's locations: others are refused.</summary>
    /// <exception cref="ArgumentException">A key is used twice.</exception>
    public DocumentPolicy WithLocations(IEnumerable<DeliveryLocation> locations)
    {
        var list = ContentList.Of(locations);
        if (list.Select(static location => location.Code).Distinct(StringComparer.Ordinal).Count() != list.Count) throw new ArgumentException("Two locations have the same key.", nameof(locations));
        return this with { Locations = list };
    }

    /// <summary>This policy with other absences.</summary>
    public DocumentPolicy WithAbsences(IEnumerable<Delegation> absences) => this with { Absences = ContentList.Of(absences) };

    /// <summary>This policy with a workflow for a type of document, a class of change, both or, with neither, all. The one named last wins.</summary>
    public DocumentPolicy WithWorkflow(ApprovalWorkflow workflow, DocumentType? type = null, ChangeClass? change = null) =>
        this with { Workflows = Workflows.With((type, change, workflow ?? throw new ArgumentNullException(nameof(workflow)))) };

    /// <summary>This policy with another rule for emergency changes.</summary>
    /// <exception cref="ArgumentException">No role is named, or the limit does not count days, weeks or months.</exception>
    public DocumentPolicy WithEmergencies(IEnumerable<Role> roles, TimeLimit longest)
    {
        var list = ContentList.Of(roles);
        if (list.Count == 0) throw new ArgumentException("Somebody may authorise an emergency change.", nameof(roles));
        if (longest is null || longest.Kind is TimeLimitKind.WithoutDelay or TimeLimitKind.Hours) throw new ArgumentException("An emergency change lasts days, weeks or months.", nameof(longest));
        return this with { EmergencyRoles = list, LongestEmergency = longest };
    }

    /// <summary>This policy with review intervals for a type of document or, with none, for all. The one named last wins.</summary>
    /// <param name="every">How often, unless a document's details say otherwise.</param>
    /// <param name="longest">The longest interval that details may name.</param>
    /// <param name="type">For which type.</param>
    /// <exception cref="ArgumentException"><paramref name="every"/> can be longer than <paramref name="longest"/>.</exception>
    public DocumentPolicy WithReviews(Cadence every, Cadence longest, DocumentType? type = null)
    {
        if (every is null) throw new ArgumentNullException(nameof(every));
        if (!every.NeverLongerThan(longest)) throw new ArgumentException($"\"{every}\" can be longer than \"{longest}\".", nameof(every));
        return this with { ReviewCadences = ReviewCadences.With((type, every, longest)) };
    }

    /// <summary>This policy with another lead for reviews due soon, and with or without refusing what is overdue.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="soonDays"/> is negative.</exception>
    public DocumentPolicy WithOverdueReviews(int soonDays, bool forbidUse) =>
        soonDays < 0 ? throw new ArgumentOutOfRangeException(nameof(soonDays), soonDays, "Days count from 0.") : this with { ReviewSoonDays = soonDays, OverdueReviewForbidsUse = forbidUse };

    /// <summary>This policy with another limit for reviews that follow from a superseded or withdrawn source.</summary>
    /// <exception cref="ArgumentException">The limit does not count days, weeks or months.</exception>
    public DocumentPolicy WithSourceReviews(TimeLimit within) =>
        within is null || within.Kind is TimeLimitKind.WithoutDelay or TimeLimitKind.Hours ? throw new ArgumentException("A review has a last day.", nameof(within)) : this with { SourceReviewWithin = within };

    /// <summary>This policy with a retention for a type of document or, with none, for all.</summary>
    /// <exception cref="ArgumentException">The retention does not count days, weeks or months.</exception>
    public DocumentPolicy WithRetention(TimeLimit keep, DocumentType? type = null) =>
        keep is null || keep.Kind is TimeLimitKind.WithoutDelay or TimeLimitKind.Hours or TimeLimitKind.WorkingDays
            ? throw new ArgumentException("A retention counts days, weeks or months.", nameof(keep))
            : this with { Retentions = Retentions.With((type, keep)) };

    /// <summary>This policy with a reading for a type of document or, with none, for all.</summary>
    /// <exception cref="ArgumentException">The reading has no last day, or negative days.</exception>
    public DocumentPolicy WithReading(ReadingRequirement reading, DocumentType? type = null) =>
        reading is null || reading.Within.Kind is TimeLimitKind.WithoutDelay or TimeLimitKind.Hours || reading.RemindDaysBefore < 0 || reading.EscalateAfterDays < 0
            ? throw new ArgumentException("A reading has a last day, and counts days before and after it from 0.", nameof(reading))
            : this with { Readings = Readings.With((type, reading)) };

    /// <summary>This policy with other classes of change after which readers must read anew.</summary>
    public DocumentPolicy WithReadAnewAfter(params ChangeClass[] classes) => this with { ReadAnewAfter = ContentList.Of(classes) };

    /// <summary>This policy with other limits for proofs of identity.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is not positive.</exception>
    public DocumentPolicy WithSigning(Duration longestSession, Duration proofLasts)
    {
        if (longestSession <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(longestSession));
        if (proofLasts <= Duration.Zero) throw new ArgumentOutOfRangeException(nameof(proofLasts));
        return this with { LongestSession = longestSession, ProofLasts = proofLasts };
    }
}
