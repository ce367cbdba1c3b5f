using NewsSearch.Archive.Answering;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>The way through the pages of a search.</summary>
/// <param name="Shown">Which hits are shown, of how many.</param>
/// <param name="First">The first page; null on it and on the second, whose previous page it is.</param>
/// <param name="Previous">The page before, or null.</param>
/// <param name="Next">The page behind, or null.</param>
public sealed record PagerView(string Shown, string? First, string? Previous, string? Next)
{
    /// <summary>Whether there are no other pages.</summary>
    public bool IsOnlyPage => Previous is null && Next is null;

    /// <summary>Of an answer.</summary>
    public static PagerView Of(PageContext page, SearchAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(answer);
        var texts = page.Texts;
        var (before, address) = (answer.HitsBefore, page.Address);
        return new PagerView(
            texts.Shown(texts.Number(before + 1), texts.Number(before + answer.Hits.Count), texts.Number(answer.Total)),
            answer.PreviousCursor is null ? null : address.AtCursor(null).Href,
            before > 0 ? address.AtCursor(answer.PreviousCursor).Href : null,
            answer.NextCursor is { } next ? address.AtCursor(next).Href : null);
    }
}
