using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Queries;

/// <summary>Trees as automatic translation makes them, printed and read again.</summary>
public sealed class TranslatedPrintingTests
{
    private static readonly string[] Words = ["a", "слово", "1", "000", "3,14", "per", "cent", "нью-йорк", "U.S", "don't", "C++", "AND", "NEAR", "TO"];

    [Fact]
    public void A_translated_tree_reads_again_as_the_same_given_by_a_person()
    {
        const int seed = 20251128;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var root = Tree(random);
            var printed = QueryPrinter.Print(root);
            var parsed = QueryParser.Parse(printed, QuerySyntax.Full);
            Assert.True(Kept(root, int.MaxValue).Equals(parsed.Root), $"seed {seed}, round {round}: {printed}\nis read as {parsed.Interpreted}");
            Assert.Equal(printed, parsed.Interpreted);
        }
    }

    [Fact]
    public void Printed_to_a_length_a_tree_loses_as_few_automatic_renderings_as_needed_from_its_end()
    {
        const int seed = 20251129;
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var root = Tree(random);
            var texts = Enumerable.Range(0, Leaves(root).Count(IsAutomatic) + 1).Select(kept => QueryPrinter.Print(Kept(root, kept))).ToList();
            for (var maxLength = 0; maxLength <= texts[^1].Length; maxLength++)
            {
                Assert.Equal(texts.FindLast(text => text.Length <= maxLength) ?? texts[0], QueryPrinter.Print(root, maxLength));
            }
        }
    }

    [Fact]
    public void What_a_person_gave_is_printed_however_long()
    {
        var root = new SideBySideNode(
        [
            Word("town", new Rendering(["город"], 1, RenderingSource.Dictionary)),
            Word("may"),
            Word("small", new Rendering(["малый"], 0.5f, RenderingSource.Given)),
            Word("house", new Rendering(["дом"], 1, RenderingSource.Name)),
        ]);
        Assert.Equal("town{город} may{} small{малый^0.5} house{дом}", QueryPrinter.Print(root, 100));
        Assert.Equal("town{город} may{} small{малый^0.5} house", QueryPrinter.Print(root, 40));
        Assert.Equal("town may{} small{малый^0.5} house", QueryPrinter.Print(root, 39));
        Assert.Equal("town may{} small{малый^0.5} house", QueryPrinter.Print(root, 0));
    }

    private static TranslatedWordNode Word(string word, params Rendering[] renderings) => new(new WordNode(word), renderings);

    private static QueryNode Tree(Random random)
    {
        var clauses = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Clause(random)).ToList();
        return random.Next(3) switch
        {
            0 => new AnyNode(clauses),
            1 => new AllNode(clauses),
            _ => new SideBySideNode(clauses),
        };
    }

    private static QueryNode Clause(Random random) => random.Next(7) switch
    {
        0 => new BoostNode(Leaf(random), 2),
        1 => new FieldNode(TextField.Title, Leaf(random)),
        2 => new NotNode(Leaf(random)),
        3 => new NearNode(RandomWord(random), RandomWord(random), 5, Ordered: true),
        _ => Leaf(random),
    };

    private static QueryNode Leaf(Random random) => random.Next(4) switch
    {
        0 => new WordNode(Pick(random)),
        1 => new TranslatedPhraseNode(
            new PhraseNode([Pick(random), Pick(random)], random.Next(3) is > 0 and var slop ? slop : null), [.. Enumerable.Range(0, random.Next(4)).Select(_ => Renderings(random, random.Next(1, 4)))]),
        _ => RandomWord(random),
    };

    private static TranslatedWordNode RandomWord(Random random) => new(new WordNode(Pick(random)), Renderings(random, random.Next(4)));

    /// <summary>All from one source, as translation makes them.</summary>
    private static List<Rendering> Renderings(Random random, int count)
    {
        var by = (RenderingSource)random.Next(4);
        return
        [
            .. Enumerable.Range(0, count)
                .Select(_ => new Rendering([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random))], Rendering.LimitWeight(random.Next(1, 101) / 100.0), by))
                .DistinctBy(rendering => string.Join(' ', rendering.Words)),
        ];
    }

    private static string Pick(Random random) => Words[random.Next(Words.Length)];

    /// <summary>The tree with the renderings of its first automatically translated leaves only, and all as if a person had given them.</summary>
    private static QueryNode Kept(QueryNode node, int automatic) => Kept(node, ref automatic);

    private static QueryNode Kept(QueryNode node, ref int automatic)
    {
        if (IsAutomatic(node) && automatic-- <= 0)
        {
            return node is TranslatedWordNode plain ? plain.Word : ((TranslatedPhraseNode)node).Phrase;
        }

        switch (node)
        {
            case TranslatedWordNode word:
                return word with { Renderings = Given(word.Renderings) };
            case TranslatedPhraseNode phrase:
                return phrase with { Words = [.. phrase.Words.Select(Given)] };
            case BoostNode boost:
                return boost with { Clause = Kept(boost.Clause, ref automatic) };
            case FieldNode field:
                return field with { Clause = Kept(field.Clause, ref automatic) };
            case NotNode not:
                return new NotNode(Kept(not.Clause, ref automatic));
            case NearNode near:
                var left = Kept(near.Left, ref automatic);
                return near with { Left = left, Right = Kept(near.Right, ref automatic) };
        }

        if (Clauses(node) is not { Count: > 0 } clauses)
        {
            return node;
        }

        var kept = new List<QueryNode>();
        foreach (var clause in clauses)
        {
            kept.Add(Kept(clause, ref automatic));
        }

        return node is AnyNode ? new AnyNode(kept) : node is AllNode ? new AllNode(kept) : new SideBySideNode(kept);
    }

    private static IReadOnlyList<Rendering> Given(IReadOnlyList<Rendering> renderings) => [.. renderings.Select(rendering => rendering with { By = RenderingSource.Given })];

    private static IEnumerable<QueryNode> Leaves(QueryNode node) => node switch
    {
        BoostNode boost => [boost.Clause],
        FieldNode field => [field.Clause],
        NotNode not => [not.Clause],
        NearNode near => [near.Left, near.Right],
        _ when Clauses(node) is { Count: > 0 } clauses => clauses.SelectMany(Leaves),
        _ => [node],
    };

    private static IReadOnlyList<QueryNode> Clauses(QueryNode node) => node switch
    {
        AnyNode any => any.Clauses,
        AllNode all => all.Clauses,
        SideBySideNode group => group.Clauses,
        _ => [],
    };

    private static bool IsAutomatic(QueryNode node)
    {
        IEnumerable<Rendering> renderings = node switch
        {
            TranslatedWordNode word => word.Renderings,
            TranslatedPhraseNode phrase => phrase.Words.SelectMany(word => word),
            _ => [],
        };
        return renderings.Any() && renderings.All(rendering => rendering.By != RenderingSource.Given);
    }
}
