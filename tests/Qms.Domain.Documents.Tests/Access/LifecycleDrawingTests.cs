using Qms.Domain.Core.Lifecycles;
using Qms.Domain.Documents.Tests.Support;

namespace Qms.Domain.Documents.Tests.Access;

/// <summary>The lifecycles as people see them in the documentation.</summary>
public sealed class LifecycleDrawingTests
{
    [Fact]
    public void The_drawings_stay_as_they_are()
    {
        Golden.Matches("lifecycles/document.mmd", DocumentLifecycle.OfDocument.ToMermaid(includeStays: true));
        Golden.Matches("lifecycles/document.dot", DocumentLifecycle.OfDocument.ToDot(includeStays: true));
        Golden.Matches("lifecycles/version.mmd", DocumentLifecycle.OfVersion.ToMermaid());
        Golden.Matches("lifecycles/version.dot", DocumentLifecycle.OfVersion.ToDot());
        Golden.Matches("lifecycles/version-with-stays.mmd", DocumentLifecycle.OfVersion.ToMermaid(includeStays: true));
    }
}
