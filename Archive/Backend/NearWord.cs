namespace NewsSearch.Archive.Backend;

/// <summary>A word of the archive that is spelled like another.</summary>
/// <param name="Text">The word in one of its forms, folded.</param>
/// <param name="Edits">How many edits lead from one to the other; 0 for the same.</param>
/// <param name="Articles">About how many articles have it in this form.</param>
internal readonly record struct NearWord(string Text, int Edits, long Articles);
