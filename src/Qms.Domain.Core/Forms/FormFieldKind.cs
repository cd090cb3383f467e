namespace Qms.Domain.Core.Forms;

/// <summary>What a person fills in, from which a host picks the control. Whether there may be many of them is <see cref="FormField.IsList"/>.</summary>
public enum FormFieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>One of <see cref="FormField.Choices"/>.</summary>
    Choice,

    /// <summary>The UUID of a record.</summary>
    Id,

    /// <summary>The host's key of a person.</summary>
    Actor,

    /// <summary>A function that a person holds, such as <c>quality-manager</c>.</summary>
    Role,

    /// <summary>A record of any context as <c>kind/id</c>.</summary>
    Reference,

    /// <summary>A moment in UTC.</summary>
    Moment,

    /// <summary>A calendar day.</summary>
    Day,

    /// <summary>A decimal number, in <see cref="FormField.Unit"/> if there is one.</summary>
    Number,

    /// <summary>A whole number, in <see cref="FormField.Unit"/> if there is one.</summary>
    Whole,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>A group of fields: <see cref="FormField.Part"/>.</summary>
    Part,
}
