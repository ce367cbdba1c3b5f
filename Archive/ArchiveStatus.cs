namespace NewsSearch.Archive;

/// <summary>Where an archive stands.</summary>
/// <param name="Generation">Counts its states.</param>
/// <param name="StateId">Identity of the state.</param>
/// <param name="Articles">Articles in it.</param>
public sealed record ArchiveStatus(long Generation, string StateId, long Articles);
