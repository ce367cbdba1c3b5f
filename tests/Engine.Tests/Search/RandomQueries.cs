using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Engine.Tests.Search;

/// <summary>Random queries of every kind over <see cref="RandomCorpus"/>.</summary>
internal sealed class RandomQueries(Random random)
{
    /// <summary>Kinds of queries that <see cref="Leaf"/> makes.</summary>
    public const int LeafKinds = 13;

    private static readonly float[] Weights = [1, 1, 0.5f, 2, 0.3f, 7.25f];

    /// <summary>A query with others inside it, up to some depth.</summary>
    public Query Tree(int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return Leaf(random.Next(LeafKinds));
        }

        return random.Next(9) switch
        {
            0 => new ConstantScoreQuery(Tree(depth - 1), random.Next(4)),
            1 => new BoostQuery(Tree(depth - 1), Weight()),
            8 => new BoostingQuery(Tree(depth - 1), Tree(depth - 1), random.Next(3) / 2f),
            2 => new DisjunctionMaxQuery(Many(depth, 0, 4), random.Next(3) / 2f),
            _ => new BooleanQuery
            {
                Must = Many(depth, 0, 3),
                Should = Many(depth, 0, 4),
                Filter = random.Next(2) == 0 ? [] : Many(depth, 0, 3),
                MustNot = random.Next(2) == 0 ? [] : Many(depth, 0, 2),
                MinimumShouldMatch = Math.Max(0, random.Next(-2, 4)),
            },
        };
    }

    /// <summary>A query without others inside it.</summary>
    public Query Leaf(int kind) => kind switch
    {
        0 => WordQuery.Of(new Term(Field().Field, TermSpace.Lemma, Lemma())),
        1 => AnyRule(new WordQuery(Fields(), random.Next(3) == 0 ? Terms(20, 60) : Terms(1, 4))),
        2 => new KeywordQuery(random.Next(2) == 0 ? "source" : "tag", Pick((string[])[.. RandomCorpus.Sources, .. RandomCorpus.Tags, "none"])),
        3 => new PhraseQuery(Fields(), Places(1, 4, 4), 0),
        4 => new PhraseQuery(Fields(), DistinctPlaces(), random.Next(1, 6)),
        5 => new NearQuery(Fields(), [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Operand())], random.Next(5), random.Next(2) == 0),
        6 => new PrefixQuery(Fields(), TermSpace.Surface, Cut(Word())),
        7 => new WildcardQuery([new FieldWeight(random.Next(3) == 0 ? "source" : "body")], TermSpace.Surface, Pattern()),
        8 => new FuzzyQuery(Fields(), TermSpace.Surface, Misspelt(), random.Next(3), random.Next(3), random.Next(1, 6)),
        9 => TermRange(),
        10 => new SortKeyRangeQuery(random.Next(-4, 20) * RandomCorpus.Day / 2, random.Next(-4, 30) * RandomCorpus.Day / 2),
        11 => new NumberRangeQuery("size", random.Next(-6, 3), random.Next(-3, 7)),
        _ => random.Next(6) == 0 ? new MatchNoneQuery() : new MatchAllQuery(),
    };

    /// <summary>The word with some of what it may have of its own.</summary>
    public WordQuery AnyRule(WordQuery word) => word with
    {
        Bm25 = random.Next(2) == 0 ? null : new Bm25Parameters(random.Next(4) / 2f, random.Next(5) / 4f),
        DocFreq = (DocFreqRule)random.Next(2),
    };

    private IReadOnlyList<Query> Many(int depth, int min, int max) => [.. Enumerable.Range(0, random.Next(min, max)).Select(_ => Tree(depth - 1))];

    private TermRangeQuery TermRange()
    {
        string[] bounds = [.. RandomCorpus.Sources, .. RandomCorpus.Words];
        return new TermRangeQuery(
            [new FieldWeight(random.Next(2) == 0 ? "source" : "title")],
            TermSpace.Surface,
            random.Next(4) == 0 ? null : Pick(bounds),
            random.Next(4) == 0 ? null : Pick(bounds),
            random.Next(2) == 0,
            random.Next(2) == 0);
    }

    private NearOperand Operand() => new([.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Places(1, 3, 1))]);

    /// <summary>Places at ascending positions with gaps below <paramref name="gap"/>.</summary>
    private List<PhrasePlace> Places(int min, int max, int gap)
    {
        var position = random.Next(gap);
        var places = new List<PhrasePlace>();
        for (var i = random.Next(min, max); i > 0; i--)
        {
            places.Add(new PhrasePlace(position, Terms(1, 4)));
            position += 1 + (random.Next(3) == 0 ? random.Next(gap) : 0);
        }

        return places;
    }

    /// <summary>Places of which no two share a term.</summary>
    private List<PhrasePlace> DistinctPlaces()
    {
        while (true)
        {
            var places = Places(2, 5, 3);
            var terms = places.SelectMany(place => place.Terms.Select(term => (term.Space, term.Text)).Distinct()).ToList();
            if (terms.Distinct().Count() == terms.Count)
            {
                return places;
            }
        }
    }

    private IReadOnlyList<FieldWeight> Fields() => random.Next(3) switch
    {
        0 => [Field()],
        1 => [new FieldWeight("title", Weight()), new FieldWeight("body", Weight())],
        _ => [new FieldWeight("body", Weight()), new FieldWeight("empty", Weight()), new FieldWeight("title", Weight())],
    };

    private FieldWeight Field() => new(Pick("title", "body", "body", "body", "empty"), Weight());

    private IReadOnlyList<WeightedTerm> Terms(int min, int max) => [.. Enumerable.Range(0, random.Next(min, max)).Select(_ => Term())];

    private WeightedTerm Term() => random.Next(3) switch
    {
        0 => new WeightedTerm(TermSpace.Surface, Word(), Weight()),
        1 => new WeightedTerm(TermSpace.Lemma, Lemma(), Weight()),
        _ => random.Next(3) == 0 ? new WeightedTerm(TermSpace.Derived, Pick("red", "river", "hall", "bed"), Weight()) : new WeightedTerm(TermSpace.Lemma, Lemma()),
    };

    private string Misspelt()
    {
        var word = Word();
        var at = random.Next(word.Length);
        return random.Next(4) switch
        {
            0 => word.Insert(at, "r"),
            1 when word.Length > 1 => word.Remove(at, 1),
            2 when at > 0 => word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..],
            _ => word,
        };
    }

    private string Pattern()
    {
        var characters = Pick((string[])[.. RandomCorpus.Words, .. RandomCorpus.Sources]).EnumerateRunes().Select(rune => random.Next(5) switch
        {
            0 => "?",
            1 => "*",
            2 => $"{rune}*",
            _ => rune.ToString(),
        });
        return string.Concat(characters);
    }

    private string Cut(string word) => word[..random.Next(1, word.Length + 1)];

    private string Lemma() => Pick("run", "walk", "red", "river", "red-river", "ant", "the", "of", "река", "коты", "кот", "town", "tower", "wont", "1905", "nowhere");

    private string Word() => random.Next(20) == 0 ? "nowhere" : RandomCorpus.Words[Math.Min(random.Next(RandomCorpus.Words.Length), random.Next(RandomCorpus.Words.Length))];

    private float Weight() => Weights[random.Next(Weights.Length)];

    private T Pick<T>(params ReadOnlySpan<T> from) => from[random.Next(from.Length)];
}
