using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Segments.Postings;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary>Holds the postings of a term against a list of them, by every way in which they can be read.</summary>
internal static class PostingsAssert
{
    public static void Equal(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry)
    {
        var text = segment.Schema.Fields[field].Kind == FieldKind.Text;
        Scan(expected, segment, field, entry, text);
        Seek(expected, segment, field, entry, text);
        Peek(expected, segment, field, entry, text);
        Or(expected, segment, field, entry);
        And(expected, segment, field, entry);
        Probe(expected, segment, field, entry, text);
        PeekAhead(expected, segment, field, entry, text);
    }

    private static void Scan(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry, bool text)
    {
        var cursor = segment.OpenPostings(field, entry);
        Assert.Equal(expected.Count, cursor.DocFreq);
        Assert.Equal(0, cursor.Docs.Length);
        Assert.Equal(0, cursor.Frequencies.Length);
        var done = 0;
        while (cursor.NextBlock())
        {
            Assert.Equal(Math.Min(PostingsCursor.BlockSize, expected.Count - done), cursor.Docs.Length);
            for (var i = 0; i < cursor.Docs.Length; i++, done++)
            {
                Assert.Equal(expected[done].Doc, cursor.Docs[i]);
                Assert.Equal(text ? expected[done].Positions.Count : 1, cursor.Frequencies[i]);
                if (text)
                {
                    Assert.Equal(expected[done].Positions, cursor.Positions(i).ToArray());
                }
            }
        }

        Assert.Equal(expected.Count, done);
        Assert.Equal(0, cursor.Docs.Length);
        Assert.False(cursor.NextBlock());
        Assert.False(cursor.SeekBlock(0));
    }

    private static void Seek(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry, bool text)
    {
        var random = new Random(expected.Count);
        var cursor = segment.OpenPostings(field, entry);
        for (var target = random.Next(3); ; target += 1 + random.Next(1 + (segment.DocCount / 8)))
        {
            var wanted = expected.FindIndex(posting => posting.Doc >= target);
            if (wanted < 0)
            {
                Assert.False(cursor.SeekBlock(target));
                Assert.Equal(0, cursor.Docs.Length);
                return;
            }

            Assert.True(cursor.SeekBlock(target));
            var index = wanted % PostingsCursor.BlockSize;
            Assert.Equal(expected[wanted].Doc, cursor.Docs[index]);
            Assert.Equal(expected[wanted - index].Doc, cursor.Docs[0]);
            if (text && random.Next(2) == 0)
            {
                Assert.Equal(expected[wanted].Positions, cursor.Positions(index).ToArray());
                Assert.Equal(expected[wanted - index].Positions, cursor.Positions(0).ToArray());
            }
        }
    }

    private static void Peek(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry, bool text)
    {
        var cursor = segment.OpenPostings(field, entry);
        for (var i = 0; i < expected.Count; i++)
        {
            var doc = expected[i].Doc;
            var last = cursor.PeekBlock(doc, out var impacts);
            Assert.Equal(expected[Math.Min(expected.Count, (i / 128 + 1) * 128) - 1].Doc, last);
            var lastOfRun = cursor.PeekRun(doc, out var runImpacts);
            Assert.Equal(expected[Math.Min(expected.Count, (i / 4096 + 1) * 4096) - 1].Doc, lastOfRun);
            if (text)
            {
                var norm = segment.Norms(field, doc, 1)[0];
                Assert.True(Covers(impacts, expected[i].Positions.Count, norm), "an impact of the block beats every document");
                Assert.True(Covers(runImpacts, expected[i].Positions.Count, norm), "an impact of the run beats every document");
            }
            else
            {
                Assert.Equal(0, impacts.Length + runImpacts.Length);
            }
        }

        Assert.Equal(int.MaxValue, cursor.PeekBlock(expected[^1].Doc + 1, out var none));
        Assert.Equal(0, none.Length);
        Assert.Equal(int.MaxValue, cursor.PeekRun(expected[^1].Doc + 1, out none));
        Assert.Equal(0, none.Length);
        Assert.True(cursor.NextBlock());
        Assert.Equal(expected[0].Doc, cursor.Docs[0]);
    }

    private static bool Covers(ReadOnlySpan<Impact> impacts, int frequency, byte norm)
    {
        foreach (var impact in impacts)
        {
            if (impact.Frequency >= frequency && impact.Norm <= norm)
            {
                return true;
            }
        }

        return false;
    }

