using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Stored;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

public sealed class StoredPayloadsTests
{
    private static readonly IndexSchema Schema = new([FieldDefinition.Text("title")], new PlainAnalyzer().Version);
    private static readonly StoredModels Models = Settled();

    [Fact]
    public void Payloads_are_coded_when_they_come_in_once_there_are_enough_and_given_back()
    {
        var random = new Random(1);
        var payloads = Enumerable.Range(0, 1_200).Select(i => i % 50 == 0 ? Noise(random) : Text(random, random.Next(2_000))).ToList();
        var source = new MemorySegmentSource(Buffer(payloads));
        Assert.Same(Models.Settled, source.StoredModel);
        var coded = 0;
        var decoded = new byte[1 << 15];
        for (var doc = 0; doc < payloads.Count; doc++)
        {
            Assert.Equal(payloads[doc], source.Stored(doc).ToArray());
            if (source.TryGetCode(doc, out var code, out var length))
            {
                coded++;
                Assert.Equal(new StoredEncoder(source.StoredModel!).Encode(payloads[doc]).ToArray(), code.ToArray());
                Assert.True(source.StoredModel!.TryDecode(code, decoded.AsSpan(0, length)));
                Assert.Equal(payloads[doc], decoded[..length]);
            }
        }

        Assert.InRange(coded, 500, payloads.Count - 20);
    }

    [Fact]
    public void A_model_that_does_badly_or_is_too_large_for_what_is_left_is_not_used()
    {
        var random = new Random(2);
        List<byte[]> drifted = [.. Enumerable.Range(0, 300).Select(_ => Text(random, 1_000)), .. Enumerable.Range(0, 3_000).Select(_ => Noise(random))];
        var source = new MemorySegmentSource(Buffer(drifted));
        Assert.Null(source.StoredModel);
        Assert.All(Enumerable.Range(0, drifted.Count), doc => Assert.Equal(drifted[doc], source.Stored(doc).ToArray()));

        var payloads = Enumerable.Range(0, 600).Select(_ => Text(random, 1_000)).ToList();
        var few = new MemorySegmentSource(Buffer(payloads, deleted: payloads.Count - 3));
        Assert.Null(few.StoredModel);
        Assert.Equal(payloads[^3..], Enumerable.Range(0, 3).Select(doc => few.Stored(doc).ToArray()));
    }

    [Fact]
    public void The_document_of_a_place_is_the_one_whose_run_has_it()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var buffer = new MemorySegment(Schema, new PlainAnalyzer());
            for (var doc = 0; doc < 60; doc++)
            {
                var document = new Document($"{doc}", doc);
                document.Texts.Add(("title", string.Join(' ', Enumerable.Repeat("a", random.Next(3) * random.Next(round * 4)))));
                buffer.Add(document);
            }

            var order = Enumerable.Range(0, 60).ToArray();
            random.Shuffle(order);
            var places = new RunPlaces(buffer, 0, order);
            var start = 0;
            for (var doc = 0; doc < order.Length; doc++)
            {
                var end = start + buffer.RunLength(0, order[doc]);
                for (var place = start; place < end; place++)
                {
                    Assert.Equal((doc, start, end), (places.DocAt(place, out var from, out var to), from, to));
                }

                start = end;
            }
        }
    }

    private static MemorySegment Buffer(List<byte[]> payloads, int deleted = 0)
    {
        var buffer = new MemorySegment(Schema, new PlainAnalyzer(), Models);
        for (var doc = 0; doc < payloads.Count; doc++)
        {
            buffer.Add(new Document($"{doc}", doc, payloads[doc]));
        }

        for (var doc = 0; doc < deleted; doc++)
        {
            buffer.Delete(doc);
        }

        buffer.Freeze();
        return buffer;
    }

    /// <summary>Models whose model was made from enough.</summary>
    private static StoredModels Settled()
    {
        var random = new Random(4);
        var buffer = new MemorySegment(Schema, new PlainAnalyzer());
        for (var doc = 0; doc < 1_200; doc++)
        {
            buffer.Add(new Document($"{doc}", doc, Text(random, 9_000)));
        }

        buffer.Freeze();
        var models = new StoredModels();
        Assert.Same(models.Choose(new MemorySegmentSource(buffer), CancellationToken.None), models.Settled);
        return models;
    }

    private static byte[] Text(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            text.Append(random.Next(2) == 0 ? "слово" : "word").Append((int)(500 * Math.Pow(random.NextDouble(), 3))).Append(random.Next(5) == 0 ? ", " : " ");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static byte[] Noise(Random random)
    {
        var noise = new byte[random.Next(1_000)];
        random.NextBytes(noise);
        return noise;
    }
}
