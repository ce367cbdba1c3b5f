using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Remembers where the lists of a field's lemmas were written, so that those of surface forms can select from them.</summary>
internal sealed class LemmaLists
{
    private readonly List<TermEntry> _lists = [];
    private readonly List<int> _listOf = [];

    /// <summary>Forgets everything: the next field begins.</summary>
    public void Clear()
    {
        _lists.Clear();
        _listOf.Clear();
    }

    /// <summary>Remembers the next lemma in order. Half of all have one document and no list.</summary>
    public void Add(in TermEntry entry)
    {
        _listOf.Add(entry.DocFreq > 1 ? _lists.Count : -1);
        if (entry.DocFreq > 1)
        {
            _lists.Add(entry);
        }
    }

    /// <summary>The list of a lemma; default if it has none, or there is no such lemma.</summary>
    public TermEntry Find(int lemma) => (uint)lemma < (uint)_listOf.Count && _listOf[lemma] >= 0 ? _lists[_listOf[lemma]] : default;
}
