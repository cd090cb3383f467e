using NodaTime;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>Whether an incident is a Never Event by the list in force on the day of the event. Harm need not have occurred.</summary>
internal readonly struct NeverEventTest
{
    /// <summary>The list of January 2018 is active from this day.</summary>
    public static readonly LocalDate List2018 = new(2018, 2, 1);

    /// <summary>From this day the extraction of a wrong tooth is no longer wrong site surgery.</summary>
    public static readonly LocalDate WithoutWrongTooth = new(2021, 4, 1);

    private static readonly MissingFact Invasive = new("statutory.neverEvent.invasiveProcedure", "Was an invasive procedure carried out, interventional radiology and image-guided injection or biopsy included?");
    private static readonly MissingFact Intentional = new("statutory.neverEvent.leftIntentionally", "Was the object left on purpose, or known before the end of the procedure and its removal judged unsafe?");
    private static readonly MissingFact Used = new("statutory.neverEvent.tubeUsed", "Was feed, flush or a drug started through the tube?");

    private static readonly NeverEventTest NotStated = Refuse("Nobody has stated that it may be a Never Event. Wrong-patient or wrong-side plain imaging, a missed diagnosis and extravasation are none.");
    private static readonly NeverEventTest BeforeList = Refuse("Before 1 February 2018 another list was in force, which is not held here.");
    private static readonly NeverEventTest Suspended = Refuse("Undetected oesophageal intubation (16) is temporarily suspended from the list.");
    private static readonly NeverEventTest Tooth = Refuse("Since 1 April 2021 the extraction of a wrong tooth is no Never Event.");
    private static readonly NeverEventTest NotInvasive = Refuse("It is recorded that no invasive procedure was carried out, so it is not wrong site surgery, a wrong implant or a retained object.");
    private static readonly NeverEventTest LeftOnPurpose = Refuse("It is recorded that the object was left on purpose, or that its removal was judged unsafe.");
    private static readonly NeverEventTest Unused = Refuse("It is recorded that nothing was given through the misplaced tube.");

    private NeverEventTest(Answer? refusal, int code) => (Refusal, Code) = (refusal, code);

    /// <summary>The answer when it is none or this is undecided; null when it is one.</summary>
    public Answer? Refusal { get; }

    /// <summary>Its code in the LFPSE field <c>never-event-type</c>, which is its number on the list.</summary>
    public int Code { get; }

    public static NeverEventTest Of(IncidentCase c)
    {
        if (c.Facts.Statutory?.NeverEvent is not { } facts) return NotStated;
        if (c.EventDay < List2018) return BeforeList;
        return facts.Kind switch
        {
            NeverEventKind.OesophagealIntubation => Suspended,
            NeverEventKind.WrongToothExtraction => c.EventDay < WithoutWrongTooth ? Is(NeverEventKind.WrongSiteSurgery) : Tooth,
            NeverEventKind.WrongSiteSurgery or NeverEventKind.WrongImplant => Procedure(facts),
            NeverEventKind.RetainedForeignObject => Retained(facts),
            NeverEventKind.MisplacedFeedingTube => facts.TubeUsed switch { true => Is(facts.Kind), false => Unused, null => Ask(Used) },
            _ => Is(facts.Kind),
        };
    }

    private static NeverEventTest Procedure(NeverEventFacts facts) => facts.InvasiveProcedure switch { true => Is(facts.Kind), false => NotInvasive, null => Ask(Invasive) };

    private static NeverEventTest Retained(NeverEventFacts facts) => (facts.InvasiveProcedure, facts.LeftIntentionally) switch
    {
        (false, _) => NotInvasive,
        (_, true) => LeftOnPurpose,
        (true, false) => Is(facts.Kind),
        (null, null) => Ask(Invasive, Intentional),
        (null, _) => Ask(Invasive),
        _ => Ask(Intentional),
    };

    private static NeverEventTest Is(NeverEventKind kind) => new(null, (int)kind + 1);

    private static NeverEventTest Refuse(string reason) => new(Answer.DoesNotApply(reason), 0);

    private static NeverEventTest Ask(params MissingFact[] missing) => new(Answer.NeedsInformation("It may be a Never Event; a fact that decides it has not been recorded.", missing), 0);
}
