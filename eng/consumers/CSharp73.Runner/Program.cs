using System;
using System.Reflection;
using System.Runtime.Versioning;

foreach (var type in new[] { typeof(Qms.Domain.Core.Deciding.Rejection), typeof(Qms.Domain.Incidents.Incident), typeof(Qms.Domain.Documents.ControlledDocument), typeof(Qms.Domain.Trends.Shewhart.ControlChart), typeof(Qms.Domain.UnitedKingdom.ImagingService), typeof(Qms.Domain.FluentValidation.FormValidation) })
{
    var target = type.Assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName;
    if (target != ".NETStandard,Version=v2.0") throw new InvalidOperationException($"{type.Assembly.GetName().Name} is built for {target}.");
}

CSharp73.Desk.Run(Console.WriteLine);
CSharp73.Desk.Control(Console.WriteLine);
