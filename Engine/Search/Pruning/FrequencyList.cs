namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The weighted frequencies of one term of a word, in one segment.</summary>
internal abstract class FrequencyList
{
    /// <summary>Appends the weighted frequencies of the documents of [<paramref name="from"/>, <paramref name="to"/>). The same window may be asked <see cref="Look"/> afterwards.</summary>
    public abstract void Collect(int from, int to, ScoredDocs output);

    /// <summary>
    /// Adds the weighted frequency of each document in [<paramref name="from"/>, <paramref name="to"/>) to its place in <paramref name="sums"/>, of which the first is that of
    /// <paramref name="from"/>. The same window may be asked <see cref="Look"/> afterwards.
    /// </summary>
    public abstract void AddFrequencies(int from, int to, Span<float> sums);

    /// <summary>
    /// The same for the documents of <paramref name="docs"/> (ascending, at least one): of others between the first and the last it may add the frequency or not. The window may have been asked before.
    /// </summary>
    /// <param name="docs">The documents.</param>
    /// <param name="sums">A place for each document from the first to the last of them.</param>
    /// <param name="places">Memory, as long as <paramref name="docs"/>.</param>
    /// <param name="frequencies">The same.</param>
    public abstract void AddFrequenciesOf(ReadOnlySpan<int> docs, Span<float> sums, Span<int> places, Span<float> frequencies);

    /// <summary>Finds those of <paramref name="docs"/> (ascending) that have the term: sets their places among them and their weighted frequencies; returns how many there are.</summary>
    public abstract int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> frequencies);
}
