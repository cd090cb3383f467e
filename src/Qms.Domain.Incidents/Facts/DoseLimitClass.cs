using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Incidents.Facts;

/// <summary>Which dose limits hold for a person who is not the patient (SI 2017/1075 Schedule 3).</summary>
[JsonConverter(typeof(WireEnumConverter<DoseLimitClass>))]
public enum DoseLimitClass
{
    /// <summary>An employee or trainee of 18 or older.</summary>
    Employee,

    /// <summary>A trainee under 18.</summary>
    YoungTrainee,

    /// <summary>Anybody else.</summary>
    OtherPerson,

    /// <summary>Somebody, not a carer or comforter, exposed because of another's medical exposure.</summary>
    ExposedByAnothersMedicalExposure,
}
