using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Qms.Domain.Core.Collections;
using Qms.Domain.Core.Forms;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Documents.Distributing;

/// <summary>Forms as controlled documents: staff show that they know a form by acknowledging the document of type <see cref="DocumentType.Form"/> that holds it (LM2 j).</summary>
/// <remarks>The bytes of the document are the form's JSON Schema, so that a form that changed in use no longer matches the version that was approved and read.</remarks>
public static class FormFamiliarisation
{
    /// <summary>The media type of a form's content.</summary>
    public const string MediaType = "application/schema+json";

    /// <summary>The content to put into a draft: the form's JSON Schema in UTF-8 under the reference <c>form/&lt;id&gt;</c>.</summary>
    public static DocumentContent ContentOf(Form form)
    {
        if (form is null) throw new ArgumentNullException(nameof(form));
        var bytes = Encoding.UTF8.GetBytes(form.ToJsonSchema());
        return new(ReferenceOf(form), MediaType, bytes.Length, new Sha256Digest(Digest(bytes)));
    }

    /// <summary>Whether this content is <paramref name="form"/> as it is now, byte for byte.</summary>
    public static bool Matches(this DocumentContent content, Form form)
    {
        if (content is null) throw new ArgumentNullException(nameof(content));
        var now = ContentOf(form);
        return content.Sha256 == now.Sha256 && content.Length == now.Length;
    }

    /// <summary>Whether the approved content of this version is <paramref name="form"/> as it is now.</summary>
    public static bool Matches(this DocumentVersion version, Form form) => (version ?? throw new ArgumentNullException(nameof(version))).Draft.Content.Matches(form);

    /// <summary>The forms in use of which no version in force is a copy: never approved, or changed since.</summary>
    /// <param name="register">The documents.</param>
    /// <param name="forms">The forms in use, such as those of incidents.</param>
    /// <param name="at">The moment.</param>
    public static IReadOnlyList<Form> Unmatched(DocumentRegister register, IEnumerable<Form> forms, Instant at)
    {
        if (register is null) throw new ArgumentNullException(nameof(register));
        var approved = new HashSet<(string, Sha256Digest)>(register
            .Where(static document => document.Details!.Type == DocumentType.Form)
            .Select(document => document.EffectiveAt(at)?.Draft.Content)
            .Where(static content => content is not null)
            .Select(static content => (content!.Reference, content.Sha256)));
        return ContentList.Of((forms ?? throw new ArgumentNullException(nameof(forms))).Where(form => !approved.Contains((ReferenceOf(form), ContentOf(form).Sha256))));
    }

    private static string ReferenceOf(Form form) => "form/" + form.Id;

    private static byte[] Digest(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha256 = SHA256.Create();
        return sha256.ComputeHash(bytes);
#endif
    }
}
