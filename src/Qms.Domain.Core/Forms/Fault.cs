namespace Qms.Domain.Core.Forms;

/// <summary>What is wrong with one value; a byte, so that judging a correct value allocates nothing.</summary>
internal enum Fault : byte
{
    None,
    Required,
    Blank,
    TooLong,
    Malformed,
    Pattern,
    NotAChoice,
    OutOfRange,
    TooFew,
    TooMany,
    Duplicate,
}
