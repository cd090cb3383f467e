namespace Qms.Domain.Core.Forms;

/// <summary>Yes or no: both are answers.</summary>
internal sealed class YesNoRule : ValueRule<bool>
{
    public static readonly YesNoRule Instance = new();

    public override FormFieldKind Kind => FormFieldKind.YesNo;

    public override Fault Judge(bool value) => Fault.None;
}
