using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Incidents.Harm;
using Qms.Domain.UnitedKingdom.Harm;

namespace Qms.Domain.UnitedKingdom.Tests.Harm;

public class HarmMappingTests
{
    [Fact] // F4.1
    public void Category_I_is_fatal_one_to_one() => AssertRange(HarmScales.NccMerp, "I", HarmScales.LfpsePhysical, ["1"], losesMeaning: false);

    [Fact] // F4.2
    public void Category_D_is_low_in_the_NRLS_and_loses_meaning() => AssertRange(HarmScales.NccMerp, "D", HarmScales.Nrls, ["low"], losesMeaning: true);

    [Fact] // F4.3
    public void Category_H_can_leave_anything_behind_from_mild_to_severe() => AssertRange(HarmScales.NccMerp, "H", HarmScales.Ahrq, ["d", "c", "b"], losesMeaning: true);

    [Fact] // F4.4
    public void Psychological_harm_maps_neither_way()
    {
        foreach (var other in HarmScales.All.Where(static scale => scale != HarmScales.LfpsePsychological))
        {
            Assert.All(HarmScales.LfpsePsychological.Grades, grade => Assert.False(HarmMapping.Map(HarmScales.LfpsePsychological, grade.Code, other).IsMapped));
            Assert.All(other.Grades, grade => Assert.False(HarmMapping.Map(other, grade.Code, HarmScales.LfpsePsychological).IsMapped));
        }
    }

    [Theory] // §1.6
    [InlineData("A", "no-harm-prevented", "5", "none", "")]
    [InlineData("B", "no-harm-prevented", "5", "none", "")]
    [InlineData("C", "no-harm-not-prevented", "5", "none", "e")]
    [InlineData("D", "low", "5 4", "none mild", "e d")]
    [InlineData("E", "low moderate", "4 3", "mild moderate", "d c")]
    [InlineData("F", "moderate", "3 2", "moderate", "d c")]
    [InlineData("G", "severe", "2", "moderate severe", "c b")]
    [InlineData("H", "moderate severe", "2", "severe", "d c b")]
    [InlineData("I", "death", "1", "death", "a")]
    public void The_categories_map_as_the_table_has_them(string category, string nrls, string lfpse, string who, string ahrq)
    {
        Assert.Equal(nrls, Range(HarmScales.NccMerp, category, HarmScales.Nrls));
        Assert.Equal(lfpse, Range(HarmScales.NccMerp, category, HarmScales.LfpsePhysical));
        Assert.Equal(who, Range(HarmScales.NccMerp, category, HarmScales.Who));
        Assert.Equal(ahrq, Range(HarmScales.NccMerp, category, HarmScales.Ahrq));
    }

    [Theory]
    [InlineData("2", "F G H", "moderate severe", "moderate severe", "d c b")]
    [InlineData("3", "E F", "low moderate", "mild moderate", "d c")]
    [InlineData("5", "A B C D", "no-harm-prevented no-harm-not-prevented low", "none mild", "e d")]
    public void Other_directions_are_read_off_the_same_table(string lfpse, string merp, string nrls, string who, string ahrq)
    {
        Assert.Equal(merp, Range(HarmScales.LfpsePhysical, lfpse, HarmScales.NccMerp));
        Assert.Equal(nrls, Range(HarmScales.LfpsePhysical, lfpse, HarmScales.Nrls));
        Assert.Equal(who, Range(HarmScales.LfpsePhysical, lfpse, HarmScales.Who));
        Assert.Equal(ahrq, Range(HarmScales.LfpsePhysical, lfpse, HarmScales.Ahrq));
    }

    [Fact]
    public void A_range_is_in_order_without_gaps_and_its_ends_map_back()
    {
        foreach (var (from, grade, to) in Mappings())
        {
            var result = HarmMapping.Map(from, grade.Code, to);
            if (!result.IsMapped) continue;
            var places = result.Grades.Select(each => to.Grades.ToList().IndexOf(each)).ToArray();
            Assert.Equal(Enumerable.Range(places[0], places.Length), places);
            Assert.Equal(to.Grades[places[0]], result.Lowest);
            Assert.Equal(to.Grades[places[^1]], result.Highest);
            Assert.Contains(grade, HarmMapping.Map(to, result.Lowest!.Code, from).Grades);
            Assert.Contains(grade, HarmMapping.Map(to, result.Highest!.Code, from).Grades);
        }
    }

