using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>A term near the one looked for.</summary>
/// <param name="text">The term.</param>
/// <param name="edits">How far it is.</param>
/// <param name="weight">What an occurrence counts.</param>
/// <param name="fields">Number of fields.</param>
/// <param name="segments">Number of segments.</param>
internal sealed class FuzzyCandidate(string text, int edits, float weight, int fields, int segments)
{
    private readonly TermEntry[][] _entries = new TermEntry[fields][];

    /// <summary>The term.</summary>
    public string Text => text;

    /// <summary>How far it is from the one looked for.</summary>
    public int Edits => edits;

    /// <summary>What an occurrence counts.</summary>
    public float Weight => weight;

    /// <summary>The greatest document frequency that it has in one field.</summary>
    public long DocFreq { get; private set; }

    /// <summary>What the dictionaries of a field know of it, by segment; no documents where it is not.</summary>
    public TermEntry[] Entries(int field) => _entries[field] ??= new TermEntry[segments];

    /// <summary>Takes what the dictionary of a field in a segment knows of it.</summary>
    public void Add(int field, int segment, in TermEntry entry)
    {
        var entries = Entries(field);
        entries[segment] = entry;
        var docFreq = 0L;
        foreach (var known in entries)
        {
            docFreq += known.DocFreq;
        }

        DocFreq = Math.Max(DocFreq, docFreq);
    }

    /// <summary>The nearest first, then the most frequent, then in UTF-8 order.</summary>
    public static int Compare(FuzzyCandidate left, FuzzyCandidate right)
    {
        var order = left.Edits.CompareTo(right.Edits);
        order = order != 0 ? order : right.DocFreq.CompareTo(left.DocFreq);
        return order != 0 ? order : CodePointOrder.Comparer.Compare(left.Text, right.Text);
    }
}
