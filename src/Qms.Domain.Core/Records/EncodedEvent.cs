namespace Qms.Domain.Core.Records;

/// <summary>An event as it is stored: its permanent name, the version of its form, and its content.</summary>
/// <param name="Name">The wire name, such as <c>incident.reported</c>; null only in <c>default</c>, which names nothing.</param>
/// <param name="Version">The version of the form, from 1.</param>
/// <param name="Payload">The content as <see cref="CanonicalJson"/>.</param>
public readonly record struct EncodedEvent(string Name, int Version, string Payload)
{
    /// <summary>Name and version; never the content, which may be personal.</summary>
    public override string ToString() => System.FormattableString.Invariant($"{Name} v{Version}");
}
