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
            entry.Begin();
        }
    }

    /// <summary>Looks for the words themselves in a field that was read, or in its beginning; true if the article has them all, so that there is nothing to be said of it.</summary>
    public bool HasAllItself(FieldWords words, MarkFields field)
    {
        var all = true;
        foreach (var entry in _entries)
        {
            entry.LookForItself(words, field);
            all &= entry.Itself;
        }

        return all;
    }

    /// <summary>Looks at a field that was read.</summary>
    public void Look(FieldWords words, MarkFields field)
    {
        foreach (var entry in _entries)
        {
            entry.LookForItself(words, field);
            entry.LookForOthers(words, field);
        }
    }

    /// <summary>What is to be said of the article.</summary>
    public IReadOnlyList<Via> Found() => [.. _entries.Where(entry => !entry.Itself && entry.Matched is not null).Select(entry => new Via(entry.Term, entry.Matched!, entry.By))];

    /// <summary>How <see cref="Via"/> calls the source of a translation.</summary>
    public static ViaKind KindOf(RenderingSource source) => source switch
    {
        RenderingSource.Name => ViaKind.Name,
        RenderingSource.Learned => ViaKind.Learned,
        _ => ViaKind.Dictionary,
    };

    private sealed class Entry(string term, IReadOnlyList<MarkUnit> own, IReadOnlyList<(MarkUnit Unit, ViaKind By)> others)
    {
        /// <summary>The likeliest that was found; behind the last one, if none was.</summary>
        private int _best;

        public string Term => term;

        public bool Itself { get; private set; }

        /// <summary>What stands in the article of the likeliest that it has.</summary>
        public string? Matched { get; private set; }

        public ViaKind By => others[_best].By;

        public void Begin()
        {
            Itself = false;
            Matched = null;
            _best = others.Count;
        }

        public void LookForItself(FieldWords words, MarkFields field)
        {
            for (var i = 0; i < own.Count && !Itself; i++)
            {
                Itself = First(own[i], words, field) is not null;
            }
        }

        /// <summary>Less likely ones than the best so far say nothing, nor do those of another field.</summary>
        public void LookForOthers(FieldWords words, MarkFields field)
        {
            for (var i = 0; i < _best && !Itself; i++)
            {
                if (First(others[i].Unit, words, field) is { } first)
                {
                    _best = i;
                    Matched = words.Text[first.Start..first.End];
                }
            }
        }

        private static TextRange? First(MarkUnit unit, FieldWords words, MarkFields field) => unit.Fields.HasFlag(field) ? unit.First(words) : null;
    }
}
