using System;
using System.Collections.Generic;

namespace Qms.Domain.Core.Forms;

public sealed partial class FormBuilder<T>
{
    /// <summary>One member of an enum, of those in <paramref name="among"/> if given. Labelled with <paramref name="words"/>, or else with the words of its wire name.</summary>
    public FormBuilder<T> Choice<TEnum>(string name, string label, Func<T, TEnum> read, string? help = null, IEnumerable<TEnum>? among = null, Func<TEnum, string>? words = null)
        where TEnum : struct, Enum =>
        Required(name, label, read, new ChoiceRule<TEnum>(among, words), help);

    /// <summary>Such a choice, or null.</summary>
    public FormBuilder<T> OptionalChoice<TEnum>(string name, string label, Func<T, TEnum?> read, string? help = null, IEnumerable<TEnum>? among = null, Func<TEnum, string>? words = null)
        where TEnum : struct, Enum =>
        OptionalValue(name, label, read, new ChoiceRule<TEnum>(among, words), help);

    /// <summary>Several such choices, each at most once; <paramref name="atMost"/> is the number of choices unless given.</summary>
    public FormBuilder<T> Choices<TEnum>(string name, string label, Func<T, IReadOnlyList<TEnum>?> read, int atLeast = 0, int? atMost = null, string? help = null, IEnumerable<TEnum>? among = null, Func<TEnum, string>? words = null)
        where TEnum : struct, Enum =>
        Set(name, label, read, new ChoiceRule<TEnum>(among, words), true, atLeast, atMost, help);

    /// <summary>Several such choices, or null.</summary>
    public FormBuilder<T> OptionalChoices<TEnum>(string name, string label, Func<T, IReadOnlyList<TEnum>?> read, int atLeast = 0, int? atMost = null, string? help = null, IEnumerable<TEnum>? among = null, Func<TEnum, string>? words = null)
        where TEnum : struct, Enum =>
        Set(name, label, read, new ChoiceRule<TEnum>(among, words), false, atLeast, atMost, help);

    /// <summary>Yes or no.</summary>
    public FormBuilder<T> YesNo(string name, string label, Func<T, bool> read, string? help = null) =>
        Required(name, label, read, YesNoRule.Instance, help);

    /// <summary>Yes, no, or null for not known.</summary>
    public FormBuilder<T> OptionalYesNo(string name, string label, Func<T, bool?> read, string? help = null) =>
        OptionalValue(name, label, read, YesNoRule.Instance, help);

    private FormBuilder<T> Set<TEnum>(string name, string label, Func<T, IReadOnlyList<TEnum>?> read, ChoiceRule<TEnum> rule, bool required, int atLeast, int? atMost, string? help)
        where TEnum : struct, Enum =>
        List(name, label, read, rule, required, Between(name, atLeast, atMost ?? rule.Choices.Count), true, help);
}
