using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Backend;

/// <summary>
/// An index of articles as it was at one moment: whatever is written meanwhile, the same request gives the same result until this is disposed. For any number of threads.
/// </summary>
internal interface IArticleView : IDisposable
{
    /// <summary>Counts states of the index.</summary>
    long Generation { get; }

    /// <summary>Identity of all that answers depend on, the same in every process, never given to another state. The same articles with other names to look up are another one.</summary>
    string StateId { get; }

    /// <summary>Articles in it.</summary>
    long Articles { get; }

    /// <summary>A second owner of the same view; each is disposed by itself.</summary>
    IArticleView Share();

    /// <summary>Searches.</summary>
    ViewResult Search(ViewRequest request, CancellationToken cancellation);

    /// <summary>Whether any article matches; stops at the first.</summary>
    /// <param name="query">The query.</param>
    /// <param name="match">How many of its words are required; never <see cref="MatchMode.Auto"/>.</param>
    /// <param name="language">Which articles by language.</param>
    /// <param name="cancellation">Throws.</param>
    bool Any(QueryNode query, MatchMode match, LanguageFilter language, CancellationToken cancellation);

    /// <summary>About how many articles have a word in any of its forms: never more than do, and 0 only if none does.</summary>
    /// <param name="word">One word.</param>
    long Frequency(string word);

    /// <summary>Those renderings that articles may have: of which each word, in any form or named for it, stands somewhere.</summary>
    IReadOnlyList<Rendering> Existing(IReadOnlyList<Rendering> renderings);

    /// <summary>Words in the articles' texts that are spelled like another.</summary>
    /// <param name="word">One word.</param>
    /// <param name="maxEdits">Insertions, deletions, replacements and swaps of neighbouring characters, 1 or 2; words at two edits need only be given if they begin alike.</param>
    /// <param name="budget">When signalled, some may be missing.</param>
    /// <returns>Each once: the nearest first, then the most frequent.</returns>
    IReadOnlyList<NearWord> NearWords(string word, int maxEdits, CancellationToken budget);

    /// <summary>Forms in the articles' texts that sound like a name; in a large archive the newest may be missing. The same as long as the view lives.</summary>
    /// <param name="surface">One folded form.</param>
    /// <param name="script">The script of the forms: the other one of the two.</param>
    /// <param name="max">How many at most, from 1.</param>
    /// <returns>The strongest first, then those in more articles, then in ordinal order.</returns>
    IReadOnlyList<NameMatch> NamesLike(string surface, NameScript script, int max);

    /// <summary>The article with this id, or null.</summary>
    Article? Find(string id);

    /// <summary>All articles, in no order. The view must not be disposed before the enumeration ends.</summary>
    IEnumerable<Article> All(CancellationToken cancellation);

    /// <summary>Size and shape.</summary>
    ViewStatistics Statistics();
}
