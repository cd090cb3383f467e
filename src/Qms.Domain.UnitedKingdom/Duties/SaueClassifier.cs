using System;
using System.Collections.Generic;
using System.Globalization;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Duties;

/// <summary>One classification while it is being made.</summary>
internal sealed class SaueClassifier(SaueProfile profile, Nation nation)
{
    private readonly List<string> _codes = [];
    private readonly List<string> _complementary = [];
    private readonly List<string> _sentences = [];
    private readonly List<MissingFact> _missing = [];
    private bool _isNotified;

    public SaueClassification Classify(IReadOnlyList<RadiationExposure> exposures, bool equipmentFailed)
    {
        for (var i = 0; i < exposures.Count; i++) Test(exposures[i], i);
        if (exposures.Count > 0) TestTogether(exposures, equipmentFailed);
        else _sentences.Add("No accidental or unintended exposure is recorded.");

        var verdict = _isNotified ? SaueVerdict.Notify : _missing.Count > 0 ? SaueVerdict.NotifyUnlessDisproved : SaueVerdict.LocalAnalysisOnly;
        return new(profile, verdict, _codes, _complementary, _sentences, _missing);
    }

    private void Test(RadiationExposure exposure, int i)
    {
        if (!profile.HasCriteria)
        {
            AskExpert(exposure, i, "the criteria of this edition are not held here");
            return;
        }

        // Where no dose was intended there is nothing to take a ratio of.
        if (exposure.Nature == ExposureNature.Accidental || exposure.IntendedDose == 0m) TestAccidental(exposure, i);
        else TestUnintended(exposure, i);
        TestFoetus(exposure, i);
        TestInfant(exposure, i);
    }

    private void TestAccidental(RadiationExposure exposure, int i)
    {
        if (profile.AccidentalThreshold(nation, exposure.Age) is not { } threshold) Meets(i, "1", "accidental, which is notified whatever the dose in this nation");
        else if (exposure.TotalDose is not { } total) Ask(exposure, i, "totalDose", "What effective dose, in mSv, did the incident give in all?", "accidental, and its dose is undetermined");
        else if (total >= threshold) Meets(i, "1", $"accidental, {Text(total)} mSv is {Text(threshold)} mSv ({Word(exposure.Age)}) or more");
        else Below(i, $"accidental, {Text(total)} mSv is less than {Text(threshold)} mSv ({Word(exposure.Age)})");
    }

    private void TestUnintended(RadiationExposure exposure, int i)
    {
        switch (exposure.Setting)
        {
            case ExposureSetting.RadiotherapyPlanning:
                TestScans(exposure, i, "4.1", "planning scans");
                break;
            case ExposureSetting.RadiotherapyVerification:
                TestScans(exposure, i, profile.VerificationCode, "verification images in one fraction");
                if (exposure.ScansIncludingIntended is < 3) AskExpert(exposure, i, $"whether verification imaging over the course was {profile.VerificationExcessPercent.ToString(CultureInfo.InvariantCulture)}% more than intended is not recorded");
                break;
            case ExposureSetting.RadiotherapyTreatment or ExposureSetting.MolecularRadiotherapy:
                AskExpert(exposure, i, "the criteria for doses in radiotherapy and molecular radiotherapy are not held here");
                break;
            default:
                TestDose(exposure, i);
                if (exposure.Setting == ExposureSetting.Interventional) TestTissue(exposure, i);
                break;
        }
    }

    private void TestDose(RadiationExposure exposure, int i)
    {
        if (exposure.TotalDose is not { } total) Ask(exposure, i, "totalDose", "What effective dose, in mSv, did the incident give in all: intended part, excess and necessary repeats?", "its dose is undetermined");
        else if (exposure.IntendedDose is { } intended) TestBand(exposure, i, total, intended);
        else if (total < SaueProfile.LowThreshold(exposure.Age)) Below(i, $"{Text(total)} mSv is less than the lowest threshold, {Text(SaueProfile.LowThreshold(exposure.Age))} mSv ({Word(exposure.Age)})");
        else Ask(exposure, i, "intendedDose", "What effective dose, in mSv, was intended?", $"{Text(total)} mSv may be too much, but the intended dose is unknown");
    }

