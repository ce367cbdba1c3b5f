using NewsSearch.Analyzers;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Correcting;

/// <summary>The words of texts, and how many articles have them; looked up once each. For one thread at a time.</summary>
/// <param name="view">The articles.</param>
/// <param name="tokenizer">How their words were found.</param>
internal sealed class ArchiveWords(IArticleView view, ITokenizer tokenizer)
{
    private readonly Dictionary<string, long> _frequencies = new(StringComparer.Ordinal);

    /// <summary>Articles.</summary>
    public long Articles => view.Articles;

    /// <summary>The words between two places of a text.</summary>
    public List<QueryWord> Of(string text, int start, int end)
    {
        var words = new List<QueryWord>();
        tokenizer.Reset(text.AsMemory(start, end - start));
        while (tokenizer.Next())
        {
            words.Add(new QueryWord(start + tokenizer.Start, start + tokenizer.End, tokenizer.Surface.ToString()));
        }

        return words;
    }

    /// <summary>About how many articles have a word in any form.</summary>
    public long Frequency(string surface)
    {
        if (!_frequencies.TryGetValue(surface, out var frequency))
        {
            frequency = view.Frequency(surface);
            _frequencies.Add(surface, frequency);
        }

        return frequency;
    }

    /// <summary>Whether any article has a word in just this form.</summary>
    public bool HasForm(string surface) => view.NearWords(surface, 1, CancellationToken.None) is [{ Edits: 0 }, ..];

    /// <summary>Words spelled like another; see <see cref="IArticleView.NearWords"/>.</summary>
    public IReadOnlyList<NearWord> Near(string surface, int maxEdits, CancellationToken budget) => view.NearWords(surface, maxEdits, budget);
}
