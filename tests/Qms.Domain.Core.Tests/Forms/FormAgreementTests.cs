using System.Linq;
using System.Text.Json;
using FsCheck;
using FsCheck.Xunit;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Core.Tests.Forms;

public sealed class FormAgreementTests
{
    private static readonly string[] Valid = [SampleForms.Full, SampleForms.Bare];

    [Property(MaxTest = 1000)]
    public Property The_schema_accepts_exactly_what_is_read_and_found_fine() => FormAgreement.Holds(SampleForms.Sample, SampleJson.Sample, Valid);

    [Fact]
    public void The_mutations_give_fine_and_faulty_documents_in_number()
    {
        var schema = SampleForms.Sample.ToJsonSchema();
        var documents = Enumerable.Range(0, 1000).Select(seed => JsonMutations.Mutate(schema, Valid, seed)).ToArray();
        var fine = documents.Count(document => FormAgreement.Read(SampleForms.Sample, SampleJson.Sample, document).IsFine);
        Assert.InRange(fine, 100, 900);
        Assert.True(documents.Distinct().Count() > 900);
    }

    [Fact]
    public void The_examples_are_fine_and_read_back_equal()
    {
        foreach (var text in Valid)
        {
            var value = JsonSerializer.Deserialize(text, SampleJson.Sample)!;
            Assert.Empty(SampleForms.Sample.Check(value));
            var written = JsonSerializer.Serialize(value, SampleJson.Sample);
            Assert.True(JsonSchemaEvaluator.Accepts(JsonDocument.Parse(SampleForms.Sample.ToJsonSchema()).RootElement, JsonDocument.Parse(written).RootElement), written);
        }
    }
}