    private void TestBand(RadiationExposure exposure, int i, decimal total, decimal intended)
    {
        var code = SaueProfile.BandOf(intended);
        var threshold = SaueProfile.UnintendedThreshold(intended, exposure.Age);
        if (total >= threshold) Meets(i, code, $"{Text(total)} mSv in all, {Text(intended)} mSv intended ({Word(exposure.Age)}): {Text(threshold)} mSv or more is notified");
        else if (total < intended) Below(i, $"{Text(total)} mSv is less than the {Text(intended)} mSv intended, which is notified in radiotherapy only");
        else Below(i, $"{Text(total)} mSv in all, {Text(intended)} mSv intended ({Word(exposure.Age)}): less than {Text(threshold)} mSv");
    }

    private void TestTissue(RadiationExposure exposure, int i)
    {
        if (exposure.TissueReaction is not { } reacted) Ask(exposure, i, "tissueReaction", "Was a tissue reaction observed, transient erythema apart?", "interventional, and whether tissue reacted is unknown");
        else if (profile.TissueReactionNeedsNoFailure) TestTissueWithoutFailure(exposure, i, reacted);
        else if (reacted) Meets(i, "3", "interventional, and a tissue reaction was observed");
        else Below(i, "interventional, and no tissue reaction was observed");
    }

    private void TestTissueWithoutFailure(RadiationExposure exposure, int i, bool reacted)
    {
        if (exposure.ProcedureFailed == true) Below(i, "interventional after a procedure failed, which this edition judges by dose alone");
        else if (!reacted) AskExpert(exposure, i, "interventional, and whether it was ten times the local diagnostic reference level is not recorded");
        else if (exposure.ProcedureFailed is null) AskFailure(exposure, i, "a tissue reaction was observed");
        else Meets(i, "3", "interventional without a failed procedure, and a tissue reaction was observed");
    }

    private void TestScans(RadiationExposure exposure, int i, string code, string what)
    {
        if (exposure.ScansIncludingIntended is not { } scans) Ask(exposure, i, "scansIncludingIntended", $"How many {what} were taken in all, the intended ones included?", $"the number of {what} is unknown");
        else if (scans >= 3) Meets(i, code, $"{scans.ToString(CultureInfo.InvariantCulture)} {what}: 3 or more are notified");
        else Below(i, $"{scans.ToString(CultureInfo.InvariantCulture)} {what}: fewer than 3");
    }

    private void TestFoetus(RadiationExposure exposure, int i)
    {
        if (exposure.FoetalDose is not { } dose) return;
        if (dose < profile.FoetalThreshold) Below(i, $"{Text(dose)} mGy to a foetus is less than {Text(profile.FoetalThreshold.Value)} mGy");
        else if (!profile.FoetalNeedsFailure || exposure.ProcedureFailed == true) Meets(i, "5", $"{Text(dose)} mGy to a foetus is {Text(profile.FoetalThreshold!.Value)} mGy or more");
        else if (exposure.ProcedureFailed is null) AskFailure(exposure, i, $"{Text(dose)} mGy to a foetus");
        else Below(i, $"{Text(dose)} mGy to a foetus, but no procedure failed");
    }

    private void TestInfant(RadiationExposure exposure, int i)
    {
        if (exposure.InfantDose is not { } dose) return;
        if (dose < 1m) Below(i, $"{Text(dose)} mSv to a breastfed infant is less than 1 mSv");
        else if (exposure.ProcedureFailed == true) Meets(i, "6", $"{Text(dose)} mSv to a breastfed infant is 1 mSv or more, and a procedure failed");
        else if (exposure.ProcedureFailed is null) AskFailure(exposure, i, $"{Text(dose)} mSv to a breastfed infant");
        else Below(i, $"{Text(dose)} mSv to a breastfed infant, but no procedure failed");
    }

