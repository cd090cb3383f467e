namespace Qms.Domain.Documents;

/// <summary>placeholder</summary>
public static class DocumentForms { internal static System.Collections.Generic.IReadOnlyList<Core.Deciding.Rejection> Check(DocumentCommand command) => []; }
