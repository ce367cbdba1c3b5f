using System.Text;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments.Stored;

public sealed class StoredModelTests
{
    [Fact]
    public void Word_bytes_are_found_as_a_plain_loop_finds_them()
    {
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var bytes = RandomPayload(random, 500);
            var words = new ulong[(bytes.Length + 63) / 64];
            var padded = new byte[words.Length * 64];
            bytes.CopyTo(padded, 0);
            StoredText.FindWords(padded, words);
            var led = 0;
            for (var i = 0; i < bytes.Length; i++)
            {
                var b = bytes[i];
                led = Math.Max(led - 1, b == 0xC2 ? 2 : b == 0xE2 ? 3 : 0);
                var inWord = led == 0 && (b >= 0x80 || char.IsAsciiLetterOrDigit((char)b));
                Assert.True(inWord == ((words[i >> 6] >> i & 1) != 0), $"byte {i} of {Convert.ToHexString(bytes)}");
            }
        }
    }

    [Fact]
    public void Pieces_are_those_that_a_plain_loop_finds()
    {
        var random = new Random(6);
        var text = new StoredText();
        for (var round = 0; round < 500; round++)
        {
            var bytes = RandomPayload(random, random.Next(20) == 0 ? 5_000 : 300);
            if (random.Next(3) == 0 && bytes.Length > 0)
            {
                bytes.AsSpan(random.Next(bytes.Length)).Fill((byte)" a"[random.Next(2)]);
            }

            var places = new StoredPlace[random.Next(1, 20)];
            var found = new List<StoredPlace>();
            text.Reset(bytes);
            while (text.Next(places) is > 0 and var count)
            {
                found.AddRange(places[..count]);
            }

            Assert.Equal(PiecesPlainly(bytes), found);
        }
    }

    [Fact]
    public void A_symbol_is_found_where_looking_at_all_finds_it()
    {
        var random = new Random(7);
        var padded = new byte[1_000];
        random.NextBytes(padded);
        foreach (ref var letter in padded.AsSpan())
        {
            letter = (byte)(letter % 4 == 3 ? 0x80 : letter % 4);
        }

        var entries = Enumerable.Range(0, 3_000).Select(i => StoredSymbol.Read(padded, random.Next(900), random.Next(25), (StoredPiece)random.Next(3))).Distinct()
            .Select((symbol, i) => new StoredEntry { Symbol = symbol, Code = (uint)i, CodeLength = (byte)(1 + (i % 24)) }).ToArray();
        var symbols = new StoredSymbols(entries);
        for (var start = 0; start < 900; start++)
        {
            var (length, kind) = (random.Next(25), (StoredPiece)random.Next(3));
            var place = Array.FindIndex(entries, entry => entry.Symbol == StoredSymbol.Read(padded, start, length, kind));
            var found = symbols.Find(padded, start, length, kind);
            var many = new ulong[1];
            symbols.Find(padded, [new StoredPlace(start, length, kind)], new StoredSymbols.Probe[1], many);
            Assert.Equal(found, many[0]);
            Assert.Equal(place < 0 ? (0UL, 0) : (entries[place].Code, entries[place].CodeLength), (StoredSymbols.Code(found), StoredSymbols.CodeLength(found)));

            if (length == 0)
            {
                continue;
            }

            var longest = Math.Min(length, StoredSymbols.MaxPart);
            while (longest > 0 && ((longest > 1 && longest < length && (padded[start + longest] & 0xC0) == 0x80) || symbols.Find(padded, start, longest, kind) == 0))
            {
                longest--;
            }

            Assert.Equal((longest, symbols.Find(padded, start, longest, kind)), symbols.LongestPart(padded, start, length, kind));
        }
    }

    [Fact]
    public void Whatever_is_encoded_is_decoded()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var model = Train(random);
            var encoder = new StoredEncoder(model);
            for (var round = 0; round < 60; round++)
            {
                var payload = RandomPayload(random, round < 30 ? 40 : 5_000);
                var code = encoder.Encode(payload);
                var decoded = new byte[payload.Length];
                Assert.True(model.TryDecode(code, decoded), $"seed {seed}, round {round}");
                Assert.True(payload.AsSpan().SequenceEqual(decoded), $"seed {seed}, round {round}: {Convert.ToHexString(payload)}");
            }
        }
    }

    [Fact]
    public void Text_that_is_like_the_sample_takes_a_fourth()
    {
        var random = new Random(5);
        var model = Train(random);
        var text = Encoding.UTF8.GetBytes(Text(random, 2_000));
        Assert.InRange(new StoredEncoder(model).Encode(text).Length, 1, text.Length / 4);
    }

    [Fact]
    public void A_code_that_is_none_is_refused_and_harms_nobody()
    {
        var random = new Random(2);
        var model = Train(random);
        var encoder = new StoredEncoder(model);
        for (var round = 0; round < 3_000; round++)
        {
            var payload = RandomPayload(random, 300);
            var code = encoder.Encode(payload).ToArray();
            var length = payload.Length;
            switch (random.Next(4))
            {
                case 0:
                    random.NextBytes(code);
                    break;
                case 1:
                    code = code[..random.Next(code.Length + 1)];
                    break;
                case 2:
                    length = random.Next(600);
                    break;
                default:
                    code = [.. code, .. new byte[random.Next(1, 30)]];
                    break;
            }

            var decoded = new byte[length];
            if (model.TryDecode(code, decoded))
            {
                Assert.True(length <= code.Length * StoredModel.MaxBytesOfByte);
            }
        }
    }

    [Fact]
    public void A_model_is_read_as_it_was_written_and_a_forged_one_is_damage_or_a_model()
    {
        var random = new Random(3);
        var written = Train(random, words: 50).Written.ToArray();
        Assert.True(Read(written).Written.SequenceEqual(written));
        for (var round = 0; round < 4_000; round++)
        {
            var forged = (byte[])written.Clone();
            if (random.Next(4) == 0)
            {
                forged = forged[..random.Next(forged.Length)];
            }
            else
            {
                forged[random.Next(forged.Length)] ^= (byte)(1 << random.Next(8));
            }

            try
            {
                var model = Read(forged);
                var noise = new byte[100];
                random.NextBytes(noise);
                model.TryDecode(noise, new byte[random.Next(300)]);
            }
            catch (CorruptIndexException)
            {
                // As it should be.
            }
        }
    }

    [Fact]
    public void Code_lengths_are_complete_and_as_short_as_can_be()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var weights = new long[random.Next(2, 60)];
            foreach (ref var weight in weights.AsSpan())
            {
                weight = (long)Math.Pow(2, random.NextDouble() * random.Next(1, 40));
            }

            var lengths = CodeLengths.Of(weights, StoredModel.MaxCodeLength);
            Assert.Equal(1UL << 24, (ulong)lengths.Sum(length => 1L << (24 - length)));
            if (lengths.Max() < 20)
            {
                Assert.Equal(BestCost(weights), weights.Select((weight, i) => weight * lengths[i]).Sum());
            }
        }
    }

    [Fact]
    public void A_large_segment_is_coded_and_gives_back_its_payloads()
    {
        var source = RandomSegments.Create(77, 900, vocabulary: 20, maxLength: 3);
        var random = new Random(77);
        foreach (var document in source.Documents.ToList())
        {
            var stored = random.Next(20) == 0 ? RandomPayload(random, 3_000) : Encoding.UTF8.GetBytes(Text(random, 200));
            source.Documents[source.Documents.IndexOf(document)] = document with { Stored = stored };
        }

        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            Assert.NotNull(reader.OpenStored().Model);
            Assert.InRange(directory.Read("s1.stored").Length, 1, source.Documents.Sum(document => document.Stored.Length) / 3);
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    private static List<StoredPlace> PiecesPlainly(byte[] bytes)
    {
        var words = new ulong[(bytes.Length + 63) / 64];
        var padded = new byte[words.Length * 64];
        bytes.CopyTo(padded, 0);
        StoredText.FindWords(padded, words);
        var pieces = new List<StoredPlace>();
        for (var start = 0; start < bytes.Length;)
        {
            var inWord = IsWord(start);
            var end = start + 1;
            while (end < bytes.Length && IsWord(end) == inWord)
            {
                end++;
            }

            var isBlankBetweenWords = !inWord && end == start + 1 && bytes[start] == ' ' && start > 0 && end < bytes.Length;
            for (var at = start; at < end && !isBlankBetweenWords; at += 24)
            {
                pieces.Add(new StoredPlace(at, Math.Min(24, end - at), !inWord ? StoredPiece.Separator : at == start ? StoredPiece.Word : StoredPiece.Inside));
            }

            start = end;
        }

        return pieces;

        bool IsWord(int i) => (words[i >> 6] >> i & 1) != 0;
    }

    private static StoredModel Read(byte[] written)
    {
        using var directory = new MemoryDirectory();
        using (var output = directory.Create("x", FileKind.Stored))
        {
            output.Write(written);
            output.Finish();
        }

        using var input = directory.Open("x", FileKind.Stored);
        return StoredModel.Read(input, 0, written.Length);
    }

    private static StoredModel Train(Random random, int words = 3_000)
    {
        var trainer = new StoredModelTrainer();
        for (var doc = 0; doc < 20; doc++)
        {
            trainer.Add(Encoding.UTF8.GetBytes(Text(random, words)));
            trainer.Add(RandomPayload(random, 200));
        }

        return trainer.Train();
    }

    /// <summary>Text of a few hundred words, by Zipf's law, with what may stand between them.</summary>
    private static string Text(Random random, int words)
    {
        string[] between = [" ", " ", " ", " ", ", ", ". ", "\n", " — ", "» ", " «", "-", "  "];
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var rank = (int)(300 * Math.Pow(random.NextDouble(), 3));
            text.Append(rank % 3 == 0 ? $"слово{(char)('а' + (rank % 32))}{rank}" : rank % 7 == 0 ? $"Нечтопреувеличеннодлинноедля{rank}" : $"word{rank}").Append(between[random.Next(between.Length)]);
        }

        return text.ToString();
    }

    private static byte[] RandomPayload(Random random, int maxLength)
    {
        var kind = random.Next(4);
        if (kind == 0)
        {
            var bytes = new byte[random.Next(maxLength)];
            random.NextBytes(bytes);
            return bytes;
        }

        const string Letters = "ab c, де. 7é«»—\n  ёжz";
        var text = kind == 1 ? Text(random, random.Next(1 + (maxLength / 6))) : new string([.. Enumerable.Range(0, random.Next(maxLength)).Select(_ => Letters[random.Next(Letters.Length)])]);
        return Encoding.UTF8.GetBytes(text);
    }

    private static long BestCost(long[] weights)
    {
        var queue = new PriorityQueue<long, long>(weights.Select(weight => (weight, weight)));
        var cost = 0L;
        while (queue.Count > 1)
        {
            var joined = queue.Dequeue() + queue.Dequeue();
            cost += joined;
            queue.Enqueue(joined, joined);
        }

        return cost;
    }
}
