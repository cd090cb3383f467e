using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Qms.Domain.Core.Forms;
using Qms.Domain.Documents.Distributing;
using Qms.Domain.Documents.Tests.Support;
using static Qms.Domain.Documents.Tests.Distributing.Department;

namespace Qms.Domain.Documents.Tests.Distributing;

/// <summary>Staff know the forms in use (LM2 j): a form is a controlled document of exactly its bytes.</summary>
public sealed class FormFamiliarisationTests
{
    private sealed record Slip(string Who);

    private static Form Version(string label, string id = "incident.report") => Form.For<Slip>(id, "Report", form => form.Text("who", label, static slip => slip.Who, 40));

    private static Desk Approved(Form form) => Start(1, Desk.Details(DocumentType.Form)).Approved(Desk.Draft() with { Content = FormFamiliarisation.ContentOf(form) });

    [Fact]
    public void The_content_of_a_form_is_the_bytes_of_its_schema()
    {
        var form = Version("Qui a signalé ?");
        var bytes = Encoding.UTF8.GetBytes(form.ToJsonSchema());
        var content = FormFamiliarisation.ContentOf(form);
        Assert.Equal(("form/incident.report", "application/schema+json", bytes.Length), (content.Reference, content.MediaType, content.Length));
        Assert.Equal(SHA256.HashData(bytes), content.Sha256.ToByteArray());
    }

    [Fact]
    public void A_form_matches_itself_wherever_it_is_kept_and_no_changed_form()
    {
        var approved = FormFamiliarisation.ContentOf(Version("Who"));
        Assert.True(approved.Matches(Version("Who")));
        Assert.True((approved with { Reference = "archive/7" }).Matches(Version("Who")));
        Assert.False(approved.Matches(Version("Who reports")));
    }

    [Fact]
    public void The_register_tells_which_forms_in_use_are_not_the_approved_ones()
    {
        var desk = Approved(Version("Who"));
        Form other = Version("Where", "incident.place");
        Assert.Equal([other], FormFamiliarisation.Unmatched(Register(desk), [Version("Who"), other], desk.Now));
        Assert.Single(FormFamiliarisation.Unmatched(Register(desk), [Version("Who reports")], desk.Now));
        Assert.Single(FormFamiliarisation.Unmatched(Register(desk), [Version("Who")], desk.Now - Duration.FromDays(1)));
        Assert.False(desk.Version().Matches(Version("Who reports")));
    }

    [Fact]
    public void Knowing_a_form_is_having_read_its_document()
    {
        var desk = Approved(Version("Who")).Read("ann");
        var coverage = ReadingCoverage.Of(Register(desk), [Member("ann"), Member("bob")], desk.Now, new DocumentNumber("RAD-1"));
        Assert.Equal(0.5m, coverage.Whole.Share);
    }
}
