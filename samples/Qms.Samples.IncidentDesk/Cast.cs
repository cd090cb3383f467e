using System.Collections.Generic;
using Qms.Domain.Core.People;

namespace Qms.Samples.IncidentDesk;

/// <summary>The invented team. A history holds keys only; names stand in the host's directory, which this is.</summary>
internal static class Cast
{
    public static readonly Actor QualityManager = new("qm-01", Roles.QualityManager);
    public static readonly Actor ServiceLead = new("lead-01", Roles.ServiceLead);
    public static readonly Actor Governance = new("cg-01", Roles.ClinicalGovernance);
    public static readonly Actor Physicist = new("mpe-01", Roles.MedicalPhysicsExpert);
    public static readonly Actor OccupationalHealth = new("oh-01", Roles.OccupationalHealth);
    public static readonly Actor Radiographer = new("staff-199", Roles.Staff);

    public static readonly IReadOnlyList<Actor> Investigators =
        [new("inv-01", Roles.Investigator), new("inv-02", Roles.Investigator), new("inv-03", Roles.Investigator)];

    private static readonly Dictionary<string, string> Directory = new()
    {
        ["qm-01"] = "Grace Okoye, quality manager",
        ["lead-01"] = "Tom Ashby, service lead",
        ["cg-01"] = "Meera Nair, clinical governance",
        ["mpe-01"] = "Dr Ifan Pryce, Medical Physics Expert",
        ["oh-01"] = "Ruth Salter, occupational health",
        ["inv-01"] = "Dr Lena Fox, investigator",
        ["inv-02"] = "Samir Haddad, investigator",
        ["inv-03"] = "Aoife Byrne, investigator",
        ["staff-199"] = "Kim Doyle, radiographer",
    };

    /// <summary>Who it is, in words.</summary>
    public static string Name(ActorId id) =>
        id == ActorId.Anonymous ? "somebody who gave no name" : Directory.TryGetValue(id.Value, out var name) ? name : "member of " + id.Value.Replace("staff-", "staff no. ", System.StringComparison.Ordinal);
}
