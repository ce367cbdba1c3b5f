namespace NewsSearch.Archive.Answering;

/// <summary>A stretch of a field, in UTF-16 code units, end exclusive.</summary>
public readonly record struct TextRange(int Start, int End);
