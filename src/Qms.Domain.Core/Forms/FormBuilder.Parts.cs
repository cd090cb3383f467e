using System;
using System.Collections.Generic;

namespace Qms.Domain.Core.Forms;

public sealed partial class FormBuilder<T>
{
    /// <summary>A group of fields with a form of its own.</summary>
    public FormBuilder<T> Part<TPart>(string name, string label, Func<T, TPart?> read, Form<TPart> form, string? help = null)
        where TPart : class =>
        Add(new PartField<T, TPart>(Named(name, label, help), Known(read), Known(form), true));

    /// <summary>Such a group, or null.</summary>
    public FormBuilder<T> OptionalPart<TPart>(string name, string label, Func<T, TPart?> read, Form<TPart> form, string? help = null)
        where TPart : class =>
        Add(new PartField<T, TPart>(Named(name, label, help), Known(read), Known(form), false));

    /// <summary>A list of such groups.</summary>
    public FormBuilder<T> Parts<TPart>(string name, string label, Func<T, IReadOnlyList<TPart>?> read, Form<TPart> form, int atLeast = 0, int atMost = 100, string? help = null)
        where TPart : class =>
        Add(new PartsField<T, TPart>(Named(name, label, help), Known(read), Known(form), true, Between(name, atLeast, atMost)));

    /// <summary>A list of such groups, or null.</summary>
    public FormBuilder<T> OptionalParts<TPart>(string name, string label, Func<T, IReadOnlyList<TPart>?> read, Form<TPart> form, int atLeast = 0, int atMost = 100, string? help = null)
        where TPart : class =>
        Add(new PartsField<T, TPart>(Named(name, label, help), Known(read), Known(form), false, Between(name, atLeast, atMost)));

    private static Form<TPart> Known<TPart>(Form<TPart>? form)
        where TPart : class => form ?? throw new ArgumentNullException(nameof(form), "The form of a part is declared before the form that holds it.");
}
