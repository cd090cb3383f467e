using System;
using System.Linq;
using NodaTime;
using Qms.Domain.Core.People;
using Qms.Domain.Core.Rules;
using Qms.Domain.Documents;
using Qms.Domain.Documents.Completeness;
using Qms.Domain.UnitedKingdom.Calendars;
using Qms.Domain.UnitedKingdom.Documents;
using Qms.Domain.UnitedKingdom.Duties;

namespace Qms.Domain.UnitedKingdom.Tests.Documents;

/// <summary>The documents that a service in each nation must have, by date.</summary>
public sealed class RequiredDocumentsTests
{
    private static readonly LocalDate Recently = new(2026, 1, 1);

    private static string Letters(Nation nation, LocalDate day) =>
        string.Concat(RequiredDocuments.In(nation).Where(document => document.IsInForce(day) && document.Code.StartsWith("irmer.schedule-2.", StringComparison.Ordinal)).Select(static document => document.Code[^1]));

    [Theory]
    [InlineData(Nation.England)]
    [InlineData(Nation.Wales)]
    [InlineData(Nation.Scotland)]
    public void In_Great_Britain_Schedule_2_is_a_to_n_from_February_2018_and_a_to_p_from_October_2024(Nation nation)
    {
        Assert.Equal("", Letters(nation, new LocalDate(2018, 2, 5)));
        Assert.Equal("abcdefghijklmn", Letters(nation, new LocalDate(2018, 2, 6)));
        Assert.Equal("abcdefghijklmn", Letters(nation, new LocalDate(2024, 9, 30)));
        Assert.Equal("abcdefghijklmnop", Letters(nation, new LocalDate(2024, 10, 1)));
        Assert.All(RequiredDocuments.In(nation).Where(static d => d.Code.StartsWith("irmer.", StringComparison.Ordinal)), static d => Assert.Equal(("IR(ME)R 2017 (SI 2017/1322)", Verification.Verified), (d.Citation.Document, d.Verification)));
    }

    [Fact]
    public void In_Northern_Ireland_Schedule_2_stays_a_to_n_under_its_own_regulations_and_says_that_it_was_not_verified()
    {
        Assert.Equal("", Letters(Nation.NorthernIreland, new LocalDate(2018, 2, 5)));
        Assert.Equal("abcdefghijklmn", Letters(Nation.NorthernIreland, new LocalDate(2018, 2, 6)));
        Assert.Equal("abcdefghijklmn", Letters(Nation.NorthernIreland, Recently));
        Assert.All(RequiredDocuments.InNorthernIreland.Where(static d => d.Code.StartsWith("irmer.", StringComparison.Ordinal)), static d => Assert.Equal(("IR(ME)R (Northern Ireland) 2018 (SR 2018/17)", Verification.Unverified), (d.Citation.Document, d.Verification)));
    }

    [Fact]
    public void Dose_reference_levels_came_with_the_amendment_of_October_2024()
    {
        var editions = RequiredDocuments.InGreatBritain.Where(static d => d.Code == "irmer.schedule-2.f").ToArray();
        Assert.Equal([(new LocalDate(2018, 2, 6), new LocalDate(2024, 9, 30)), (new LocalDate(2024, 10, 1), (LocalDate?)null)], editions.Select(static d => (d.InForceFrom, d.InForceTo)));
        Assert.Contains("dose reference levels", editions[1].Title);
    }

    [Theory]
    [InlineData("lm2.policy.medico-legal", "(f)", Verification.Verified)]
    [InlineData("lm2.policy.research", "(f)", Verification.Verified)]
    [InlineData("lm2.policy.non-conformity", "(g)", Verification.Verified)]
    [InlineData("lm2.policy.incident-reporting", "(i)", Verification.Verified)]
    [InlineData("lm2.policy.risk", "(l)", Verification.Unverified)]
    [InlineData("lm2.policy.audit", "(n)", Verification.Unverified)]
    [InlineData("lm2.policy.communication", "(b)", Verification.Unverified)]
    public void The_policies_that_LM2_names_are_asked_for_in_every_nation(string code, string paragraph, Verification verification)
    {
        foreach (var nation in Enum.GetValues<Nation>())
        {
            var policy = Assert.Single(RequiredDocuments.In(nation), document => document.Code == code);
            Assert.Equal((new Citation("QSI LM2", paragraph), verification, true), (policy.Citation, policy.Verification, policy.IsInForce(Recently)));
        }
    }

