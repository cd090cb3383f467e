using System;
using System.Collections.Generic;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>How an incident's exposures stand to the criteria for notifying the enforcing authority under IR(ME)R reg 8(4).</summary>
public sealed record SaueClassification
{
    internal SaueClassification(SaueProfile profile, SaueVerdict verdict, IReadOnlyList<string> mainCodes, IReadOnlyList<string> complementaryCodes, IReadOnlyList<string> sentences, IReadOnlyList<MissingFact> missing)
    {
        (Profile, Verdict) = (profile, verdict);
        (MainCodes, ComplementaryCodes) = (ContentList.Of(mainCodes), ContentList.Of(complementaryCodes));
        (Sentences, Missing) = (ContentList.Of(sentences), ContentList.Of(missing));
    }

    /// <summary>By which edition.</summary>
    public SaueProfile Profile { get; }

    /// <summary>Whether the authority is notified.</summary>
    public SaueVerdict Verdict { get; }

    /// <summary>The main codes that are met, each once, in the order of the exposures; an exposure can meet several. Empty when only a Medical Physics Expert's finding or the number of people calls for notifying.</summary>
    public IReadOnlyList<string> MainCodes { get; }

    /// <summary>The complementary codes to give with a main code: <c>M</c> several people, <c>E</c> equipment failed, <c>CSAUE</c> clinically significant. The letters are not verified.</summary>
    public IReadOnlyList<string> ComplementaryCodes { get; }

    /// <summary>Why, one sentence for each test that was made.</summary>
    public IReadOnlyList<string> Sentences { get; }

    /// <summary>The facts that would settle what is undecided; empty when nothing is.</summary>
    public IReadOnlyList<MissingFact> Missing { get; }

    /// <summary>The sentences together.</summary>
    public string Reason => string.Join(" ", Sentences);

    /// <summary>Classifies by the edition in force on the day of discovery; null before IR(ME)R 2017 came into force.</summary>
    /// <param name="nation">Where the service is: the authorities want different accidental exposures.</param>
    /// <param name="exposures">The exposures of one incident.</param>
    /// <param name="discovered">The day of discovery.</param>
    /// <param name="equipmentFailed">Whether equipment failed as the direct cause.</param>
    public static SaueClassification? Classify(Nation nation, IReadOnlyList<RadiationExposure> exposures, LocalDate discovered, bool equipmentFailed = false) =>
        SaueProfile.InForceOn(discovered) is { } profile ? ClassifyBy(profile, nation, exposures, equipmentFailed) : null;

    /// <summary>Classifies by the edition <paramref name="profile"/>.</summary>
    /// <param name="profile">The edition.</param>
    /// <param name="nation">Where the service is.</param>
    /// <param name="exposures">The exposures of one incident.</param>
    /// <param name="equipmentFailed">Whether equipment failed as the direct cause.</param>
    public static SaueClassification ClassifyBy(SaueProfile profile, Nation nation, IReadOnlyList<RadiationExposure> exposures, bool equipmentFailed = false) =>
        new SaueClassifier(profile ?? throw new ArgumentNullException(nameof(profile)), nation).Classify(exposures ?? throw new ArgumentNullException(nameof(exposures)), equipmentFailed);
}
