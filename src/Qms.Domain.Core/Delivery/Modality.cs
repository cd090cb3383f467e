using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.Delivery;

/// <summary>An imaging modality by its DICOM code (DICOM PS3.3, C.7.3.1.1.1 Modality).</summary>
[JsonConverter(typeof(ModalityConverter))]
public sealed record Modality
{
    /// <summary>Creates a modality. Codes that are not <see cref="Known"/> can be read from old records, but a form refuses them.</summary>
    /// <exception cref="ArgumentException">The code is not two to sixteen capital letters.</exception>
    public Modality(string code) => Code = IsWellFormed(code) ? code : throw new ArgumentException($"\"{code}\" is not a DICOM modality code such as \"CT\".", nameof(code));

    /// <summary>The codes that a form offers.</summary>
    public static IReadOnlyList<Modality> Known { get; } =
        ContentList.Of(new[] { "BMD", "CR", "CT", "DX", "ES", "IO", "IVUS", "MG", "MR", "NM", "OCT", "OT", "PT", "PX", "RF", "RG", "RTIMAGE", "SR", "US", "XA", "XC" }.Select(static code => new Modality(code)));

    /// <summary>The DICOM code.</summary>
    public string Code { get; }

    /// <inheritdoc />
    public override string ToString() => Code;

    internal static bool IsWellFormed(string? code) => code is { Length: >= 2 and <= 16 } && code.All(static c => c is >= 'A' and <= 'Z');
}

/// <summary>Reads and writes <see cref="Modality"/> as one string.</summary>
public sealed class ModalityConverter : TextConverter<Modality>
{
    /// <summary>Creates the converter.</summary>
    public ModalityConverter() : base("a DICOM modality code such as CT") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out Modality value)
    {
        var valid = Modality.IsWellFormed(text);
        value = valid ? new Modality(text) : null!;
        return valid;
    }

    /// <inheritdoc />
    protected override string Format(Modality value) => value.Code;
}
