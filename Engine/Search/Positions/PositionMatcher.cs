using NewsSearch.Engine.Search.Matching;

namespace NewsSearch.Engine.Search.Positions;

/// <summary>Words that must stand to each other in some way, in one field of one segment. Forward only, for one thread.</summary>
/// <remarks>It is asked candidate by candidate, or for all matches up to some document; after that, the candidate has to be sought anew.</remarks>
internal abstract class PositionMatcher
{
    /// <summary>Documents that hold the words, wherever they stand. The owner moves it.</summary>
    public abstract DocIterator Candidates { get; }

    /// <summary>How often the words stand as asked in the current candidate; 0 if they do not.</summary>
    public abstract float Frequency();

    /// <summary>Whether the words stand as asked in the current candidate.</summary>
    public virtual bool Matches() => Frequency() > 0;

    /// <summary>
    /// Moves past the next matches at or after <paramref name="from"/> and before <paramref name="to"/> and gives them, ascending: one or more if there are any, and then it is
    /// to be asked again from the one behind the last on.
    /// </summary>
    /// <param name="from">Above the documents given before.</param>
    /// <param name="to">Where to stop.</param>
    /// <param name="wanted">Others are passed over.</param>
    /// <param name="docs">Receives the matches; as long as <see cref="DocIterator.BatchSize"/>.</param>
    /// <param name="frequencies">Receives their frequencies, or is empty if these are not asked for.</param>
    /// <returns>How many they are; 0 after the last.</returns>
    /// <remarks>Does what this body does, only faster. Candidates that are not wanted are not even sought: of hits that are scored again there are few.</remarks>
    public virtual int NextMatches(int from, int to, WantedDocs wanted, Span<int> docs, Span<float> frequencies)
    {
        var count = 0;
        for (var target = wanted.Next(from); target < to && count < docs.Length;)
        {
            var doc = Seek(target);
            if (doc >= to)
            {
                break;
            }

            target = wanted.Next(doc);
            if (target > doc)
            {
                continue;
            }

            target = wanted.Next(doc + 1);
            if (Matches())
            {
                if (!frequencies.IsEmpty)
                {
                    frequencies[count] = Frequency();
                }

                docs[count++] = doc;
            }
        }

        return count;
    }

    private int Seek(int target) => Candidates.Doc < target ? Candidates.SeekCandidate(target) : Candidates.Doc;
}
