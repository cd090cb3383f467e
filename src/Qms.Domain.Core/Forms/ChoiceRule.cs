using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Forms;

/// <summary>One of the declared members of an enum, or of some of them.</summary>
internal sealed class ChoiceRule<TEnum> : ValueRule<TEnum>
    where TEnum : struct, Enum
{
    private readonly HashSet<TEnum> _offered;
    private readonly ulong _small;

    public ChoiceRule(IEnumerable<TEnum>? among, Func<TEnum, string>? words)
    {
        var offered = among?.ToArray() ?? WireNames.All<TEnum>().Select(static name => WireNames.TryParse<TEnum>(name, out var value) ? value : default).ToArray();
        if (offered.Length == 0) throw new ArgumentException("A choice offers something.", nameof(among));
        _offered = [.. offered];
        if (_offered.Count != offered.Length) throw new ArgumentException("Every choice is offered once.", nameof(among));
        foreach (var value in offered) _small |= Bit(value);
        Choices = ContentList.Of(offered.Select(value => new FormChoice(WireNames.Of(value), words is null ? Words(WireNames.Of(value)) : words(value))));
    }

    public override FormFieldKind Kind => FormFieldKind.Choice;

    public override IReadOnlyList<FormChoice> Choices { get; }

    // The bit answers for nearly every enum of this SDK, at a fifth of the price of the set.
    public override Fault Judge(TEnum value) => (_small & Bit(value)) != 0 || _offered.Contains(value) ? Fault.None : Fault.NotAChoice;

    public override string Explain(Fault fault) => fault == Fault.NotAChoice
        ? "must be one of: " + string.Join(", ", Choices.Select(static choice => choice.Label)) + "."
        : base.Explain(fault);

    /// <summary>The bit of a member of an <c>int</c> enum between 0 and 63; none for any other.</summary>
    private static ulong Bit(TEnum value)
    {
        if (Unsafe.SizeOf<TEnum>() != sizeof(int)) return 0;
        var number = Unsafe.As<TEnum, int>(ref value);
        return number is >= 0 and < 64 ? 1UL << number : 0;
    }

    private static string Words(string wireName) => char.ToUpperInvariant(wireName[0]) + wireName.Substring(1).Replace('-', ' ');
}
