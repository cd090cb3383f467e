using System;
using System.Collections.Generic;
using System.Linq;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Forms;

/// <summary>One of the declared members of an enum, or of some of them.</summary>
internal sealed class ChoiceRule<TEnum> : ValueRule<TEnum>
    where TEnum : struct, Enum
{
    private readonly HashSet<TEnum> _offered;

    public ChoiceRule(IEnumerable<TEnum>? among, Func<TEnum, string>? words)
    {
        var offered = among?.ToArray() ?? WireNames.All<TEnum>().Select(static name => WireNames.TryParse<TEnum>(name, out var value) ? value : default).ToArray();
        if (offered.Length == 0) throw new ArgumentException("A choice offers something.", nameof(among));
        _offered = [.. offered];
        if (_offered.Count != offered.Length) throw new ArgumentException("Every choice is offered once.", nameof(among));
        Choices = ContentList.Of(offered.Select(value => new FormChoice(WireNames.Of(value), words is null ? Words(WireNames.Of(value)) : words(value))));
    }

    public override FormFieldKind Kind => FormFieldKind.Choice;

    public override IReadOnlyList<FormChoice> Choices { get; }

    public override Fault Judge(TEnum value) => _offered.Contains(value) ? Fault.None : Fault.NotAChoice;

    public override string Explain(Fault fault) => fault == Fault.NotAChoice
        ? "must be one of: " + string.Join(", ", Choices.Select(static choice => choice.Label)) + "."
        : base.Explain(fault);

    private static string Words(string wireName) => char.ToUpperInvariant(wireName[0]) + wireName.Substring(1).Replace('-', ' ');
}
