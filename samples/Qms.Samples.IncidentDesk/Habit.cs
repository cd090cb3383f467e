using System;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Qms.Domain.Core.Identity;
using Qms.Domain.Incidents;

namespace Qms.Samples.IncidentDesk;

/// <summary>Makes the invented team behave in the same way on each run: what looks like chance hangs on the incident's id alone.</summary>
internal static class Habit
{
    /// <summary>A number from 0 up to, and without, <paramref name="limit"/>.</summary>
    public static int Number(IncidentId incident, string about, int limit) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(Digest(incident, about)) % (uint)limit);

    /// <summary>Whether it is the one in <paramref name="limit"/>.</summary>
    public static bool OneIn(int limit, IncidentId incident, string about) => Number(incident, about, limit) == 0;

    /// <summary>An id that is the same on each run, so that a step that was interrupted is recognised as a retry.</summary>
    public static Guid Id(IncidentId incident, string about) => new(Digest(incident, about).AsSpan(0, 16), bigEndian: true);

    /// <summary>The id of the request that takes a step.</summary>
    public static CommandId Request(IncidentId incident, string step) => new(Id(incident, "request:" + step));

    private static byte[] Digest(IncidentId incident, string about) => SHA256.HashData(Encoding.UTF8.GetBytes($"{incident}/{about}"));
}
