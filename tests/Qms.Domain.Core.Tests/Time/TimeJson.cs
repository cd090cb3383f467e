using System.Text.Json.Serialization;
using Qms.Domain.Core.Time;

namespace Qms.Domain.Core.Tests.Time;

/// <summary>A context as another package generates it, without any option.</summary>
[JsonSerializable(typeof(TimeLimit))]
[JsonSerializable(typeof(Deadline))]
[JsonSerializable(typeof(Deadline[]))]
[JsonSerializable(typeof(DeadlineStatus))]
[JsonSerializable(typeof(HolidaySource))]
[JsonSerializable(typeof(TimeLimitKind))]
internal sealed partial class TimeJson : JsonSerializerContext;
