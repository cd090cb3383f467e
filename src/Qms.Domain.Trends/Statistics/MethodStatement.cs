using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Qms.Domain.Core.Collections;

namespace Qms.Domain.Trends.Statistics;

/// <summary>How a result was computed: the answer to "your numbers differ from my spreadsheet".</summary>
public sealed record MethodStatement
{
    /// <summary>Creates a statement.</summary>
    /// <exception cref="ArgumentException"><paramref name="sentence"/> is empty.</exception>
    public MethodStatement(string sentence, IReadOnlyList<MethodConstant> constants)
    {
        if (string.IsNullOrWhiteSpace(sentence)) throw new ArgumentException("A method is stated in words.", nameof(sentence));
        Sentence = sentence;
        Constants = ContentList.Of(constants);
    }

    /// <summary>The method in plain words, with its source.</summary>
    public string Sentence { get; }

    /// <summary>Every constant that was used, by name.</summary>
    public IReadOnlyList<MethodConstant> Constants { get; }

    /// <summary>The sentence and the constants in one line.</summary>
    public override string ToString() =>
        Constants.Count == 0 ? Sentence : Sentence + " (" + string.Join("; ", Constants.Select(static c => c.ToString())) + ")";
}

/// <summary>A constant of a method.</summary>
/// <param name="Name">For example <c>smoothing weight</c>.</param>
/// <param name="Value">Its value as used, unrounded.</param>
public sealed record MethodConstant(string Name, double Value)
{
    /// <summary>Name and value.</summary>
    public override string ToString() => Name + " " + Value.ToString("R", CultureInfo.InvariantCulture);
}
