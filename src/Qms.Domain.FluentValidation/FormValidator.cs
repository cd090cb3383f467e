using System;
using FluentValidation;
using Qms.Domain.Core.Forms;

namespace Qms.Domain.FluentValidation;

/// <summary>A form as a FluentValidation validator: one rule a field, with the field's name, label and codes.</summary>
/// <remarks>
/// A host that has rules of its own derives from it and adds them. Failures name CLR properties, as FluentValidation does
/// (<c>People[0].Description</c>); their codes and messages are those of the form's own check. Build it once and keep it.
/// </remarks>
public class FormValidator<T> : AbstractValidator<T>
    where T : class
{
    /// <summary>Creates a validator.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is null.</exception>
    public FormValidator(Form<T> form)
    {
        Form = form ?? throw new ArgumentNullException(nameof(form));
        foreach (var field in form.Fields)
        {
            RuleFor(static command => command)
                .SetValidator(new FieldValidator<T>(form, field))
                .WithName(field.Label)
                .OverridePropertyName(ClrPath.Of(field.Name));
        }
    }

    /// <summary>The form that is checked.</summary>
    public Form<T> Form { get; }
}
