namespace NewsSearch.Engine.Writing;

/// <summary>Where the run of each document begins when the runs of a field stand one after the other: from the place of a token to its document in a step or two.</summary>
internal sealed class RunPlaces
{
    /// <summary>64 places have one entry point, so that these stay in a near cache; from there it is a step or two, and 64 at most.</summary>
    private const int EntryShift = 6;

    /// <summary>The documents that have tokens.</summary>
    private readonly int[] _docs;

    /// <summary>Where the run of each begins, and the end of all.</summary>
    private readonly int[] _starts;

    /// <summary>For the first place of each stretch of places, which of <see cref="_docs"/> has it.</summary>
    private readonly int[] _entries;

    /// <summary>Of <paramref name="field"/> of the documents that have the old numbers <paramref name="order"/>, in that order.</summary>
    public RunPlaces(MemorySegment buffer, int field, int[] order)
    {
        var count = 0;
        foreach (var old in order)
        {
            count += buffer.RunLength(field, old) > 0 ? 1 : 0;
        }

        _docs = new int[count];
        _starts = new int[count + 1];
        var (run, end) = (0, 0);
        for (var doc = 0; doc < order.Length; doc++)
        {
            if (buffer.RunLength(field, order[doc]) is > 0 and var length)
            {
                _docs[run] = doc;
                end = checked(end + length);
                _starts[++run] = end;
            }
        }

        _entries = new int[((end - 1) >> EntryShift) + 1];
        for (run = 0; run < count; run++)
        {
            for (var entry = (_starts[run] - 1 >> EntryShift) + 1; entry << EntryShift < _starts[run + 1]; entry++)
            {
                _entries[entry] = run;
            }
        }
    }

    /// <summary>The document that has the token at <paramref name="place"/>, and where its run begins and ends.</summary>
    public int DocAt(int place, out int start, out int end)
    {
        var starts = _starts;
        var run = _entries[place >> EntryShift];
        while (starts[run + 1] <= place)
        {
            run++;
        }

        (start, end) = (starts[run], starts[run + 1]);
        return _docs[run];
    }
}
