using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>
/// What words were found to be in the other language, in one state of an archive: people ask for few words often, and each page of an answer asks for the same. For any number of threads.
/// </summary>
internal sealed class RememberedWords(string stateId)
{
    /// <summary>Words that are remembered, about; then all are forgotten.</summary>
    public const int MaxRemembered = 8_192;

    private readonly Memo<(string Surface, WordCase Letters, CrossMatching Matching), IReadOnlyList<Rendering>> _known = new(MaxRemembered);

    /// <summary>The state of the archive.</summary>
    public string StateId => stateId;

    /// <summary>What is remembered of a word, or what <paramref name="find"/> gives.</summary>
    public IReadOnlyList<Rendering> Of(string surface, WordCase letters, CrossMatching matching, Func<IReadOnlyList<Rendering>> find) => _known.Of((surface, letters, matching), find);
}
