using System;
using System.Linq;
using Qms.Domain.Incidents.Facts;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>Worked examples F5.1 to F5.11: SAUE criteria of 2023 (CQC) and what August 2020 had different.</summary>
public sealed class SaueWorkedExamples
{
    private static readonly Nation[] AllButEngland = [Nation.Wales, Nation.Scotland, Nation.NorthernIreland];

    [Fact]
    public void F5_1_A_wrong_patient_CT_of_6_6_mSv_to_an_adult_in_England_is_code_1() => Codes(Accidental(AgeGroup.Adult, 6.6m), "1");

    [Fact]
    public void F5_2_A_wrong_patient_chest_X_ray_in_England_is_analysed_locally() => Codes(Accidental(AgeGroup.Adult, 0.02m));

    [Fact]
    public void F5_2_The_same_X_ray_is_code_1_in_the_other_nations()
    {
        foreach (var nation in AllButEngland)
        {
            var saue = Classify(Accidental(AgeGroup.Adult, 0.02m), nation);
            Assert.Equal(SaueVerdict.Notify, saue.Verdict);
            Assert.Equal(["1"], saue.MainCodes);
        }
    }

    [Theory]
    [InlineData("1.0", true)]
    [InlineData("0.99", false)]
    public void F5_3_An_accidental_exposure_of_a_child_is_code_1_from_1_mSv(string total, bool isNotified) => Codes(Accidental(AgeGroup.Child, D(total)), isNotified ? ["1"] : []);

    [Theory]
    [InlineData("2.99", false)]
    [InlineData("3", true)]
    [InlineData("3.0", true)]
    public void An_accidental_exposure_of_an_adult_in_England_is_code_1_from_3_mSv(string total, bool isNotified) => Codes(Accidental(AgeGroup.Adult, D(total)), isNotified ? ["1"] : []);

    [Theory]
    [InlineData("F5.4", AgeGroup.Adult, "0.02", "3.0", "2.1")]
    [InlineData("F5.4", AgeGroup.Adult, "0.02", "2.9", "")]
    [InlineData("F5.5", AgeGroup.Adult, "1.5", "15.0", "2.2")]
    [InlineData("F5.5", AgeGroup.Adult, "1.5", "14.9", "")]
    [InlineData("F5.6", AgeGroup.Adult, "7", "25", "2.3")]
    [InlineData("F5.6", AgeGroup.Adult, "7", "24.9", "")]
    [InlineData("F5.7", AgeGroup.Adult, "12", "30", "2.4")]
    [InlineData("F5.7", AgeGroup.Adult, "12", "29.9", "")]
    [InlineData("F5.8", AgeGroup.Child, "0.3", "1.5", "")]
    [InlineData("F5.8", AgeGroup.Child, "0.3", "3.0", "2.2")]
    [InlineData("F5.8", AgeGroup.Child, "0.29", "1.5", "2.1")]
    [InlineData("5.4 band edge", AgeGroup.Adult, "0.3", "3", "2.2")]
    [InlineData("5.4 band edge", AgeGroup.Adult, "2.5", "25", "2.2")]
    [InlineData("5.4 band edge", AgeGroup.Adult, "10", "25", "2.3")]
    [InlineData("5.4 band edge", AgeGroup.Adult, "10.01", "25.025", "2.4")]
    [InlineData("5.4 band edge", AgeGroup.Adult, "10.01", "25.02", "")]
    public void An_unintended_exposure_is_judged_by_the_band_of_its_intended_dose(string example, AgeGroup age, string intended, string total, string code)
    {
        var saue = Classify(Unintended(age, D(intended), D(total)));
        Assert.True(saue.MainCodes.SequenceEqual(code.Length == 0 ? Array.Empty<string>() : [code]), example);
        Assert.Equal(code.Length == 0 ? SaueVerdict.LocalAnalysisOnly : SaueVerdict.Notify, saue.Verdict);
    }

    [Fact]
    public void The_factor_ten_is_exact_where_binary_fractions_are_not() => Codes(Unintended(AgeGroup.Adult, 0.7m, 7.0m), "2.2");

    [Fact]
    public void F5_9_A_foetal_dose_of_10_mGy_with_procedures_followed_is_code_5_in_2023_and_nothing_in_2020()
    {
        var exposure = Unintended(AgeGroup.Adult, 8m, 8m) with { FoetalDose = 10m, ProcedureFailed = false };
        Codes(exposure, "5");
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, SaueClassification.ClassifyBy(SaueProfile.Edition2020, Nation.England, [exposure]).Verdict);
    }

    [Fact]
    public void F5_10_Forty_people_with_0_1_mSv_too_much_are_notified_as_several_people()
    {
        var saue = Classify(Unintended(AgeGroup.Adult, 0.1m, 0.2m) with { People = 40 });
        Assert.Equal(SaueVerdict.Notify, saue.Verdict);
        Assert.Equal(["M"], saue.ComplementaryCodes);
        Assert.Empty(saue.MainCodes);
    }

    [Fact]
    public void F5_11_A_diagnostic_exposure_lower_than_intended_is_not_notified()
    {
        var saue = Classify(Unintended(AgeGroup.Adult, 5m, 1m));
        Assert.Equal(SaueVerdict.LocalAnalysisOnly, saue.Verdict);
        Assert.Contains("radiotherapy only", saue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void F5_11_Several_people_with_less_than_intended_are_not_notified_either() => Codes(Unintended(AgeGroup.Adult, 5m, 1m) with { People = 40 });

    internal static RadiationExposure Accidental(AgeGroup age, decimal? total) => new(ExposureNature.Accidental, ExposureSetting.Diagnostic, age, TotalDose: total);

    internal static RadiationExposure Unintended(AgeGroup age, decimal? intended, decimal? total, ExposureSetting setting = ExposureSetting.Diagnostic) =>
        new(ExposureNature.Unintended, setting, age, intended, total);

    internal static SaueClassification Classify(RadiationExposure exposure, Nation nation = Nation.England) => SaueClassification.Classify(nation, [exposure], new(2026, 6, 1))!;

    private static void Codes(RadiationExposure exposure, params string[] codes)
    {
        var saue = Classify(exposure);
        Assert.Equal(codes, saue.MainCodes);
        Assert.Equal(codes.Length == 0 ? SaueVerdict.LocalAnalysisOnly : SaueVerdict.Notify, saue.Verdict);
        Assert.Empty(saue.Missing);
    }

    private static decimal D(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
