using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>What an injury is, in the terms of the regulations on reporting injuries at work (SI 2013/1471 reg 4; SR 1997/455 Schedule 1).</summary>
[JsonConverter(typeof(WireEnumConverter<InjuryKind>))]
public enum InjuryKind
{
    /// <summary>A fracture other than of a finger, thumb or toe.</summary>
    Fracture,

    /// <summary>A fracture of a finger, thumb or toe.</summary>
    FractureOfFingerThumbOrToe,

    /// <summary>The loss of an arm, hand, finger, thumb, leg, foot or toe.</summary>
    Amputation,

    /// <summary>A likely permanent loss or reduction of sight.</summary>
    LossOfSight,

    /// <summary>A crush injury to head or torso that damages the brain or internal organs.</summary>
    CrushInjury,

    /// <summary>A burn over more than a tenth of the body, or that damages eyes, breathing or other vital organs.</summary>
    SeriousBurn,

    /// <summary>A scalping that needs hospital treatment.</summary>
    Scalping,

    /// <summary>A loss of consciousness by head injury or asphyxia.</summary>
    Unconsciousness,

    /// <summary>Harm from work in an enclosed space: hypothermia, heat illness, resuscitation or a day in hospital.</summary>
    EnclosedSpaceHarm,

    /// <summary>A dislocation of shoulder, hip, knee or spine.</summary>
    Dislocation,

    /// <summary>Death.</summary>
    Death,

    /// <summary>Another injury.</summary>
    Other,
}
