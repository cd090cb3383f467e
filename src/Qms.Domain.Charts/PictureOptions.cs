using System;
using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Nhs;

namespace Qms.Domain.Charts;

/// <summary>What a picture says besides its data.</summary>
public sealed record PictureOptions
{
    /// <summary>Creates options.</summary>
    /// <param name="title">What is shown, where and when; wrapped when it is long.</param>
    /// <param name="unit">The unit of the values, written beside the axis.</param>
    /// <param name="good">Which direction is good: decides between improvement and concern.</param>
    /// <param name="target">The target; null for none.</param>
    /// <param name="assessment">Variation and assurance, shown as icons; null for none.</param>
    /// <param name="annotations">Notes at points.</param>
    /// <param name="labels">The texts below the points; null for the chart's own.</param>
    /// <param name="percent">Whether values are shares, written in per cent.</param>
    /// <param name="caption">Small print below, such as the source of the data.</param>
    /// <param name="width">In CSS pixels, 320 to 4,000.</param>
    /// <param name="height">In CSS pixels, 240 to 3,000.</param>
    /// <param name="idPrefix">Begins the ids inside the picture: letters, digits and hyphens, beginning with a letter. Give each picture of a page its own.</param>
    /// <exception cref="ArgumentException">The title is blank, or the prefix is no id.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The picture is too small or too large, or the target is not finite.</exception>
    public PictureOptions(
        string title, string? unit = null, ImprovementDirection good = ImprovementDirection.Neutral, double? target = null, NhsAssessment? assessment = null, IReadOnlyList<Annotation>? annotations = null,
        IReadOnlyList<string>? labels = null, bool percent = false, string? caption = null, int width = 820, int height = 420, string idPrefix = "chart")
    {
        if (string.IsNullOrWhiteSpace(title)) throw new ArgumentException("A picture has a title.", nameof(title));
        if (!IsId(idPrefix)) throw new ArgumentException($"\"{idPrefix}\" cannot begin an id.", nameof(idPrefix));
        if (width is < 320 or > 4_000) throw new ArgumentOutOfRangeException(nameof(width), width, "A picture is 320 to 4,000 pixels wide.");
        if (height is < 240 or > 3_000) throw new ArgumentOutOfRangeException(nameof(height), height, "A picture is 240 to 3,000 pixels high.");
        if (target is { } t && (double.IsNaN(t) || double.IsInfinity(t))) throw new ArgumentOutOfRangeException(nameof(target), target, "A target is a finite number.");
        (Title, Unit, Good, Target, Assessment, Labels, IsPercent, Caption, Width, Height, IdPrefix) = (title, unit, good, target, assessment, labels is null ? null : ContentList.Of(labels), percent, caption, width, height, idPrefix);
        Annotations = ContentList.Of(annotations ?? []);
    }

    /// <summary>What is shown.</summary>
    public string Title { get; }

    /// <summary>The unit of the values.</summary>
    public string? Unit { get; }

    /// <summary>Which direction is good.</summary>
    public ImprovementDirection Good { get; }

    /// <summary>The target.</summary>
    public double? Target { get; }

    /// <summary>Variation and assurance.</summary>
    public NhsAssessment? Assessment { get; }

    /// <summary>Notes at points.</summary>
    public IReadOnlyList<Annotation> Annotations { get; }

    /// <summary>The texts below the points; null for the chart's own.</summary>
    public IReadOnlyList<string>? Labels { get; }

    /// <summary>Whether values are shares, written in per cent.</summary>
    public bool IsPercent { get; }

    /// <summary>Small print below.</summary>
    public string? Caption { get; }

    /// <summary>In CSS pixels.</summary>
    public int Width { get; }

    /// <summary>In CSS pixels.</summary>
    public int Height { get; }

    /// <summary>Begins the ids inside the picture.</summary>
    public string IdPrefix { get; }

    private static bool IsId(string? text)
    {
        if (string.IsNullOrEmpty(text) || !IsLetter(text![0])) return false;
        foreach (var c in text)
        {
            if (!IsLetter(c) && c is not ((>= '0' and <= '9') or '-')) return false;
        }

        return true;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
