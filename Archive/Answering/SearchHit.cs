using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Answering;

/// <summary>A found article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Score">Its score; 0 when sorted by date.</param>
/// <param name="TitleHtml">The title with matches marked, escaped; null unless asked for.</param>
/// <param name="TitleMatches">Matches in the title.</param>
/// <param name="Snippets">Passages with matches, or the beginning of the text; empty with <see cref="HighlightMode.None"/>.</param>
/// <param name="Via">The words of the query that it has only in another language or spelling.</param>
/// <param name="Explanation">How the score comes about; null unless asked for.</param>
public sealed record SearchHit(
    Article Article,
    double Score,
    string? TitleHtml,
    IReadOnlyList<TextRange> TitleMatches,
    IReadOnlyList<Snippet> Snippets,
    IReadOnlyList<Via> Via,
    ScorePart? Explanation);
