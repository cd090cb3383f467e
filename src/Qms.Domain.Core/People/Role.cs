using System;
using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Core.People;

/// <summary>A function that a person holds in the service, such as quality manager. Hosts add their own beside the <see cref="Roles"/> named here.</summary>
[JsonConverter(typeof(RoleConverter))]
public sealed record Role
{
    /// <summary>Creates a role.</summary>
    /// <param name="code">Stable lower-case words joined by hyphens, such as <c>quality-manager</c>.</param>
    /// <exception cref="ArgumentException">The code has another form.</exception>
    public Role(string code)
    {
        if (!WireNames.IsKebab(code)) throw new ArgumentException($"\"{code}\" is not a role such as \"quality-manager\".", nameof(code));
        Code = code;
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>The code in words: <c>quality manager</c>.</summary>
    [JsonIgnore]
    public string Name => Code.Replace('-', ' ');

    /// <inheritdoc />
    public override string ToString() => Code;
}

/// <summary>Reads and writes <see cref="Role"/> as one string.</summary>
public sealed class RoleConverter : TextConverter<Role>
{
    /// <summary>Creates the converter.</summary>
    public RoleConverter() : base("a role such as quality-manager") { }

    /// <inheritdoc />
    protected override bool TryParse(string text, out Role value)
    {
        var valid = WireNames.IsKebab(text);
        value = valid ? new Role(text) : null!;
        return valid;
    }

    /// <inheritdoc />
    protected override string Format(Role value) => value.Code;
}

/// <summary>The roles that the built-in access policies speak of.</summary>
public static class Roles
{
    /// <summary>Anybody who works in or for the service and may report (LM2 j).</summary>
    public static Role Staff { get; } = new("staff");

    /// <summary>The named person who manages the quality management system (LM2 a).</summary>
    public static Role QualityManager { get; } = new("quality-manager");

    /// <summary>Runs the register of controlled documents (LM2 e, m).</summary>
    public static Role DocumentController { get; } = new("document-controller");

    /// <summary>Leads reviews and investigations of incidents.</summary>
    public static Role Investigator { get; } = new("investigator");

    /// <summary>Responsible for the imaging service, clinically or operationally.</summary>
    public static Role ServiceLead { get; } = new("service-lead");

    /// <summary>The organisation's clinical governance (LM2 i).</summary>
    public static Role ClinicalGovernance { get; } = new("clinical-governance");

    /// <summary>The Medical Physics Expert, for exposures of patients (IR(ME)R 2017 reg 14).</summary>
    public static Role MedicalPhysicsExpert { get; } = new("medical-physics-expert");

    /// <summary>The Radiation Protection Adviser, for exposures of staff and the public (IRR17 reg 14).</summary>
    public static Role RadiationProtectionAdviser { get; } = new("radiation-protection-adviser");

    /// <summary>Occupational health (LM2 i).</summary>
    public static Role OccupationalHealth { get; } = new("occupational-health");

    /// <summary>A host's own automatic process.</summary>
    public static Role System { get; } = new("system");
}
