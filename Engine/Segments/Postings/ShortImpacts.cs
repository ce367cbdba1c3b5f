namespace NewsSearch.Engine.Segments.Postings;

/// <summary>Looks ahead in a list that has no skip table, so that its impacts stand nowhere: all of it is one block and one run. What <see cref="ImpactCursor"/> is to long lists.</summary>
internal sealed class ShortImpacts
{
    [ThreadStatic]
    private static ImpactSet? _set;

    private readonly int _lastDoc;
    private readonly Impact[] _impacts;

    private ShortImpacts(int lastDoc, Impact[] impacts) => (_lastDoc, _impacts) = (lastDoc, impacts);

    /// <summary>Of a keyword field, which has no impacts.</summary>
    /// <param name="lastDoc">The last document.</param>
    public static ShortImpacts OfKeyword(int lastDoc) => new(lastDoc, []);

    /// <summary>Of a text field.</summary>
    /// <param name="segment">Has the norms.</param>
    /// <param name="field">The field.</param>
    /// <param name="docs">The documents, at least one.</param>
    /// <param name="frequencies">Their frequencies.</param>
    public static ShortImpacts OfText(SegmentReader segment, int field, ReadOnlySpan<int> docs, ReadOnlySpan<int> frequencies)
    {
        var set = _set ??= new ImpactSet();
        for (var i = 0; i < docs.Length; i++)
        {
            set.Add(frequencies[i], segment.Norms(field, docs[i], 1)[0]);
        }

        return new ShortImpacts(docs[^1], [.. set.Take()]);
    }

    /// <summary>See <see cref="PostingsCursor.PeekBlock"/> and <see cref="PostingsCursor.PeekRun"/>.</summary>
    public int Peek(int target, out ReadOnlySpan<Impact> impacts)
    {
        impacts = target <= _lastDoc ? _impacts : [];
        return target <= _lastDoc ? _lastDoc : int.MaxValue;
    }

    /// <summary>See <see cref="PostingsCursor.PeekRatios"/>.</summary>
    public int PeekRatios(int target, float weight, ReadOnlySpan<float> k, Span<int> lastDocs, Span<float> ratios)
    {
        lastDocs[0] = Peek(target, out var impacts);
        ratios[0] = 0;
        foreach (var impact in impacts)
        {
            ratios[0] = Math.Max(ratios[0], weight * impact.Frequency / k[impact.Norm]);
        }

        return lastDocs[0] == int.MaxValue ? 0 : 1;
    }
}
