using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Postings;
using Xunit;

namespace NewsSearch.Engine.Tests.Segments;

public sealed class SegmentRoundTripTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 40)]
    [InlineData(4, 127)]
    [InlineData(5, 128)]
    [InlineData(6, 129)]
    [InlineData(7, 700)]
    public void A_segment_gives_back_what_was_written(int seed, int docCount)
    {
        var source = RandomSegments.Create(seed, docCount, gap: seed % 2 * 20);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    [Fact]
    public void Long_lists_over_several_runs_are_given_back()
    {
        var source = RandomSegments.Create(8, 4_500, vocabulary: 8, maxLength: 8);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    [Fact]
    public void The_last_owner_to_release_closes_the_files()
    {
        var (reader, directory) = SegmentAssert.Write(RandomSegments.Create(9, 5));
        using (directory)
        {
            Assert.True(reader.TryAddReference());
            reader.Release();
            Assert.NotEmpty(reader.Key(0));
            reader.Release();
            Assert.False(reader.TryAddReference());
            Assert.Throws<ObjectDisposedException>(() => reader.Key(0));
        }
    }

    [Fact]
    public void Extreme_frequencies_positions_and_numbers_are_given_back()
    {
        var documents = new List<ListDocument>();
        for (var doc = 0; doc < 400; doc++)
        {
            var document = new ListDocument($"k{doc}", doc < 200 ? long.MinValue + doc : long.MaxValue - 500 + doc, []);
            document.AddTerm(RandomSegments.Body, TermSpace.Surface, "all", doc);
            if (doc % 131 == 5)
            {
                for (var i = 0; i < 3000; i++)
                {
                    document.AddTerm(RandomSegments.Body, TermSpace.Surface, "all", 1000 + (i * i));
                }
            }

            document.Lengths[RandomSegments.Body] = doc % 131 == 5 ? 3001 : 1;
            document.Numbers[RandomSegments.Size] = doc % 2 == 0 ? long.MinValue : long.MaxValue;
            documents.Add(document);
        }

        documents[77].AddTerm(RandomSegments.Body, TermSpace.Surface, "far", int.MaxValue - 1);
        documents[78].AddTerm(RandomSegments.Body, TermSpace.Lemma, "twice", 0);
        documents[78].AddTerm(RandomSegments.Body, TermSpace.Lemma, "twice", int.MaxValue);
        var source = new ListSegmentSource(RandomSegments.Schema, documents);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    [Fact]
    public void Spaces_share_the_postings_that_they_have_in_common()
    {
        var (both, directory) = SegmentAssert.Write(new ListSegmentSource(RandomSegments.Schema, Same(TermSpace.Surface, TermSpace.Lemma)));
        var (one, other) = SegmentAssert.Write(new ListSegmentSource(RandomSegments.Schema, Same(TermSpace.Lemma)));
        using (directory)
        using (other)
        {
            Assert.Equal(one.Postings.Length, both.Postings.Length);
            Assert.Equal(one.Positions.Length, both.Positions.Length);
            both.Release();
            one.Release();
        }

        static IEnumerable<ListDocument> Same(params TermSpace[] spaces)
        {
            for (var doc = 0; doc < 300; doc++)
            {
                var document = new ListDocument($"k{doc}", doc, []);
                for (var word = 0; word < 5; word++)
                {
                    document.AddToken(RandomSegments.Body, [.. spaces.Select(space => (space, $"word {word * doc % 11}"))]);
                }

                yield return document;
            }
        }
    }

    /// <summary>A form that is said to belong to a lemma that does not stand wherever it does has positions of its own.</summary>
    [Fact]
    public void Wrong_lemmas_do_no_harm()
    {
        var random = new Random(10);
        var documents = RandomSegments.Create(10, 600, vocabulary: 12, gap: 20).Documents;
        string[] lemmas = [.. new ListSegmentSource(RandomSegments.Schema, documents).Postings(RandomSegments.Body, TermSpace.Lemma).Keys, "none"];
        var source = new ListSegmentSource(RandomSegments.Schema, documents, form => random.Next(2) == 0 ? form[..^1] : lemmas[random.Next(lemmas.Length)]);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            reader.Release();
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(900)]
    public void Forms_select_any_positions_of_their_lemma(int docCount)
    {
        var random = new Random(docCount);
        var documents = new List<ListDocument>();
        for (var doc = 0; doc < docCount; doc++)
        {
            var document = new ListDocument($"k{doc}", doc, []);
            var position = 0;
            for (var left = random.Next(8) == 0 ? random.Next(400) : random.Next(5); left > 0; left--)
            {
                position += random.Next(1, 300);
                document.AddTerm(RandomSegments.Body, TermSpace.Surface, $"word{Math.Min(random.Next(4), random.Next(4))}", position);
                document.AddTerm(RandomSegments.Body, TermSpace.Lemma, "word", position);
            }

            document.Lengths[RandomSegments.Body] = position + 1;
            documents.Add(document);
        }

        var source = new ListSegmentSource(RandomSegments.Schema, documents, form => form[..^1]);
        var (reader, directory) = SegmentAssert.Write(source);
        using (directory)
        {
            SegmentAssert.Equal(source, reader);
            Assert.True(reader.Terms(RandomSegments.Body, TermSpace.Surface).TryGet("word1"u8, out var entry));
            Assert.True(entry.IsSelection);
            reader.Release();
        }
    }

    [Fact]
    public void A_list_is_the_same_whatever_was_written_before_it()
    {
        var list = new PostingsListWriter();
        var expected = Long();
        list.Start(text: true);
        list.Add(7, [1, 2, 3, 4, 5], 1);
        list.Finish();
        Assert.Equal(expected, Long());

        byte[] Long()
        {
            list.Start(text: true);
            for (var doc = 0; doc < 200; doc++)
            {
                list.Add(doc, [doc % 9], 20);
            }

            list.Finish();
            return list.Postings.ToArray();
        }
    }
}
