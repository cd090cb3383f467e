using System;
using System.Linq;
using Qms.Domain.Core.Delivery;
using Qms.Domain.Core.Rules;
using Qms.Domain.Incidents.Facts;

namespace Qms.Domain.UnitedKingdom.Tests.Duties;

/// <summary>LFPSE, local analysis under IR(ME)R reg 8(3), and devices.</summary>
public sealed class NationalRulesTests
{
    private const string Lfpse = "england.lfpse.record";
    private const string Local = "england.irmer.local-analysis";
    private const string Device = "england.device.report";

    [Theory]
    [InlineData(IncidentKind.PatientSafetyIncident)]
    [InlineData(IncidentKind.NearMiss)]
    [InlineData(IncidentKind.ErrorWithoutConsequence)]
    public void NHS_funded_patient_safety_incidents_go_to_LFPSE_near_misses_too(IncidentKind kind)
    {
        var demand = (Given.Facts with { Kind = kind }).Ask(Lfpse).Demand(Lfpse + ".record");
        Assert.Equal("LFPSE", demand.ToWhom);
    }

    [Fact]
    public void Private_care_is_not_recorded_nationally()
    {
        Assert.Contains("not NHS-funded", Given.Facts.Ask(Lfpse, Given.Independent).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, Given.Facts.Ask(Lfpse, Given.Independent.WithNhsFundedCare()).Applicability);
    }

    [Fact]
    public void Another_kind_is_a_patient_safety_incident_when_it_concerns_a_patient()
    {
        var breakdown = Given.Facts with { Kind = IncidentKind.EquipmentFailure };
        Assert.Equal(["mayAffectCare"], breakdown.Ask(Lfpse).Paths());
        Assert.Equal(Applicability.DoesNotApply, (breakdown with { MayAffectCare = false, People = [Given.Nurse] }).Ask(Lfpse).Applicability);
        Assert.Equal(Applicability.Applies, (breakdown with { MayAffectCare = true }).Ask(Lfpse).Applicability);
        Assert.Equal(Applicability.Applies, (breakdown with { People = [Given.Patient] }).Ask(Lfpse).Applicability);
        Assert.Equal(Applicability.Applies, (breakdown with { Exposures = [SaueWorkedExamples.Accidental(AgeGroup.Adult, 1m)] }).Ask(Lfpse).Applicability);
    }

    [Fact]
    public void Before_LFPSE_the_reason_names_the_NRLS_and_its_end()
    {
        var answer = Given.Facts.OnDay(new(2021, 6, 30)).Ask(Lfpse);
        Assert.Equal(Applicability.DoesNotApply, answer.Applicability);
        Assert.Contains("NRLS, which was withdrawn on 30 June 2024", answer.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-07-01", true)]
    [InlineData("2024-06-30", true)]
    [InlineData("2024-07-01", false)]
    public void Until_the_NRLS_was_withdrawn_either_record_would_do(string day, bool either) =>
        Assert.Equal(either, Given.Facts.OnDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value).Ask(Lfpse).Duties.Single().ToWhom.Contains("NRLS", StringComparison.Ordinal));

    [Fact]
    public void Events_in_ionising_modalities_are_analysed_near_misses_too() =>
        Assert.Equal(
            ["BMD", "CR", "CT", "DX", "IO", "MG", "NM", "PT", "PX", "RF", "RG", "RTIMAGE", "XA"],
            Modality.Known.Where(static modality => Scanned(modality).Ask(Local).Suffixes(Local) is ["analysis", "mpe"]).Select(static modality => modality.Code));

    [Fact]
    public void Events_in_other_modalities_involve_no_radiation() =>
        Assert.Contains("no examination whose modality uses ionising radiation", Scanned(new Modality("MR")).Ask(Local).Reason, StringComparison.Ordinal);

    [Fact]
    public void An_exposure_is_analysed_whatever_else_is_known()
    {
        var facts = Given.With(SaueWorkedExamples.Accidental(AgeGroup.Adult, 0.02m)) with { Kind = IncidentKind.InformationGovernanceEvent };
        Assert.Equal(Applicability.Applies, facts.Ask(Local).Applicability);
        Assert.Equal("Medical Physics Expert", facts.Ask(Local).Demand(Local + ".mpe").ToWhom);
        Assert.Equal(Applicability.DoesNotApply, Given.Facts.Ask(Local).Applicability);
    }

    [Theory]
    [InlineData(IncidentKind.ViolenceOrAggressionByPatient)]
    [InlineData(IncidentKind.InformationGovernanceEvent)]
    public void Violence_and_lost_data_beside_a_scanner_involve_no_exposure(IncidentKind kind) =>
        Assert.Equal(Applicability.DoesNotApply, (Given.Facts with { Kind = kind, Imaging = new ImagingFacts(new Modality("CT")) }).Ask(Local).Applicability);

    [Fact]
    public void Local_analysis_is_asked_for_from_6_February_2018()
    {
        var facts = Given.With(SaueWorkedExamples.Accidental(AgeGroup.Adult, 0.02m));
        Assert.StartsWith("Not in force", facts.OnDay(new(2018, 2, 5)).Ask(Local).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2018, 2, 6)).Ask(Local).Applicability);
    }

    [Theory]
    [InlineData(DeviceInvolvement.Contributed)]
    [InlineData(DeviceInvolvement.Suspected)]
    public void A_device_that_contributed_or_may_have_is_reported_told_to_its_maker_and_kept(DeviceInvolvement device)
    {
        var equipment = new Equipment("A-1", "CT scanner", "Acme Imaging");
        var answer = (Given.Facts with { Device = device, Imaging = new ImagingFacts(new Modality("CT"), Equipment: equipment) }).Ask(Device);
        Assert.Equal(["regulator", "manufacturer", "keep"], answer.Suffixes(Device));
        Assert.Equal("MHRA, through the Yellow Card scheme", answer.Demand(Device + ".regulator").ToWhom);
        Assert.Equal("manufacturer: Acme Imaging", answer.Demand(Device + ".manufacturer").ToWhom);
        Assert.Equal("manufacturer", (Given.Facts with { Device = device }).Ask(Device).Demand(Device + ".manufacturer").ToWhom);
    }

    [Fact]
    public void The_devices_part_in_a_failure_of_equipment_is_asked_for()
    {
        Assert.Equal(["device"], (Given.Facts with { Kind = IncidentKind.EquipmentFailure }).Ask(Device).Paths());
        Assert.Equal(["device"], (Given.Facts with { ErrorType = ErrorType.Equipment }).Ask(Device).Paths());
        Assert.Equal(Applicability.DoesNotApply, (Given.Facts with { Kind = IncidentKind.EquipmentFailure, Device = DeviceInvolvement.NotInvolved }).Ask(Device).Applicability);
        Assert.Equal(Applicability.DoesNotApply, Given.Facts.Ask(Device).Applicability);
    }

    [Fact]
    public void Devices_are_reported_from_January_2017()
    {
        var facts = Given.Facts with { Device = DeviceInvolvement.Contributed };
        Assert.StartsWith("Not in force", facts.OnDay(new(2016, 12, 31)).Ask(Device).Reason, StringComparison.Ordinal);
        Assert.Equal(Applicability.Applies, facts.OnDay(new(2017, 1, 1)).Ask(Device).Applicability);
    }

    private static IncidentFacts Scanned(Modality modality) => Given.Facts with { Kind = IncidentKind.NearMiss, Imaging = new ImagingFacts(modality) };
}
