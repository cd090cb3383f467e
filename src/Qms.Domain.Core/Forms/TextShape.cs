using System;

namespace Qms.Domain.Core.Forms;

/// <summary>A form that a text must have, such as an organisation code: once as a pattern for schemas, once as a function for the check.</summary>
/// <remarks>Both say the same; a test of the form's owner proves it. The function is asked in place of the pattern because a regular expression costs a hundred times as much.</remarks>
public sealed class TextShape
{
    private readonly Func<string, bool> _matches;

    /// <summary>Creates a shape.</summary>
    /// <param name="pattern">A regular expression in the language of JSON Schema (ECMA-262), with <c>^</c> and <c>$</c>.</param>
    /// <param name="words">Completes "must be …", for example <c>3 to 12 capital letters or digits</c>.</param>
    /// <param name="matches">Whether a text has the form. Never asked about null or a blank text.</param>
    /// <exception cref="ArgumentException"><paramref name="pattern"/> isn't anchored at both ends, or <paramref name="words"/> is blank.</exception>
    public TextShape(string pattern, string words, Func<string, bool> matches)
    {
        if (pattern is null || pattern.Length < 3 || pattern[0] != '^' || pattern[pattern.Length - 1] != '$')
        {
            throw new ArgumentException("A pattern is about the whole text: it starts with ^ and ends with $.", nameof(pattern));
        }

        if (string.IsNullOrWhiteSpace(words)) throw new ArgumentException("A person is told the form in words.", nameof(words));
        (Pattern, Words) = (pattern, words);
        _matches = matches ?? throw new ArgumentNullException(nameof(matches));
    }

    /// <summary>The regular expression.</summary>
    public string Pattern { get; }

    /// <summary>The form in words.</summary>
    public string Words { get; }

    /// <summary>Whether <paramref name="text"/> has the form.</summary>
    public bool Matches(string text) => _matches(text);
}
