namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The state of an archive that a vocabulary was made of.</summary>
/// <param name="Generation">Counts states.</param>
/// <param name="Id">Identity of the state, never given to another one.</param>
/// <param name="Articles">Articles in it.</param>
internal sealed record NameVocabularyState(long Generation, string Id, long Articles);