    [Fact]
    public void Local_rules_are_asked_for_from_2018()
    {
        var rules = Assert.Single(RequiredDocuments.InEngland, static document => document.Code == "irr17.local-rules");
        Assert.Equal((new LocalDate(2018, 1, 1), Verification.Verified, "IRR17 (SI 2017/1075), reg 18(1)"), (rules.InForceFrom, rules.Verification, rules.Citation.ToString()));
        Assert.Equal(Verification.Unverified, Assert.Single(RequiredDocuments.InNorthernIreland, static document => document.Code == "irr17.local-rules").Verification);
    }

    [Fact]
    public void Every_entry_has_a_title_of_its_own_and_no_two_with_one_code_are_in_force_together()
    {
        foreach (var nation in Enum.GetValues<Nation>())
        {
            var all = RequiredDocuments.In(nation);
            Assert.Equal(all.Count, all.Select(static document => document.Title).Distinct().Count());
            Assert.All(all, document => Assert.Single(all, other => other.Code == document.Code && other.IsInForce(document.InForceFrom)));
        }

        Assert.Throws<ArgumentOutOfRangeException>(static () => RequiredDocuments.In((Nation)9));
    }

    [Fact]
    public void A_service_has_the_documents_and_the_working_days_of_its_nation()
    {
        Assert.Same(RequiredDocuments.InScotland, ImagingService.InScotland().RequiredDocuments);
        Assert.Same(RequiredDocuments.InNorthernIreland, ImagingService.InNorthernIreland().RequiredDocuments);
        Assert.Same(BankHolidays.Scotland, ImagingService.InScotland().Documents.Policy.Calendar);
        Assert.Same(BankHolidays.NorthernIreland, ImagingService.InEngland().WithCalendar(BankHolidays.NorthernIreland).Documents.Policy.Calendar);
    }

    [Fact]
    public void A_service_adds_its_own_documents_and_policy_and_cannot_replace_those_of_its_nation()
    {
        var own = new RequiredDocument("own.mri-safety", "Safety in magnetic resonance imaging", new Citation("House rules", "4"), Recently);
        var service = ImagingService.InWales().WithRequiredDocuments(own).WithDocumentPolicy(static policy => policy.WithOverdueReviews(14, forbidUse: true)).WithPolicy(static policy => policy);
        Assert.Equal([.. RequiredDocuments.InWales, own], service.RequiredDocuments);
        Assert.Equal((14, BankHolidays.EnglandAndWales), (service.Documents.Policy.ReviewSoonDays, service.Documents.Policy.Calendar));
        Assert.Throws<ArgumentException>(() => service.WithRequiredDocuments(own));
        Assert.Throws<ArgumentException>(() => ImagingService.InWales().WithRequiredDocuments(own with { Code = "irmer.schedule-2.a" }));
    }

    [Fact]
    public void An_empty_register_lacks_everything_and_a_registered_procedure_without_a_version_is_not_in_force()
    {
        var service = ImagingService.InEngland();
        var now = Instant.FromUtc(2026, 1, 5, 9, 0);
        Assert.Equal(24, DocumentSetCheck.Of(service.RequiredDocuments, service.RegisterOf([]), now).Gaps.Count(static item => item.Presence == DocumentPresence.Missing));

        var details = new DocumentDetails(DocumentType.EmployersProcedure, Fulfils: ["irmer.schedule-2.a"]);
        var command = new DocumentCommand.Register(new DocumentId(new Guid(1, 1, 1, new byte[8])), new DocumentNumber("EP-A"), details);
        var document = service.Documents.Decide(ControlledDocument.None, command, service.Context(new Actor("controller", Roles.DocumentController), now, new(new Guid(2, 1, 1, new byte[8])))).OrThrow().State;
        var check = DocumentSetCheck.Of(service.RequiredDocuments, service.RegisterOf([document]), now);
        Assert.Equal(DocumentPresence.NotInForce, check.Items.Single(static item => item.Required.Code == "irmer.schedule-2.a").Presence);
        Assert.Equal(23, check.Gaps.Count(static item => item.Presence == DocumentPresence.Missing));
    }
}
