using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Pruning;

/// <summary>The weighted frequencies of a term with less than a block of documents: a part of what <see cref="ShortLists"/> has decoded.</summary>
/// <param name="all">What was decoded of all such terms of the word.</param>
/// <param name="start">Where this one's begin.</param>
/// <param name="count">How many these are, at least one.</param>
internal sealed class ShortFrequencies(ScoredDocs all, int start, int count) : FrequencyList
{
    private ReadOnlySpan<int> Docs => all.Docs.Slice(start, count);

    private ReadOnlySpan<float> Frequencies => all.Scores.Slice(start, count);

    /// <inheritdoc/>
    public override void Collect(int from, int to, ScoredDocs output)
    {
        var (first, end) = Range(from, to);
        output.Add(Docs[first..end], Frequencies[first..end]);
    }

    /// <inheritdoc/>
    public override void AddFrequencies(int from, int to, Span<float> sums)
    {
        var (first, end) = Range(from, to);
        var docs = Docs[first..end];
        var frequencies = Frequencies[first..end];
        for (var i = 0; i < docs.Length && i < frequencies.Length; i++)
        {
            sums[docs[i] - from] += frequencies[i];
        }
    }

    /// <inheritdoc/>
    public override void AddFrequenciesOf(ReadOnlySpan<int> docs, Span<float> sums, Span<int> places, Span<float> frequencies) => AddFrequencies(docs[0], docs[^1] + 1, sums);

    /// <inheritdoc/>
    public override int Look(ReadOnlySpan<int> docs, Span<int> places, Span<float> frequencies)
    {
        if (docs.IsEmpty)
        {
            return 0;
        }

        var own = Docs;
        var found = 0;
        var place = 0;
        for (var i = PostingBlock.LowerBound(own, docs[0]); i < own.Length && own[i] <= docs[^1]; i++)
        {
            place += PostingBlock.LowerBound(docs[place..], own[i]);
            if (docs[place] == own[i])
            {
                places[found] = place;
                frequencies[found++] = Frequencies[i];
            }
        }

        return found;
    }

    private (int First, int End) Range(int from, int to)
    {
        var docs = Docs;
        if (docs[^1] < from || docs[0] >= to)
        {
            return (0, 0);
        }

        var first = docs[0] < from ? PostingBlock.LowerBound(docs, from) : 0;
        return (first, docs[^1] < to ? docs.Length : first + PostingBlock.LowerBound(docs[first..], to));
    }
}
