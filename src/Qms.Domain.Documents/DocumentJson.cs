namespace Qms.Domain.Documents;

/// <summary>placeholder</summary>
public static class DocumentJson { }