    [Fact]
    public void Meaning_is_kept_only_where_both_ways_lead_to_one_grade_and_a_death_is_counted_alike()
    {
        foreach (var (from, grade, to) in Mappings())
        {
            var result = HarmMapping.Map(from, grade.Code, to);
            if (!result.IsMapped) continue;
            var oneToOne = result.Grades.Count == 1 && HarmMapping.Map(to, result.Lowest!.Code, from).Grades.Count == 1;
            var alike = grade.Level != HarmLevel.Fatal || CountsPossibleDeath(from) == CountsPossibleDeath(to);
            Assert.Equal(oneToOne && alike, !result.LosesMeaning);
        }
    }

    [Fact]
    public void Worse_grades_never_map_lower_except_where_categories_grade_what_was_needed()
    {
        foreach (var from in HarmScales.All)
        {
            foreach (var to in HarmScales.All.Where(each => from != HarmScales.NccMerp && each != HarmScales.NccMerp))
            {
                var worst = from.Grades.Select(grade => HarmMapping.Map(from, grade.Code, to).Highest).OfType<HarmGradeDefinition>().Select(grade => to.Grades.ToList().IndexOf(grade)).ToArray();
                Assert.Equal(worst.Order(), worst);
            }
        }
    }

    [Fact]
    public void Only_near_misses_have_no_place_among_the_scales_of_the_body()
    {
        var unmapped = Mappings().Where(static mapping => mapping.From.Dimension == mapping.To.Dimension && !HarmMapping.Map(mapping.From, mapping.Grade.Code, mapping.To).IsMapped)
            .Select(static mapping => $"{mapping.From.Id}/{mapping.Grade.Code} {mapping.To.Id}");
        Assert.Equal(["ncc-merp/A ahrq", "ncc-merp/B ahrq", "nrls/no-harm-prevented ahrq"], unmapped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Unknown_harm_an_unknown_code_and_an_unknown_scale_are_unmappable_with_a_reason()
    {
        var local = new HarmScale("local", "1", "Local", HarmDimension.Physical, new("Local policy", "1"), HarmScales.Ahrq.Verification, [new("x", "X", "Any.", HarmLevel.None)], static _ => HarmScale.Graded("x", "Any."));
        Assert.Contains("unknown", HarmMapping.Map(HarmScales.Ahrq, HarmScales.AhrqUnknown, HarmScales.Nrls).Reason, StringComparison.Ordinal);
        Assert.Contains("no grade 9", HarmMapping.Map(HarmScales.LfpsePhysical, "9", HarmScales.Nrls).Reason, StringComparison.Ordinal);
        Assert.Contains("Local", HarmMapping.Map(HarmScales.LfpsePhysical, "1", local).Reason, StringComparison.Ordinal);
        Assert.False(HarmMapping.Map(local, "x", HarmScales.Nrls).IsMapped);
    }

    private static bool CountsPossibleDeath(HarmScale scale)
    {
        var code = scale.Grade(HarmAxis.AllBest with { ErrorOccurred = true, ReachedPerson = true, Died = true, DeathAssociation = DeathAssociation.PossiblyAffected }).Code;
        return code is not null && scale.Find(code)!.Level == HarmLevel.Fatal;
    }

    private static IEnumerable<(HarmScale From, HarmGradeDefinition Grade, HarmScale To)> Mappings() =>
        from one in HarmScales.All
        from grade in one.Grades
        from other in HarmScales.All
        select (one, grade, other);

    private static string Range(HarmScale from, string code, HarmScale to) => string.Join(" ", HarmMapping.Map(from, code, to).Grades.Select(static grade => grade.Code));

    private static void AssertRange(HarmScale from, string code, HarmScale to, string[] codes, bool losesMeaning)
    {
        var result = HarmMapping.Map(from, code, to);
        Assert.Equal(codes, result.Grades.Select(static grade => grade.Code));
        Assert.Equal(losesMeaning, result.LosesMeaning);
        Assert.NotEmpty(result.Reason);
    }
}
