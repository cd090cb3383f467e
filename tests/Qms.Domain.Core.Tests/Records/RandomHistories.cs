using System.Linq;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Qms.Domain.Core.Tests.Records;

/// <summary>Two to nine events with any text that a store can hold, and a number to choose by.</summary>
public sealed record RandomHistory(DoorEvent[] Events, int Pick)
{
    public override string ToString() => $"{Events.Length} events, pick {Pick}: " + string.Join(", ", Events.Select(static e => e.ToString()));
}

public static class RandomHistories
{
    public static Arbitrary<RandomHistory> History()
    {
        var text = Gen.OneOf(ArbMap.Default.GeneratorFor<NonNull<string>>().Select(static any => Storable(any.Get)), Gen.Elements("", "\"", "\\", "\u0001\t", "é\u2028", "😀", "{}"));
        var opened =
            from person in text
            from dose in ArbMap.Default.GeneratorFor<decimal>()
            from second in Gen.Choose(0, 1_000_000_000)
            from nicknames in Gen.ArrayOf(text)
            from floor in Gen.Choose(-3, 30)
            select (DoorEvent)new DoorEvent.Opened(person, Instant.FromUnixTimeSeconds(second), dose, new DoorPlace.Corridor(floor)) { Nicknames = nicknames };
        var noted = text.Select(static t => (DoorEvent)new DoorEvent.Noted(t));
        var any = Gen.OneOf(opened, noted, Gen.Constant((DoorEvent)new DoorEvent.Closed()));
        var history =
            from length in Gen.Choose(2, 9)
            from events in Gen.ArrayOf(any, length)
            from pick in Gen.Choose(0, 1_000_000)
            select new RandomHistory(events, pick);
        return history.ToArbitrary();
    }

    private static string Storable(string any)
    {
        var text = new StringBuilder();
        foreach (var rune in any.EnumerateRunes())
        {
            if (rune.Value != 0) text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
