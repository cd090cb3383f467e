using Qms.Domain.Core.Lifecycles;

namespace Qms.Domain.Core.Tests.Lifecycles;

public enum LampState
{
    None,
    SwitchedOff,
    SwitchedOn,
    Broken,
}

public enum LampStep
{
    Install,
    SwitchOn,
    SwitchOff,
    Clean,
    Break,
    Repair,
}

/// <summary>A lifecycle small enough to check by eye.</summary>
internal static class Lamp
{
    public static Moves<LampState, LampStep> Moves() => new Moves<LampState, LampStep>
    {
        { LampState.None, LampStep.Install, LampState.SwitchedOff },
        { LampState.SwitchedOff, LampStep.SwitchOn, LampState.SwitchedOn },
        { LampState.SwitchedOn, LampStep.SwitchOff, LampState.SwitchedOff },
        { [LampState.SwitchedOff, LampState.Broken], LampStep.Clean },
        { [LampState.SwitchedOff, LampState.SwitchedOn], LampStep.Break, LampState.Broken },
    }.Reopening(LampState.Broken, LampStep.Repair, LampState.SwitchedOff);

    public static Lifecycle<LampState, LampStep> Lifecycle { get; } = new("lamp", LampState.None, [LampState.Broken], Moves());
}
