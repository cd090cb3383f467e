using Qms.Domain.Core.Forms;

namespace Qms.Domain.FluentValidation;

/// <summary>Turns forms into validators.</summary>
public static class FormValidation
{
    /// <summary>A validator that finds what the form's own check finds.</summary>
    /// <example>
    /// <code>
    /// var validator = IncidentForms.Triage.ToValidator();
    /// validator.ValidateAndThrow(command);
    /// </code>
    /// </example>
    public static FormValidator<T> ToValidator<T>(this Form<T> form)
        where T : class => new(form);
}
