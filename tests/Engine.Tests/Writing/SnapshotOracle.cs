using System.Globalization;
using System.Text;
using NewsSearch.Analyzers;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Compares every live document of a snapshot, down to each position of each term, with what the naive reading of the documents says.</summary>
internal static class SnapshotOracle
{
    /// <summary>Fails unless the snapshot holds exactly these documents.</summary>
    public static void Verify(IReadOnlyDictionary<string, Document> expected, Snapshot snapshot)
    {
        Assert.Equal(expected.Count, snapshot.DocCount);
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        for (var segment = 0; segment < snapshot.Segments.Count; segment++)
        {
            var (reader, live) = snapshot.Segments[segment];
            VerifyOrder(reader);
            var postings = ReadPostings(reader, live, snapshot.Schema);
            for (var doc = 0; doc < reader.DocCount; doc++)
            {
                if (live?.Contains(doc) == false)
                {
                    continue;
                }

                var key = reader.Key(doc);
                Assert.True(seen.Add(key), $"{key} is live twice");
                Assert.True(expected.TryGetValue(key, out var document), $"{key} should not be there");
                VerifyDocument(document, snapshot, new DocAddress(segment, doc));
                Assert.Equal(PostingsOf(document, snapshot.Schema), postings[doc]);
                VerifyNorms(document, snapshot.Schema, reader, doc);
            }
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), seen);
        Assert.Null(snapshot.Find("no such key"));
    }

    /// <summary>Fails unless each segment's exact lengths are those of these documents: only where nothing is deleted.</summary>
    public static void VerifyTotals(IReadOnlyDictionary<string, Document> expected, Snapshot snapshot)
    {
        foreach (var (reader, live) in snapshot.Segments)
        {
            Assert.Null(live);
            for (var field = 0; field < snapshot.Schema.Fields.Count; field++)
            {
                if (snapshot.Schema.Fields[field].Kind == FieldKind.Text)
                {
                    var name = snapshot.Schema.Fields[field].Name;
                    int[] lengths = [.. Enumerable.Range(0, reader.DocCount).Select(doc => Tokens(TextOf(expected[reader.Key(doc)], name)).Count)];
                    Assert.Equal(lengths.Sum(), reader.TotalLength(field));
                    Assert.Equal(lengths.Count(length => length > 0), reader.DocsWithField(field));
                }
            }
        }
    }

    private static void VerifyOrder(SegmentReader reader)
    {
        long[] sortKeys = [.. Enumerable.Range(0, reader.DocCount).Select(reader.SortKey)];
        Assert.Equal(sortKeys.Order(), sortKeys);
        long[] dated = [.. sortKeys.Where(sortKey => sortKey != long.MaxValue)];
        Assert.Equal(dated.Length, reader.DatedCount);
        Assert.Equal(dated.Length == 0 ? long.MaxValue : dated[0], reader.Info.MinSortKey);
        Assert.Equal(dated.Length == 0 ? long.MinValue : dated[^1], reader.Info.MaxSortKey);
    }

    private static void VerifyDocument(Document document, Snapshot snapshot, DocAddress address)
    {
        Assert.Equal(address, snapshot.Find(document.Key));
        Assert.Equal(document.Key, snapshot.Key(address));
        Assert.Equal(document.SortKey, snapshot.SortKey(address));
        Assert.Equal(document.Stored.ToArray(), snapshot.Stored(address));
        Assert.Equal(document.Numbers.Select(number => (long?)number.Value).FirstOrDefault(), snapshot.Number(address, "size"));
    }

    private static void VerifyNorms(Document document, IndexSchema schema, SegmentReader reader, int doc)
    {
        for (var field = 0; field < schema.Fields.Count; field++)
        {
            if (schema.Fields[field].Kind == FieldKind.Text)
            {
                Assert.Equal(NormCode.Encode(Tokens(TextOf(document, schema.Fields[field].Name)).Count), reader.Norms(field, doc, 1)[0]);
            }
            else if (schema.Fields[field].Kind == FieldKind.Keyword)
            {
                var ordinals = new List<int>();
                reader.Keywords(field).Read(doc, ordinals);
                Assert.Equal(
                    document.Keywords.Where(keyword => keyword.Field == schema.Fields[field].Name).Select(keyword => keyword.Value).Distinct().Order(StringComparer.Ordinal),
                    ordinals.Select(reader.Keywords(field).Value).Order(StringComparer.Ordinal));
            }
        }
    }

    /// <summary>For each document: field, space and term, with positions, one line each, ordered.</summary>
    private static List<string>[] ReadPostings(SegmentReader reader, LiveDocs? live, IndexSchema schema)
    {
        List<string>[] lines = [.. Enumerable.Range(0, reader.DocCount).Select(_ => new List<string>())];
        for (var field = 0; field < schema.Fields.Count; field++)
        {
            foreach (var space in SpacesOf(schema.Fields[field]))
            {
                var before = "";
                var terms = reader.Terms(field, space).Seek([]);
                while (terms.Next())
                {
                    var term = Encoding.UTF8.GetString(terms.Term);
                    Assert.True(before.Length == 0 || Encoding.UTF8.GetBytes(before).AsSpan().SequenceCompareTo(terms.Term) < 0, $"{before} stands before {term}");
                    before = term;
                    var postings = reader.OpenPostings(field, terms.Entry);
                    while (postings.NextBlock())
                    {
                        for (var i = 0; i < postings.Docs.Length; i++)
                        {
                            var positions = schema.Fields[field].Kind == FieldKind.Text ? postings.Positions(i).ToArray() : [0];
                            Assert.Equal(positions.Length, postings.Frequencies[i]);
                            lines[postings.Docs[i]].Add(Line(schema.Fields[field].Name, space, term, positions));
                        }
                    }
                }
            }
        }

        foreach (var ofDoc in lines)
        {
            ofDoc.Sort(StringComparer.Ordinal);
        }

        return lines;
    }

    private static List<string> PostingsOf(Document document, IndexSchema schema)
    {
        var lines = new List<string>();
        foreach (var field in schema.Fields)
        {
            var words = field.Kind == FieldKind.Text
                ? Tokens(TextOf(document, field.Name)).SelectMany((surface, position) => TermsOf(surface).Select(term => (term.Space, term.Term, Position: position)))
                : document.Keywords.Where(keyword => keyword.Field == field.Name).Select(keyword => (Space: TermSpace.Surface, Term: keyword.Value, Position: 0)).Distinct();
            foreach (var term in words.Where(word => SpacesOf(field).Contains(word.Space)).GroupBy(word => (word.Space, word.Term)))
            {
                lines.Add(Line(field.Name, term.Key.Space, term.Key.Term, [.. term.Select(word => word.Position)]));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static string Line(string field, TermSpace space, string term, int[] positions) =>
        string.Create(CultureInfo.InvariantCulture, $"{field} {space} {term}: {string.Join(' ', positions)}");

    private static IEnumerable<TermSpace> SpacesOf(FieldDefinition field) => field.Kind switch
    {
        FieldKind.Text => ((TermSpace[])[TermSpace.Surface, TermSpace.Lemma, TermSpace.Derived]).Where(space => field.Spaces.HasFlag(space)),
        FieldKind.Keyword => [TermSpace.Surface],
        _ => [],
    };

    private static string TextOf(Document document, string field) => document.Texts.FirstOrDefault(text => text.Field == field).Text ?? "";

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        var tokenizer = new PlainAnalyzer().CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            tokens.Add(tokenizer.Surface.ToString());
        }

        return tokens;
    }

    private static IEnumerable<(TermSpace Space, string Term)> TermsOf(string surface)
    {
        var terms = new WordTerms();
        new PlainAnalyzer().Analyze(surface, terms);
        return terms.Terms.Select((_, place) => (TermSpace.Lemma, terms.Indexed(place))).Concat(terms.Derived.Select(term => (TermSpace.Derived, term))).Append((TermSpace.Surface, surface));
    }
}
