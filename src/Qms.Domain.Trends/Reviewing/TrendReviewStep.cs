using System.Text.Json.Serialization;
using Qms.Domain.Core.Json;

namespace Qms.Domain.Trends.Reviewing;

/// <summary>The steps of a trend review: one for each command.</summary>
[JsonConverter(typeof(WireEnumConverter<TrendReviewStep>))]
public enum TrendReviewStep
{
    /// <summary>Open a review of a signal.</summary>
    Open,

    /// <summary>Record that the signal was seen again.</summary>
    Observe,

    /// <summary>Record that the signal is no longer there.</summary>
    RecordCessation,

    /// <summary>Take it on.</summary>
    Acknowledge,

    /// <summary>Hand it to somebody else.</summary>
    Transfer,

    /// <summary>Start to look into it.</summary>
    StartAnalysis,

    /// <summary>Note what was found on the way.</summary>
    AddNote,

    /// <summary>Say what it was.</summary>
    Explain,

    /// <summary>Note the correction of an artefact.</summary>
    NoteCorrection,

    /// <summary>Send the explanation back, or look into it anew.</summary>
    SendBack,

    /// <summary>Agree actions.</summary>
    AgreeActions,

    /// <summary>Decide that nothing needs to be done.</summary>
    DecideNoAction,

    /// <summary>Complete an action.</summary>
    CompleteAction,

    /// <summary>Cancel an action.</summary>
    CancelAction,

    /// <summary>Share what was learned.</summary>
    ShareLearning,

    /// <summary>Take note of what was learned.</summary>
    AcknowledgeLearning,

    /// <summary>Point to a record that has to do with it.</summary>
    Relate,

    /// <summary>Merge it into another review.</summary>
    Merge,

    /// <summary>Close it.</summary>
    Close,

    /// <summary>Reopen it, with a reason.</summary>
    Reopen,
}
