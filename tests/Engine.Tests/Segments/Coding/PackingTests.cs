using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Coding;

/// <summary>The vector code against its plain twin, and blocks of numbers against what went into them.</summary>
public sealed class PackingTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 32)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Vectors_pack_and_unpack_as_the_plain_code_does(int width)
    {
        var random = new Random(width);
        for (var round = 0; round < 20; round++)
        {
            var values = Numbers(random, 128, width);
            var plain = new byte[16 * width];
            PlainBitPacking.Pack(values, width, plain);
            var packed = new byte[16 * width];
            BitPacking.Pack(values, width, packed);
            Assert.Equal(plain, packed);
            int[] withMore = [.. values.Select(value => value | (random.Next(2) << Math.Min(width, 30)))];
            BitPacking.Pack(width < 31 ? withMore : values, width, packed);
            Assert.Equal(plain, packed);
            var unpacked = new int[128];
            PlainBitPacking.Unpack(packed, width, unpacked);
            Assert.Equal(values, unpacked);
            BitPacking.Unpack(packed, width, unpacked);
            Assert.Equal(values, unpacked);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Vectors_of_every_size_unpack_add_and_sum_alike(int width)
    {
        var random = new Random(100 + width);
        for (var round = 0; round < 20; round++)
        {
            var packed = new byte[16 * width];
            random.NextBytes(packed);
            var add = random.Next(3);
            var values = new int[128];
            PlainBitPacking.Unpack(packed, width, values);
            int[] added = [.. values.Select(value => value + add)];
            DeltaSum.SumPlainly(values, add - 1);
            foreach (var (unpacked, summed) in ByEveryVector(packed, width, add))
            {
                Assert.Equal(added, unpacked);
                Assert.Equal(values, summed);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Fewer_numbers_stand_one_behind_the_other(int width)
    {
        var random = new Random(width);
        for (var count = 1; count < 128; count += 7)
        {
            var values = Numbers(random, count, width);
            var packed = new byte[PlainBitPacking.ByteCount(count, width)];
            PlainBitPacking.PackHorizontal(values, width, packed);
            var unpacked = new int[count];
            PlainBitPacking.UnpackHorizontal(packed, width, unpacked);
            Assert.Equal(values, unpacked);
        }
    }

    [Fact]
    public void Sums_of_gaps_are_those_of_the_plain_code()
    {
        var random = new Random(5);
        for (var count = 0; count <= 130; count++)
        {
            var gaps = Numbers(random, count, 10);
            var plain = gaps.ToArray();
            var previous = random.Next(-1, 1000);
            DeltaSum.SumPlainly(plain, previous);
            var halves = gaps.ToArray();
            var done = DeltaSum.Sum128(halves, previous);
            Assert.Equal(plain[..done], halves[..done]);
            Assert.InRange(done, count - 3, count);
            if (BitUnpack256.IsSupported)
            {
                var wholes = gaps.ToArray();
                done = DeltaSum.Sum256(wholes, previous);
                Assert.Equal(plain[..done], wholes[..done]);
                Assert.InRange(done, count - 7, count);
            }

            DeltaSum.Sum(gaps, previous);
            Assert.Equal(plain, gaps);
        }
    }

    [Fact]
    public void A_block_of_numbers_gives_back_what_went_in_and_its_length_is_known_before()
    {
        var forms = new HashSet<int>();
        using var input = Empty();
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var values = Numbers(random, random.Next(3) == 0 ? 128 : random.Next(1, 129), random.Next(32));
            for (var outliers = random.Next(3) * random.Next(10); outliers > 0; outliers--)
            {
                values[random.Next(values.Length)] = random.Next();
            }

            var bytes = new ByteWriter();
            IntBlock.Write(bytes, values);
            forms.Add(bytes.Written[0] >> 6);
            Assert.Equal(IntBlockForm.Choose(values).Bytes, bytes.Length);
            Assert.InRange(bytes.Length, 1, IntBlock.MaxBytes);
            bytes.WriteByte(255);
            var read = new int[values.Length];
            Assert.Equal(bytes.Length - 1, IntBlock.Read(bytes.Written, read, input, 0));
            Assert.True(values.AsSpan().SequenceEqual(read), $"seed {seed}");
            if (values.Length == 128)
            {
                Assert.Equal(bytes.Length - 1, IntBlock.Measure(bytes.Written, input, 0));
            }
        }

        Assert.Equal([0, 1, 3], forms.Order());
    }

    [Fact]
    public void The_form_of_a_block_is_the_one_that_plain_counting_chooses()
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var values = Numbers(random, random.Next(3) == 0 ? 128 : random.Next(1, 129), random.Next(32));
            for (var outliers = random.Next(4) * random.Next(10); outliers > 0; outliers--)
            {
                values[random.Next(values.Length)] = random.Next() >> random.Next(31);
            }

            Assert.True(ChoosePlainly(values) == IntBlockForm.Choose(values), $"seed {seed}");
        }
    }

    [Fact]
    public void A_block_of_documents_gives_back_what_went_in()
    {
        var bitSets = 0;
        using var input = Empty();
        for (var seed = 0; seed < 3000; seed++)
        {
            var random = new Random(seed);
            var before = random.Next(2) == 0 ? -1 : random.Next(1_000_000);
            var gap = 1 << random.Next(random.Next(2) == 0 ? 24 : 4);
            var docs = new int[random.Next(3) == 0 ? 128 : random.Next(1, 129)];
            var doc = before;
            for (var i = 0; i < docs.Length; i++)
            {
                doc += 1 + random.Next(gap);
                docs[i] = doc = Math.Min(doc, int.MaxValue - 1000 + i);
            }

            var bytes = new ByteWriter();
            DocBlock.Write(bytes, docs, before);
            bitSets += DocBlock.IsBitSet(bytes.Written) ? 1 : 0;
            var read = new int[docs.Length];
            Assert.Equal(bytes.Length, DocBlock.Read(bytes.Written, read, before, input, 0));
            Assert.True(docs.AsSpan().SequenceEqual(read), $"seed {seed}");
        }

        Assert.InRange(bitSets, 20, 1000);
    }

    [Fact]
    public void Candidates_are_found_in_a_block_as_by_looking_at_each()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var spread = 1 + random.Next(20);
            int[] docs = [.. Enumerable.Range(0, random.Next(1, 129)).Select(_ => random.Next(128 * spread)).Distinct().Order()];
            int[] candidates = [.. Enumerable.Range(0, random.Next(0, 129)).Select(_ => random.Next(130 * spread)).Distinct().Order()];
            var (places, indexes, plainPlaces, plainIndexes) = (new int[candidates.Length], new int[candidates.Length], new int[candidates.Length], new int[candidates.Length]);
            var expected = PostingsProbe.FindPlainly(docs, candidates, plainPlaces, plainIndexes);
            var padded = Enumerable.Repeat(PostingsCursor.Padding, PostingsCursor.BlockSize).ToArray();
            docs.CopyTo(padded, 0);
            var found = PostingsProbe.Find(padded, candidates, places, indexes);
            Assert.Equal(plainPlaces[..expected], places[..found]);
            Assert.Equal(plainIndexes[..expected], indexes[..found]);
        }
    }

    [Fact]
    public void A_frequency_of_an_impact_is_never_rounded_down()
    {
        for (var seed = 0; seed < 5000; seed++)
        {
            var frequency = 1 + (new Random(seed).Next() >> new Random(~seed).Next(31));
            var read = ImpactSet.Decode(ImpactSet.Encode(frequency));
            Assert.InRange(read, frequency, frequency < 224 ? frequency : int.MaxValue);
            Assert.True(read / 2 < frequency, $"seed {seed}");
        }

        Assert.Equal(int.MaxValue, ImpactSet.Decode(ImpactSet.Encode(int.MaxValue)));
        Assert.Equal(int.MaxValue, ImpactSet.Decode(255));
    }

    [Fact]
    public void Impacts_cover_every_document_and_are_few()
    {
        var set = new ImpactSet();
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var pairs = Enumerable.Range(0, random.Next(1, 200)).Select(_ => new Impact(1 + (int)(60 * Math.Pow(random.NextDouble(), 3)), (byte)random.Next(20, 20 + random.Next(1, 80)))).ToList();
            pairs.ForEach(pair => set.Add(pair.Frequency, pair.Norm));
            var impacts = set.Take().ToList();
            Assert.InRange(impacts.Count, 1, ImpactSet.Capacity);
            Assert.All(pairs, pair => Assert.Contains(impacts, impact => impact.Frequency >= pair.Frequency && impact.Norm <= pair.Norm));
            Assert.Equal(impacts.OrderBy(impact => impact.Frequency), impacts);
            Assert.Equal(impacts.OrderBy(impact => impact.Norm), impacts);
            Assert.Equal(pairs.Max(pair => pair.Frequency), impacts[^1].Frequency);
            Assert.Equal(pairs.Min(pair => pair.Norm), impacts[0].Norm);
        }
    }

    private static IEnumerable<(int[] Unpacked, int[] Summed)> ByEveryVector(byte[] packed, int width, int add)
    {
        var (unpacked, summed) = (new int[128], new int[128]);
        BitPacking.Unpack(packed, width, unpacked, add);
        BitPacking.UnpackSum(packed, width, summed, add - 1);
        yield return (unpacked, summed);
        if (width == 0)
        {
            yield break;
        }

        BitUnpack128.Unpack(ref packed[0], width, ref unpacked[0], add);
        BitUnpack128.UnpackSum(ref packed[0], width, ref summed[0], add - 1);
        yield return (unpacked, summed);
        if (BitUnpack256.IsSupported)
        {
            BitUnpack256.Unpack(ref packed[0], width, ref unpacked[0], add);
            BitUnpack256.UnpackSum(ref packed[0], width, ref summed[0], add - 1);
            yield return (unpacked, summed);
        }
    }

    /// <summary>Looks at every width, and counts the bytes of every number.</summary>
    private static IntBlockForm ChoosePlainly(int[] values)
    {
        var width = values.Max(Bits);
        var best = new IntBlockForm(IntBlock.PackedForm, width, 1 + PlainBitPacking.ByteCount(values.Length, width), 0);
        var limit = best.Bytes - 2;
        for (var narrower = width - 1; narrower >= 0 && values.Count(value => Bits(value) > narrower) <= 31; narrower--)
        {
            var patchBytes = values.Sum(value => Bits(value) <= narrower ? 0 : Bits(value) == narrower + 1 ? 1 : 1 + ((Bits(value) - narrower + 6) / 7));
            var bytes = 2 + PlainBitPacking.ByteCount(values.Length, narrower) + patchBytes;
            if (bytes <= limit && bytes < best.Bytes)
            {
                best = new IntBlockForm(IntBlock.PatchedForm, narrower, bytes, patchBytes);
            }
        }

        if (best.Form == IntBlock.PatchedForm)
        {
            var patchBytes = values.Select(value => value >> best.Width).Sum(high => high == 0 ? 0 : high == 1 ? 1 : 1 + ByteWriter.VarintLength((uint)high - 2));
            best = best with { Bytes = 2 + PlainBitPacking.ByteCount(values.Length, best.Width) + patchBytes, PatchBytes = patchBytes };
        }

        var varints = 1 + values.Sum(value => ByteWriter.VarintLength((uint)value));
        return values.Length < 128 && varints < best.Bytes ? new IntBlockForm(IntBlock.VarintsForm, 0, varints, 0) : best;

        static int Bits(int value) => 32 - int.LeadingZeroCount(value);
    }

    private static int[] Numbers(Random random, int count, int width) =>
        [.. Enumerable.Range(0, count).Select(_ => width == 0 ? 0 : (int)random.NextInt64(1L << random.Next(width + 1)) & (int)((1L << width) - 1))];

    /// <summary>A file for damage reports.</summary>
    private static IndexInput Empty()
    {
        var directory = new MemoryDirectory();
        using (var output = directory.Create("x", FileKind.Postings))
        {
            output.Finish();
        }

        return directory.Open("x", FileKind.Postings);
    }
}
