using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck.Xunit;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;
using Qms.Domain.UnitedKingdom.Learning;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Themes, the learning taxonomy and reference levels (dossier §5.7, F22).</summary>
public sealed class ThemeTests
{
    private const string Id = "england.irmer.theme";

    private static readonly IncidentFacts WrongLaterality = Given.With(new RadiationExposure(ExposureNature.Accidental, ExposureSetting.Diagnostic, AgeGroup.Adult, TotalDose: 0.01m));

    [Fact]
    public void F22_1_wrong_laterality_in_one_room_below_every_threshold_is_a_candidate_for_M()
    {
        var theme = WrongLaterality.Stating(new(PartOfTheme: true));
        Assert.Equal(Applicability.Applies, Rules.Ask(Id, theme).Applicability);
        Assert.Contains("(M)", Rules.Ask(Id, theme).Reason, StringComparison.Ordinal);
        Assert.True(LearningTaxonomy.IsMultiplePeopleCandidate(theme));
    }

    [Property]
    public bool F22_2_the_current_event_becomes_level_1_and_the_older_ones_keep_their_level(IncidentSeverityLevel[] earlier, IncidentSeverityLevel current)
    {
        var before = earlier.Select(static level => new LearningCoding(level, PathwayCodes: ["P1"])).ToList();
        var after = LearningTaxonomy.WhenThemeIsFound(before, new(current, "E1", new Modality("CT"), new Modality("DX"), ["P1", "P2"], ["C1"]));
        return after.Take(before.Count).SequenceEqual(before)
            && after.Count == before.Count + 1
            && after[^1] == new LearningCoding(IncidentSeverityLevel.Reportable, "E1", new Modality("CT"), new Modality("DX"), ["P1", "P2"], ["C1"]);
    }

    [Fact]
    public void F22_3_one_event_alone_is_no_theme()
    {
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Id, WrongLaterality.Stating(new(PartOfTheme: false))).Applicability);
        Assert.False(LearningTaxonomy.IsMultiplePeopleCandidate(WrongLaterality.Stating(new(PartOfTheme: false))));
    }

    [Fact]
    public void Whether_there_is_a_theme_is_asked_of_exposures_only()
    {
        Assert.Equal(["statutory.partOfTheme"], Rules.Ask(Id, WrongLaterality).Paths());
        Assert.Equal(Applicability.DoesNotApply, Rules.Ask(Id, Given.Facts.Stating(new(PartOfTheme: true))).Applicability);
        Assert.Null(LearningTaxonomy.IsMultiplePeopleCandidate(WrongLaterality));
        Rules.IsNotInForceBefore(Id, WrongLaterality.Stating(new(PartOfTheme: true)), new(2023, 5, 1));
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void Extravasation_is_coded_when_undiagnostic_images_are_repeated(bool undiagnostic, bool repeated, bool isCoded) =>
        Assert.Equal(isCoded, LearningTaxonomy.CodesExtravasation(undiagnostic, repeated));

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    public void Reg_6_7_a_level_is_consistently_exceeded_when_the_latest_audits_all_exceed_it(int times, bool isExceeded) =>
        Assert.Equal(isExceeded, DiagnosticReferenceLevels.AreConsistentlyExceeded([5.1m, 5.0m, 5.1m, 6m], 5.0m, times));

    [Fact]
    public void Consistency_takes_at_least_one_audit()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => DiagnosticReferenceLevels.AreConsistentlyExceeded([6m], 5m, 0));
        Assert.Throws<ArgumentNullException>(static () => DiagnosticReferenceLevels.AreConsistentlyExceeded(null!, 5m, 1));
        Assert.Throws<ArgumentNullException>(static () => LearningTaxonomy.WhenThemeIsFound(null!, new(IncidentSeverityLevel.Minor)));
        Assert.Throws<ArgumentNullException>(static () => LearningTaxonomy.WhenThemeIsFound([], null!));
        Assert.Throws<ArgumentNullException>(static () => LearningTaxonomy.IsMultiplePeopleCandidate(null!));
    }

    [Fact]
    public void The_levels_keep_their_names() =>
        Assert.Equal(["reportable", "non-reportable", "minor", "near-miss", "other-non-conformance"], WireNames.All<IncidentSeverityLevel>());

    private static IEnumerable<Rule<IncidentCase>> Rules => ThemeRules.For(Jurisdiction.England);
}
