namespace NewsSearch.DataFiles.Lexicons;

/// <summary>One statement of a source that an English text and a Russian one are translations of each other: a tiny parallel sentence.</summary>
/// <param name="English">Word or phrase.</param>
/// <param name="Russian">Word or phrase.</param>
/// <param name="Weight">How often it counts as seen: 1 for a dictionary's first sense.</param>
/// <param name="IsEntry">Whether it is an entry, which a reader may look up, rather than an example.</param>
internal readonly record struct Gloss(string English, string Russian, double Weight = 1, bool IsEntry = true);
