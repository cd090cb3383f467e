using FluentValidation;
using FluentValidation.Results;
using FluentValidation.Validators;
using Qms.Domain.Core.Forms;

namespace Qms.Domain.FluentValidation;

/// <summary>Passes on what the form says of one field. Adds the failures itself, because a field that is a list or a part has many.</summary>
internal sealed class FieldValidator<T>(Form<T> form, FormField field) : PropertyValidator<T, T>
    where T : class
{
    private readonly string _own = ClrPath.Of(field.Name);

    public override string Name => "FormFieldValidator";

    public override bool IsValid(ValidationContext<T> context, T value)
    {
        var problems = form.Check(value, field);
        if (problems.Count == 0) return true;
        // The context's path ends with this field's own name; what stands before it is where a parent's validator put the value.
        var parent = context.PropertyPath.Substring(0, context.PropertyPath.Length - _own.Length);
        foreach (var problem in problems)
        {
            context.AddFailure(new ValidationFailure(parent + ClrPath.Of(problem.Path), problem.Message) { ErrorCode = problem.Code });
        }

        return true;
    }
}
