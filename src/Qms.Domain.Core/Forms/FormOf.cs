using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Deciding;

namespace Qms.Domain.Core.Forms;

/// <summary>The form of one kind of command, or of a part of one. Immutable and safe to share between threads: hold it in a static property.</summary>
public sealed class Form<T> : Form
    where T : class
{
    private readonly CheckedField<T>[] _fields;

    internal Form(string id, string title, string? description, CheckedField<T>[] fields) : base(id, title, description, fields) => _fields = fields;

    /// <summary>Every problem of <paramref name="value"/>, in the order of the fields; empty when there is none.</summary>
    /// <remarks>A value without problems costs some nanoseconds a field and no allocation. Nothing is thrown for nulls that the annotations forbid: they are problems like others.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> itself is null.</exception>
    public IReadOnlyList<Rejection> Check(T value)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        if (IsFine(value)) return ContentList<Rejection>.Empty;
        var problems = new List<Rejection>();
        Report(value, "", problems);
        return ContentList.Of(problems);
    }

    /// <summary>The problems of one field, for a screen that answers while somebody types.</summary>
    /// <exception cref="ArgumentException"><paramref name="field"/> is of another form.</exception>
    public IReadOnlyList<Rejection> Check(T value, FormField field)
    {
        if (value is null) throw new ArgumentNullException(nameof(value));
        if (field is not CheckedField<T> known || Array.IndexOf(_fields, known) < 0) throw new ArgumentException($"{field?.Name ?? "null"} is no field of {Id}.", nameof(field));
        if (known.IsFine(value)) return ContentList<Rejection>.Empty;
        var problems = new List<Rejection>();
        known.Report(value, "", problems);
        return ContentList.Of(problems);
    }

    internal bool IsFine(T value)
    {
        foreach (var field in _fields)
        {
            if (!field.IsFine(value)) return false;
        }

        return true;
    }

    internal void Report(T value, string prefix, List<Rejection> problems)
    {
        foreach (var field in _fields) field.Report(value, prefix, problems);
    }
}
