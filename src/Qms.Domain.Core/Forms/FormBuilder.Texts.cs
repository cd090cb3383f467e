using System;
using System.Collections.Generic;

namespace Qms.Domain.Core.Forms;

public sealed partial class FormBuilder<T>
{
    /// <summary>A text that isn't blank, of at most <paramref name="max"/> characters (Unicode code points) and, if given, of a <paramref name="shape"/>.</summary>
    public FormBuilder<T> Text(string name, string label, Func<T, string?> read, int max, string? help = null, TextShape? shape = null) =>
        Required(name, label, read, Words(name, max, shape), help);

    /// <summary>Such a text, or null.</summary>
    public FormBuilder<T> OptionalText(string name, string label, Func<T, string?> read, int max, string? help = null, TextShape? shape = null) =>
        Optional(name, label, read, Words(name, max, shape), help);

    /// <summary>A list of such texts.</summary>
    public FormBuilder<T> Texts(string name, string label, Func<T, IReadOnlyList<string>?> read, int max, int atLeast = 0, int atMost = 100, string? help = null, TextShape? shape = null) =>
        List(name, label, read, Words(name, max, shape), true, Between(name, atLeast, atMost), false, help);

    /// <summary>A list of such texts, or null.</summary>
    public FormBuilder<T> OptionalTexts(string name, string label, Func<T, IReadOnlyList<string>?> read, int max, int atLeast = 0, int atMost = 100, string? help = null, TextShape? shape = null) =>
        List(name, label, read, Words(name, max, shape), false, Between(name, atLeast, atMost), false, help);
}
