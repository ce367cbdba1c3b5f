using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Finds out for the words of a query whether an article has them only in another language or spelling. Used for one article after another.</summary>
internal sealed class ViaPlan
{
    private readonly List<Entry> _entries = [];

    /// <summary>Whether there is anything to find out.</summary>
    public bool IsEmpty => _entries.Count == 0;

    /// <summary>Adds a word of the query.</summary>
    /// <param name="term">The word as typed.</param>
    /// <param name="own">What marks the word itself; where any does, nothing is to be said.</param>
    /// <param name="others">What marks it in other languages or spellings, the likeliest first.</param>
    public void Add(string term, IReadOnlyList<MarkUnit> own, IReadOnlyList<(MarkUnit Unit, ViaKind By)> others)
    {
        if (others.Count > 0)
        {
            _entries.Add(new Entry(term, own, others));
        }
    }

    /// <summary>Forgets the article before.</summary>
    public void Begin()
    {
        foreach (var entry in _entries)
        {
            entry.Itself = false;
            Array.Clear(entry.Matched);
        }
    }

    /// <summary>Looks at a field whose words were read.</summary>
    public void Look(FieldWords words, MarkFields field)
    {
        foreach (var entry in _entries.Where(entry => !entry.Itself))
        {
            entry.Itself = entry.Own.Any(unit => First(unit, words, field) is not null);
            for (var i = 0; i < entry.Others.Count && !entry.Itself; i++)
            {
                entry.Matched[i] ??= First(entry.Others[i].Unit, words, field);
            }
        }
    }

    /// <summary>What is to be said of the article.</summary>
    public IReadOnlyList<Via> Found() =>
    [
        .. from entry in _entries
           let best = Array.FindIndex(entry.Matched, matched => matched is not null)
           where !entry.Itself && best >= 0
           select new Via(entry.Term, entry.Matched[best]!, entry.Others[best].By),
    ];

    /// <summary>How <see cref="Via"/> calls the source of a translation.</summary>
    public static ViaKind KindOf(RenderingSource source) => source switch
    {
        RenderingSource.Name => ViaKind.Name,
        RenderingSource.Learned => ViaKind.Learned,
        _ => ViaKind.Dictionary,
    };

    private static string? First(MarkUnit unit, FieldWords words, MarkFields field) =>
        unit.Fields.HasFlag(field) && unit.First(words) is { } first ? words.Text[first.Start..first.End] : null;

    private sealed record Entry(string Term, IReadOnlyList<MarkUnit> Own, IReadOnlyList<(MarkUnit Unit, ViaKind By)> Others)
    {
        public bool Itself { get; set; }

        public string?[] Matched { get; } = new string?[Others.Count];
    }
}
