namespace NewsSearch.Archive.Answering;

/// <summary>A part of a score; the value follows from the parts as the description says.</summary>
public sealed record ScorePart(double Value, string Description, IReadOnlyList<ScorePart> Parts);
