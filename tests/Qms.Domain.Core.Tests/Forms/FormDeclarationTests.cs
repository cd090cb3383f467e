using System;
using Qms.Domain.Core.Forms;
using Qms.Domain.Tests.Shared;

namespace Qms.Domain.Core.Tests.Forms;

public sealed class FormDeclarationTests
{
    [Theory]
    [InlineData(""), InlineData("Incident"), InlineData("incident triage"), InlineData("incident/triage"), InlineData(null)]
    public void An_id_is_lower_case_words(string? id) => Assert.Throws<ArgumentException>(() => Form.For<object>(id!, "Title", form => form.YesNo("told", "Told", _ => true)));

    [Theory]
    [InlineData(""), InlineData("Told"), InlineData("was-told"), InlineData("1st"), InlineData(null)]
    public void A_field_is_named_in_camelCase(string? name) => Refuses(form => form.YesNo(name!, "Told", _ => true));

    [Fact]
    public void A_title_and_a_label_are_not_blank()
    {
        Assert.Throws<ArgumentException>(() => Form.For<object>("form", " ", form => form.YesNo("told", "Told", _ => true)));
        Refuses(form => form.YesNo("told", " ", _ => true));
    }

    [Fact]
    public void A_name_is_used_once() => Refuses(form => form.YesNo("told", "Told", _ => true).YesNo("told", "Told again", _ => true));

    [Fact]
    public void A_form_may_ask_for_nothing()
    {
        var form = Form.For<object>("nothing", "Nothing to fill in", _ => { });
        Assert.Empty(form.Fields);
        Assert.Empty(form.Check(new object()));
        Assert.Contains("\"properties\": {}", form.ToJsonSchema(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_a_required_field_means_something_when_it_is_left_out()
    {
        Assert.Throws<InvalidOperationException>(() => Form.For<object>("flag", "Flag", form => form.OptionalYesNo("flag", "Flag", _ => null).LeftOutMeans("false")));
        Assert.Throws<InvalidOperationException>(() => Form.For<object>("flag", "Flag", form => form.LeftOutMeans("false")));
        var form = Form.For<object>("flag", "Flag", form => form.YesNo("flag", "Flag", _ => false).LeftOutMeans("false"));
        Assert.Equal("false", form.Fields[0].Default);
        Assert.Contains("\"default\": false", form.ToJsonSchema(), StringComparison.Ordinal);
        Assert.Contains("\"required\": []", form.ToJsonSchema(), StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_do_not_contradict_each_other()
    {
        Refuses(form => form.Text("text", "Text", _ => "", max: 0));
        Refuses(form => form.Number("number", "Number", _ => 0, min: 1, max: 1));
        Refuses(form => form.Whole("number", "Number", _ => 0, min: 2, max: 1));
        Refuses(form => form.Texts("texts", "Texts", _ => [], max: 9, atLeast: 2, atMost: 1));
        Refuses(form => form.Texts("texts", "Texts", _ => [], max: 9, atLeast: -1));
        Refuses(form => form.Texts("texts", "Texts", _ => [], max: 9, atMost: 0));
        Refuses(form => form.Choices("choices", "Choices", _ => Array.Empty<Answer>(), atLeast: 4));
    }

    [Fact]
    public void A_choice_offers_something_and_each_once()
    {
        Refuses(form => form.Choice("choice", "Choice", _ => Answer.LocalReview, among: []));
        Refuses(form => form.Choice("choice", "Choice", _ => Answer.LocalReview, among: [Answer.LocalReview, Answer.LocalReview]));
    }

    [Fact]
    public void What_must_be_given_may_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => Form.For<object>("form", "Title", null!));
        Assert.Throws<ArgumentNullException>(() => Form.For<object>("form", "Title", form => form.YesNo("told", "Told", null!)));
        Assert.Throws<ArgumentNullException>(() => Form.For<object>("form", "Title", form => form.Part<object>("part", "Part", x => x, null!)));
    }

    [Theory]
    [InlineData("[A-Z]+", "capitals"), InlineData("^[A-Z]+", "capitals"), InlineData("[A-Z]+$", "capitals"), InlineData("^[A-Z]+$", " ")]
    public void A_shape_is_about_the_whole_text_and_has_words(string pattern, string words) => Assert.Throws<ArgumentException>(() => new TextShape(pattern, words, _ => true));

    private static void Refuses(Action<FormBuilder<object>> fields) => Assert.Throws<ArgumentException>(() => Form.For("form", "Title", fields));
}
