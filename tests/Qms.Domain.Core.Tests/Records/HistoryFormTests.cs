using System.Collections.Generic;
using Qms.Domain.Core.Json;
using Qms.Domain.Core.Records;

namespace Qms.Domain.Core.Tests.Records;

/// <summary>Pins the form qms-history/1. The digests were computed from its description by another program in another language; what hosts have stored rests on them.</summary>
public class HistoryFormTests
{
    private static List<HistoryEntry> Entries => Door.Entries(Door.SomeOpened, new DoorEvent.Closed());

    [Fact]
    public void The_first_entry_hashes_to_this_for_ever()
    {
        var entry = Entries[0];
        Assert.Equal("00000001-0001-0000-0102-030405060708", entry.Blinding.ToString());
        Assert.Equal("b92e00f0ac89f6321f51292f6e49765283904f6d1372bfd8af13bd851a7baefa", entry.PayloadHash.ToString());
        Assert.True(entry.PreviousHash.IsEmpty);
        Assert.Equal("08ae6f4aa52a63893150c6ffbbecad565cb825724faa7b432373f30df266a2d8", entry.Hash.ToString());
    }

    [Fact]
    public void The_second_is_chained_to_it_for_ever()
    {
        var entry = Entries[1];
        Assert.Equal("{}", entry.Payload);
        Assert.Equal("c968af2055bd5cb413cb9d20aa244ee81d44e6dae989b56f66a1ca8e167e599c", entry.PayloadHash.ToString());
        Assert.Equal(Entries[0].Hash, entry.PreviousHash);
        Assert.Equal("cb13d5966caa38e61d5d8dd44a20f51b68757b26a07a36112158f54ef6a44909", entry.Hash.ToString());
        Assert.Equal("door/01981a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b 2 cb13d5966caa38e61d5d8dd44a20f51b68757b26a07a36112158f54ef6a44909", entry.ToHead().ToString());
    }

    [Fact]
    public void Fault_kinds_and_choices_are_written_as_these_names_for_ever()
    {
        Assert.Equal(
            ["altered", "removed", "inserted", "reordered", "broken-link", "truncated", "rewritten", "redaction-without-record", "redaction-undone"],
            WireNames.All<HistoryFaultKind>());
        Assert.Equal(["refuse", "tolerate"], WireNames.All<UnknownProperties>());
    }
}
