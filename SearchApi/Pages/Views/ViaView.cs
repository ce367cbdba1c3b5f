using NewsSearch.Archive.Answering;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>Why a hit matches that has words of the query only in another language or spelling.</summary>
/// <param name="Ways">What is shown, by how one word leads to the other.</param>
/// <param name="Rest">How many more there are; 0 if none.</param>
/// <param name="RestText">They.</param>
public sealed record ViaView(IReadOnlyList<ViaWay> Ways, int Rest, string RestText)
{
    private const int MostShown = 4;

    /// <summary>Of a hit; null if there is nothing to say.</summary>
    public static ViaView? Of(PageContext page, IReadOnlyList<Via> via)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(via);
        if (via.Count == 0)
        {
            return null;
        }

        return new ViaView(
            [.. via.Take(MostShown).GroupBy(word => page.Texts.Way(word.By), StringComparer.Ordinal).Select(way => new ViaWay(way.Key, [.. way]))],
            Math.Max(0, via.Count - MostShown),
            string.Join(", ", via.Skip(MostShown).Select(word => $"{word.Term} → {word.Matched}")));
    }

    /// <summary>Whether a hit has any word in another script than the query.</summary>
    public static bool IsForeign(IReadOnlyList<Via> via) => via.Any(word =>
        WordLanguage.Of(word.Term) is { } asked && WordLanguage.Of(word.Matched) is { } found && !string.Equals(asked, found, StringComparison.Ordinal));
}

/// <summary>Words that lead to others in the same way.</summary>
/// <param name="Name">The way, in words.</param>
/// <param name="Words">The words.</param>
public sealed record ViaWay(string Name, IReadOnlyList<Via> Words);
