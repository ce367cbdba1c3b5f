using FsCheck;
using FsCheck.Fluent;
using NewsSearch.Engine.Search.Matching;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Matching;

/// <summary>Iterators and their combinations against sets.</summary>
public sealed class IteratorTests
{
    private const int DocCount = 6_000;

    [Fact]
    public void Advance_finds_what_a_linear_scan_finds() =>
        Prop.ForAll<int[], PositiveInt>((raw, target) =>
        {
            int[] docs = [.. raw.Select(doc => Math.Abs((long)doc)).Where(doc => doc < int.MaxValue).Select(doc => (int)doc).Distinct().Order()];
            var found = new AssertingIterator(new ListIterator(docs)).Advance(target.Get);
            return found == docs.Where(doc => doc >= target.Get).DefaultIfEmpty(DocIterator.End).First();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Combinations_of_iterators_match_what_combinations_of_sets_hold()
    {
        for (var seed = 0; seed < 80; seed++)
        {
            var random = new Random(seed);
            var (open, expected) = Combination(random, depth: 3);
            Assert.True(expected.SequenceEqual(ReadBySteps(open())), $"by steps, seed {seed}");
            Assert.True(expected.SequenceEqual(ReadByLeaps(open(), expected, random)), $"by leaps, seed {seed}");
            Assert.True(expected.SequenceEqual(ReadByWindows(open(), random)), $"by windows, seed {seed}");
            Assert.True(expected.SequenceEqual(ReadByKeeping(open(), random)), $"by keeping, seed {seed}");
            Assert.True(expected.SequenceEqual(ReadByBatches(open(), random)), $"by batches, seed {seed}");
            Assert.True(expected.SequenceEqual(ReadByRetaining(open(), random)), $"by retaining, seed {seed}");
        }
    }

    private static IEnumerable<int> ReadBySteps(DocIterator iterator)
    {
        for (var doc = iterator.Next(); doc != DocIterator.End; doc = iterator.Next())
        {
            yield return doc;
        }
    }

    /// <summary>Leaps by random distances; what is leapt over is taken from the expected.</summary>
    private static IEnumerable<int> ReadByLeaps(DocIterator iterator, int[] expected, Random random)
    {
        var target = 0;
        while (true)
        {
            var doc = iterator.Advance(target);
            foreach (var passed in Between(expected, target, doc))
            {
                yield return -passed;
            }

            if (doc == DocIterator.End)
            {
                yield break;
            }

            yield return doc;
            target = doc + random.Next(1, 300);
            foreach (var leapt in Between(expected, doc + 1, target))
            {
                yield return leapt;
            }
        }
    }

    private static IEnumerable<int> Between(int[] docs, int from, int to)
    {
        var first = Array.BinarySearch(docs, from);
        return docs.Skip(first < 0 ? ~first : first).TakeWhile(doc => doc < to);
    }

    /// <summary>Windows of any length, with single steps and leaps to the next match between them.</summary>
    private static List<int> ReadByWindows(DocIterator iterator, Random random)
    {
        var found = new List<int>();
        for (var from = 0; from < DocCount;)
        {
            if (random.Next(3) == 0 && iterator.Doc < from)
            {
                var next = iterator.Advance(from);
                if (random.Next(2) == 0)
                {
                    from = Math.Max(from, Math.Min(next, DocCount));
                }
            }

            if (from == DocCount)
            {
                break;
            }

            var to = Math.Min(from + random.Next(1, random.Next(2) == 0 ? 500 : DocIterator.BitWindow), DocCount);
            var bits = new ulong[DocIterator.BitWindow / 64];
            iterator.FillBits(from, to, bits);
            for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
            {
                found.Add(from + i);
            }

            from = to;
        }

        return found;
    }

    /// <summary>Every document is asked about by its bit, in windows of any length.</summary>
    private static List<int> ReadByKeeping(DocIterator iterator, Random random)
    {
        var found = new List<int>();
        for (var from = 0; from < DocCount;)
        {
            var to = Math.Min(from + random.Next(1, random.Next(2) == 0 ? 500 : DocIterator.BitWindow), DocCount);
            var bits = new ulong[DocIterator.BitWindow / 64];
            Bits.SetRange(bits, 0, to - from);
            iterator.KeepBits(from, to, bits);
            for (var i = Bits.NextSet(bits, 0); i >= 0; i = Bits.NextSet(bits, i + 1))
            {
                found.Add(from + i);
            }

            from = to;
        }

        return found;
    }

    /// <summary>Batches, with steps between them.</summary>
    private static List<int> ReadByBatches(DocIterator iterator, Random random)
    {
        var found = new List<int>();
        while (iterator.Doc != DocIterator.End)
        {
            if (random.Next(4) == 0)
            {
                found.Add(iterator.Next());
            }
            else
            {
                found.AddRange(iterator.NextBatch(iterator.Doc + 1));
            }
        }

        found.Remove(DocIterator.End);
        return found;
    }

    /// <summary>Every document is asked about, in portions of any length, with leaps between them.</summary>
    private static List<int> ReadByRetaining(DocIterator iterator, Random random)
    {
        var found = new List<int>();
        for (var from = 0; from < DocCount;)
        {
            if (random.Next(4) == 0 && iterator.Doc < from)
            {
                from = Math.Min(iterator.Advance(from), DocCount);
            }

            var to = Math.Min(DocCount, from + random.Next(1, 300));
            var docs = Enumerable.Range(from, to - from).ToArray();
            found.AddRange(docs[..iterator.Retain(docs)]);
            from = to;
        }

        return found;
    }

    private static (Func<DocIterator> Open, int[] Expected) Combination(Random random, int depth)
    {
        var (open, expected) = depth == 0 ? Leaf(random) : random.Next(5) switch
        {
            0 => Leaf(random),
            1 => Excluded(Combination(random, depth - 1), Combination(random, depth - 1)),
            2 => All(Many(random, depth), random.Next(2) == 0 ? new DocRange(0, DocCount) : Range(random)),
            _ => AtLeast(Many(random, depth), random.Next(1, 3)),
        };
        return (() => new AssertingIterator(open()), expected);
    }

    private static (Func<DocIterator> Open, int[] Expected) Leaf(Random random)
    {
        if (random.Next(5) == 0)
        {
            var range = Range(random);
            return (() => new RangeIterator(range), [.. Enumerable.Range(range.From, range.Length)]);
        }

        int[] docs = [.. Enumerable.Range(0, random.Next(3) == 0 ? random.Next(10) : random.Next(2000)).Select(_ => random.Next(DocCount)).Distinct().Order()];
        if (random.Next(2) == 0)
        {
            return (() => new ListIterator(docs), docs);
        }

        var set = new ulong[Bits.Words(DocCount)];
        foreach (var doc in docs)
        {
            Bits.Set(set, doc);
        }

        return random.Next(2) == 0
            ? (() => new BitSetIterator(set, docs.Length), docs)
            : (() => new OddOnes(new BitSetIterator(set, docs.Length)), [.. docs.Where(int.IsOddInteger)]);
    }

    private static DocRange Range(Random random)
    {
        var from = random.Next(DocCount);
        return new DocRange(from, random.Next(from, DocCount + 1));
    }

    private static (Func<DocIterator> Open, int[] Expected)[] Many(Random random, int depth) =>
        [.. Enumerable.Range(0, random.Next(2, 5)).Select(_ => Combination(random, depth - 1))];

    private static (Func<DocIterator> Open, int[] Expected) All((Func<DocIterator> Open, int[] Expected)[] clauses, DocRange range)
    {
        var expected = clauses.Select(clause => (IEnumerable<int>)clause.Expected).Aggregate((left, right) => left.Intersect(right));
        return (() => new Conjunction(clauses.Select(clause => clause.Open()), range), [.. expected.Where(doc => doc >= range.From && doc < range.To)]);
    }

    private static (Func<DocIterator> Open, int[] Expected) AtLeast((Func<DocIterator> Open, int[] Expected)[] clauses, int minimum)
    {
        var expected = clauses.SelectMany(clause => clause.Expected).GroupBy(doc => doc).Where(group => group.Count() >= minimum).Select(group => group.Key);
        return (() => new Disjunction([.. clauses.Select(clause => clause.Open())], minimum), [.. expected.Order()]);
    }

    private static (Func<DocIterator> Open, int[] Expected) Excluded(
        (Func<DocIterator> Open, int[] Expected) required, (Func<DocIterator> Open, int[] Expected) forbidden) =>
        (() => new Exclusion(required.Open(), forbidden.Open()), [.. required.Expected.Except(forbidden.Expected)]);

    /// <summary>Takes every document as a candidate and confirms odd ones.</summary>
    private sealed class OddOnes(DocIterator inner) : DocIterator
    {
        public override long Cost => inner.Cost;

        public override bool NeedsConfirming => true;

        public override int SeekCandidate(int target) => Doc = inner.SeekCandidate(target);

        public override bool Confirm() => int.IsOddInteger(Doc);
    }
}