    private static void Or(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry)
    {
        var random = new Random(expected.Count);
        var cursor = segment.OpenPostings(field, entry);
        var next = 0;
        for (var from = random.Next(70); from < segment.DocCount;)
        {
            var to = Math.Min(segment.DocCount, from + random.Next(1 + (segment.DocCount / 2)));
            var bits = new ulong[(to - from + 63) / 64];
            cursor.OrInto(bits, from, to);
            var wanted = new ulong[bits.Length];
            for (; next < expected.Count && expected[next].Doc < to; next++)
            {
                var doc = expected[next].Doc;
                if (doc >= from)
                {
                    wanted[(doc - from) / 64] |= 1UL << (doc - from);
                }
            }

            Assert.Equal(wanted, bits);
            if (next < expected.Count && to > from)
            {
                Assert.Contains(expected[next].Doc, cursor.Docs.ToArray());
            }

            from = to + random.Next(3) * random.Next(100);
            from += to == from ? random.Next(2) : 0;
        }
    }

    /// <summary>Random bits are kept where the list has their documents, in windows that begin at words and elsewhere, with gaps between them.</summary>
    private static void And(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry)
    {
        var random = new Random(expected.Count);
        var cursor = segment.OpenPostings(field, entry);
        var docs = expected.Select(document => document.Doc).ToHashSet();
        var unit = random.Next(2) == 0 ? 64 : 1;
        for (var from = random.Next(3) * unit; from < segment.DocCount;)
        {
            var to = Math.Min(segment.DocCount, from + 1 + random.Next(1 + (segment.DocCount / 2)));
            var bits = new ulong[(to - from + 63) / 64];
            var wanted = new ulong[bits.Length];
            var oneIn = random.Next(1, 40);
            for (var doc = from; doc < to; doc++)
            {
                if (random.Next(oneIn) == 0)
                {
                    bits[(doc - from) / 64] |= 1UL << (doc - from);
                    wanted[(doc - from) / 64] |= docs.Contains(doc) ? 1UL << (doc - from) : 0;
                }
            }

            cursor.AndInto(bits, from, to);
            Assert.Equal(wanted, bits);
            from = (to + (random.Next(3) * random.Next(100)) + unit - 1) / unit * unit;
        }
    }

    private static void Probe(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry, bool text)
    {
        var random = new Random(expected.Count);
        var wanted = expected.ToDictionary(posting => posting.Doc, posting => text ? posting.Positions.Count : 1);
        var (matching, frequent) = (segment.OpenPostings(field, entry), segment.OpenPostings(field, entry));
        for (var from = 0; from < segment.DocCount;)
        {
            var gap = 1 + random.Next(random.Next(2) == 0 ? 3 : 50);
            var candidates = new List<int>();
            for (var count = random.Next(400); candidates.Count < count && from < segment.DocCount; from += 1 + random.Next(gap))
            {
                candidates.Add(from);
            }

            var matched = candidates.ToArray();
            var found = PostingsProbe.Intersect(matching, matched, matched);
            Assert.Equal(candidates.Where(wanted.ContainsKey), matched[..found]);
            var (places, frequencies) = (new int[candidates.Count], new int[candidates.Count]);
            found = PostingsProbe.Look(frequent, candidates.ToArray(), places, frequencies);
            Assert.Equal(matched[..found], places[..found].Select(place => candidates[place]));
            Assert.Equal(matched[..found].Select(doc => wanted[doc]), frequencies[..found]);
            from += random.Next(3) * random.Next(300);
        }
    }

    private static void PeekAhead(List<(int Doc, List<int> Positions)> expected, SegmentReader segment, int field, TermEntry entry, bool text)
    {
        float[] k = [.. Enumerable.Range(0, 256).Select(code => 0.3f + (NormCode.Decode((byte)code) * 0.01f))];
        var (lastDocs, ratios) = (new int[SkipTableWriter.RunLength], new float[SkipTableWriter.RunLength]);
        var (ahead, one) = (segment.OpenPostings(field, entry), segment.OpenPostings(field, entry));
        var blocks = 0;
        for (var target = 0; ; target++)
        {
            var count = ahead.PeekRatios(target, 2f, k, lastDocs, ratios);
            if (count == 0)
            {
                break;
            }

            for (var i = 0; i < count; i++, blocks++)
            {
                Assert.Equal(lastDocs[i], one.PeekBlock(target, out var impacts));
                var greatest = 0f;
                foreach (var impact in impacts)
                {
                    greatest = Math.Max(greatest, 2f * impact.Frequency / k[impact.Norm]);
                }

                Assert.Equal(greatest, ratios[i]);
                Assert.Equal(text, greatest > 0);
                target = lastDocs[i] + 1;
            }

            target--;
        }

        Assert.Equal((expected.Count + PostingsCursor.BlockSize - 1) / PostingsCursor.BlockSize, blocks);
    }
}