    private void TestTogether(IReadOnlyList<RadiationExposure> exposures, bool equipmentFailed)
    {
        var people = CountPeople(exposures);
        if (people > 1)
        {
            _isNotified = true;
            _complementary.Add("M");
            _sentences.Add($"{people.ToString(CultureInfo.InvariantCulture)} people were exposed in one incident, which is notified whatever the dose (M).");
        }
        else if (exposures.Count > 1)
        {
            _sentences.Add("The exposures are of one person, or were lower than intended: not several people (M).");
        }

        if (equipmentFailed)
        {
            _complementary.Add("E");
            _sentences.Add("Equipment failed as the direct cause (E).");
        }

        for (var i = 0; i < exposures.Count; i++)
        {
            if (exposures[i].ClinicallySignificant != true) continue;
            _complementary.Add("CSAUE");
            _sentences.Add("Clinically significant by the service's criteria (CSAUE).");
            break;
        }
    }

    private static long CountPeople(IReadOnlyList<RadiationExposure> exposures)
    {
        var people = 0L;
        for (var i = 0; i < exposures.Count; i++)
        {
            if (!IsLowerThanIntended(exposures[i]) && !IsCounted(exposures, i)) people += exposures[i].People;
        }

        return people;
    }

    // Only radiotherapy notifies a dose that is too low.
    private static bool IsLowerThanIntended(RadiationExposure exposure) =>
        exposure is { Nature: ExposureNature.Unintended, Setting: ExposureSetting.Diagnostic or ExposureSetting.NuclearMedicine or ExposureSetting.Interventional } && exposure.TotalDose < exposure.IntendedDose;

    // Several exposures of one person do not make several people.
    private static bool IsCounted(IReadOnlyList<RadiationExposure> exposures, int index)
    {
        if (exposures[index].Person is not { } person) return false;
        for (var i = 0; i < index; i++)
        {
            if (exposures[i].Person == person && !IsLowerThanIntended(exposures[i])) return true;
        }

        return false;
    }

    private void Meets(int i, string code, string why)
    {
        _isNotified = true;
        if (!_codes.Contains(code)) _codes.Add(code);
        Say(i, $"{why} (code {code}).");
    }

    private void Below(int i, string why) => Say(i, why + ".");

    private void AskFailure(RadiationExposure exposure, int i, string why) =>
        Ask(exposure, i, "procedureFailed", "Did a procedure of the employer fail?", why + ", and whether a procedure failed is unknown");

    private void AskExpert(RadiationExposure exposure, int i, string why) =>
        Ask(exposure, i, "meetsCriterion", "Does the exposure meet a criterion for notifying? Ask your Medical Physics Expert.", why);

    /// <summary>What these facts leave open is settled by an expert's finding, or else by the missing fact.</summary>
    private void Ask(RadiationExposure exposure, int i, string fact, string question, string why)
    {
        if (exposure.MeetsCriterion == true)
        {
            _isNotified = true;
            Say(i, why + "; a Medical Physics Expert finds that it meets a criterion for notifying.");
        }
        else if (exposure.MeetsCriterion == false)
        {
            Say(i, why + "; a Medical Physics Expert finds that it meets no criterion for notifying.");
        }
        else
        {
            var path = $"exposures[{i.ToString(CultureInfo.InvariantCulture)}].{fact}";
            if (!_missing.Exists(missing => string.Equals(missing.Path, path, StringComparison.Ordinal))) _missing.Add(new(path, question));
            Say(i, why + ": notified unless it is shown beyond reasonable doubt that no such exposure occurred.");
        }
    }

    private void Say(int i, string sentence) => _sentences.Add($"Exposure {(i + 1).ToString(CultureInfo.InvariantCulture)}: {sentence}");

    private static string Text(decimal dose) => dose.ToString(CultureInfo.InvariantCulture);

    private static string Word(AgeGroup age) => age == AgeGroup.Child ? "child" : "adult";
}
