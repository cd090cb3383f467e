using System.Collections.Generic;
using Qms.Domain.Core.Collections;
using Qms.Domain.Trends.Statistics;

namespace Qms.Domain.Trends.Shewhart;

/// <summary>How a chart's numbers came about: the answer to "your numbers differ from Excel".</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Source">Whom the profile follows.</param>
/// <param name="Formula">Centre and limits, in one line.</param>
/// <param name="Constants">The constants that were used.</param>
/// <param name="Sentence">All of it for a reader, with the points used.</param>
public sealed record ChartMethod(string Profile, string Source, string Formula, IReadOnlyList<MethodConstant> Constants, string Sentence)
{
    /// <summary>The constants that were used.</summary>
    public IReadOnlyList<MethodConstant> Constants { get; init => field = ContentList.Of(value); } = ContentList.Of(Constants);
}
