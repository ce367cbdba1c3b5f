using NewsSearch.Engine.Documents;

namespace NewsSearch.Engine.Search.Queries;

/// <summary>Which documents match, and how they score. Immutable; the same query serves any snapshot, from any number of threads.</summary>
/// <remarks>
/// Others cannot add kinds. Queries compare by value, but lists in them by reference. What a query names is looked for when it is searched: <see cref="InvalidQueryException"/>.
/// </remarks>
public abstract record Query
{
    private protected Query()
    {
    }
}

/// <summary>A text field to look in, and what a hit there counts.</summary>
/// <param name="Field">Name of a text field.</param>
/// <param name="Weight">BM25F's weight: one occurrence counts as this many, and so does each token of the field's length. Above 0.</param>
public readonly record struct FieldWeight(string Field, float Weight = 1)
{
    /// <summary>A field that counts as it is, so that a name will do: <c>["title", "body"]</c>.</summary>
    public static implicit operator FieldWeight(string field) => new(field);
}

/// <summary>One of several terms that stand for one word.</summary>
/// <param name="Space">The space it is looked up in.</param>
/// <param name="Text">The term.</param>
/// <param name="Weight">What one occurrence counts, above 0: for instance a probability of translation.</param>
public readonly record struct WeightedTerm(TermSpace Space, string Text, float Weight = 1);

/// <summary>
/// One word, whatever stands for it: over all <paramref name="Fields"/> and <paramref name="Terms"/> the weighted frequencies are summed and scored as one by BM25F
/// (Robertson, Zaragoza and Taylor 2004). With one field and one term it is a plain BM25 term query; with several terms a (weighted) synonym query.
/// </summary>
/// <remarks>
/// tf = sum over fields f and terms t of weight(f) * weight(t) * frequency of t in f; length = sum over fields of weight(f) * length of f (quantised as norms are);
/// average length likewise, from each field's exact average over the documents that have it. idf = ln(1 + (N - df + 0.5) / (df + 0.5)), N = documents of the snapshot (deleted ones not yet merged away
/// included, as for df), df = the greatest document frequency of one term in one field, or what <see cref="DocFreq"/> says. Score = idf * tf / (tf + k1 * (1 - b + b * length / average)),
/// Lucene's form since 8.0, without the constant factor k1 + 1.
/// </remarks>
/// <param name="Fields">At least one text field.</param>
/// <param name="Terms">At least one term.</param>
public sealed record WordQuery(IReadOnlyList<FieldWeight> Fields, IReadOnlyList<WeightedTerm> Terms) : Query
{
    /// <summary>k1 and b of this word alone, in the ranges of <see cref="SearchRequest.Bm25"/>; null: those of the request.</summary>
    public Bm25Parameters? Bm25 { get; init; }

    /// <summary>What df is where several terms stand for the word.</summary>
    /// <remarks>
    /// With df(f, t) = documents with term t in field f:
    /// <code>
    /// Greatest: df = max over f and t of df(f, t)
    /// Sum:      df = round(min(N, max(1, sum over t of weight(t) * max over f of df(f, t)))), halves upward
    /// </code>
    /// Sum is 0, too, where no term occurs; a term that is listed twice counts twice. Weights of fields do not count.
    /// </remarks>
    public DocFreqRule DocFreq { get; init; }

    /// <summary>A plain term of one field.</summary>
    public static WordQuery Of(Term term) => new([new FieldWeight(term.Field)], [new WeightedTerm(term.Space, term.Text)]);
}

/// <summary>Documents that have a value in a keyword field; all score alike (1).</summary>
/// <param name="Field">Name of a keyword field.</param>
/// <param name="Value">The value, exactly.</param>
public sealed record KeywordQuery(string Field, string Value) : Query;

/// <summary>
/// A combination as Lucene's: every <see cref="Must"/> and <see cref="Filter"/> matches, no <see cref="MustNot"/> does, and at least <see cref="MinimumShouldMatch"/> of
/// <see cref="Should"/>. Scores of matching must and should clauses are summed in the order of the lists (must first); filters do not score.
/// </summary>
/// <remarks>
/// Without must and filter at least one should clause must match. Only must-not clauses: everything but those, score 0. No clause at all, or fewer should clauses
/// than must match: nothing.
/// </remarks>
public sealed record BooleanQuery : Query
{
    /// <summary>Required, scored.</summary>
    public IReadOnlyList<Query> Must { get; init; } = [];

    /// <summary>Optional, scored.</summary>
    public IReadOnlyList<Query> Should { get; init; } = [];

    /// <summary>Required, not scored.</summary>
    public IReadOnlyList<Query> Filter { get; init; } = [];

    /// <summary>Forbidden.</summary>
    public IReadOnlyList<Query> MustNot { get; init; } = [];

    /// <summary>How many should clauses must match, from 0.</summary>
    public int MinimumShouldMatch { get; init; }
}

/// <summary>One place of a phrase: any of these terms.</summary>
/// <param name="Position">Place in the phrase, from 0; gaps stand for any word.</param>
/// <param name="Terms">Alternatives, at least one.</param>
public sealed record PhrasePlace(int Position, IReadOnlyList<WeightedTerm> Terms)
{
    /// <summary>Places right after one another, of one term each.</summary>
    public static IReadOnlyList<PhrasePlace> Run(TermSpace space, params ReadOnlySpan<string> terms)
    {
        var places = new PhrasePlace[terms.Length];
        for (var position = 0; position < terms.Length; position++)
        {
            places[position] = new PhrasePlace(position, [new WeightedTerm(space, terms[position])]);
        }

        return places;
    }
}

/// <summary>
/// Terms one after another in one field, with up to <paramref name="Slop"/> position moves (Lucene's sloppy phrase: a reversal of neighbours costs two). Scored as one
/// word whose frequency is that of the phrase (a sloppy match of distance d counts 1 / (1 + d)) and whose idf is the sum over the places.
/// </summary>
/// <remarks>
/// The place's df is the greatest of its alternatives; their weights do not count: any alternative is as good. Places that share a term need a word each.
/// A phrase of one place counts each position once, whatever the slop.
/// </remarks>
/// <param name="Fields">Text fields; a match lies within one of them.</param>
/// <param name="Places">At least one place.</param>
/// <param name="Slop">Position moves allowed, from 0.</param>
public sealed record PhraseQuery(IReadOnlyList<FieldWeight> Fields, IReadOnlyList<PhrasePlace> Places, int Slop = 0) : Query
{
    /// <summary>Terms of one space right after one another in one field.</summary>
    public static PhraseQuery Of(string field, TermSpace space, params ReadOnlySpan<string> terms) => new([field], PhrasePlace.Run(space, terms));
}

/// <summary>One side of a <see cref="NearQuery"/>: any of several runs of neighbouring words.</summary>
/// <param name="Alternatives">Each a run of places that follow each other, one place for a single word.</param>
public sealed record NearOperand(IReadOnlyList<IReadOnlyList<PhrasePlace>> Alternatives)
{
    /// <summary>One run of terms right after one another; one term for a single word.</summary>
    public static NearOperand Of(TermSpace space, params ReadOnlySpan<string> terms) => new([PhrasePlace.Run(space, terms)]);
}

/// <summary>All operands in one field, without overlap, with at most <paramref name="MaxBetween"/> other words between neighbours.</summary>
/// <remarks>
/// A match takes one run of each operand; in the order of the text, each begins at or behind the end of the one before and at most <paramref name="MaxBetween"/> positions
/// behind it. Scored as one word: its frequency is the number of positions at which a match begins, its idf the sum over operands of the least sum of an
/// alternative's places (as in <see cref="PhraseQuery"/>).
/// </remarks>
/// <param name="Fields">Text fields; a match lies within one of them.</param>
/// <param name="Operands">Two or more; 8 at most if not <paramref name="Ordered"/>.</param>
/// <param name="MaxBetween">Words allowed between one operand and the next, from 0.</param>
/// <param name="Ordered">Whether the operands must stand in this order.</param>
public sealed record NearQuery(IReadOnlyList<FieldWeight> Fields, IReadOnlyList<NearOperand> Operands, int MaxBetween, bool Ordered) : Query;

/// <summary>Documents with a term (of text or keyword fields) that begins with <paramref name="Prefix"/>; all score alike (1).</summary>
/// <param name="Fields">At least one field; their weights do not count.</param>
/// <param name="Space">One space; <see cref="TermSpace.Surface"/> for keyword fields.</param>
/// <param name="Prefix">The beginning, folded as the terms are. Empty: any term.</param>
public sealed record PrefixQuery(IReadOnlyList<FieldWeight> Fields, TermSpace Space, string Prefix) : Query;

/// <summary>Documents with a term (of text or keyword fields) that fits a pattern of <c>*</c> (any run) and <c>?</c> (one code point); all score alike (1).</summary>
/// <param name="Fields">At least one field; their weights do not count.</param>
/// <param name="Space">One space; <see cref="TermSpace.Surface"/> for keyword fields.</param>
/// <param name="Pattern">The pattern, not empty, folded as the terms are. Characters before the first <c>*</c> or <c>?</c> make it quick.</param>
public sealed record WildcardQuery(IReadOnlyList<FieldWeight> Fields, TermSpace Space, string Pattern) : Query;

/// <summary>
/// Terms within <paramref name="MaxEdits"/> edits (insert, delete, replace, swap of neighbours, of code points) of <paramref name="Text"/>: of the
/// <paramref name="MaxExpansions"/> nearest, then most frequent, one <see cref="WordQuery"/>, each term weighted 1 - edits / shorter length.
/// </summary>
/// <remarks>A term with that weight 0 does not match. The first <paramref name="PrefixLength"/> code points must be equal. At most 2 edits; no stretch is edited twice.</remarks>
/// <param name="Fields">At least one text field.</param>
/// <param name="Space">One space.</param>
/// <param name="Text">The term, not empty, folded as the terms are.</param>
/// <param name="MaxEdits">0 to 2.</param>
/// <param name="PrefixLength">Code points at the beginning that must be equal, from 0.</param>
/// <param name="MaxExpansions">How many terms may stand for the word, from 1.</param>
public sealed record FuzzyQuery(IReadOnlyList<FieldWeight> Fields, TermSpace Space, string Text, int MaxEdits = 1, int PrefixLength = 0, int MaxExpansions = 50) : Query;

/// <summary>Documents with a term between two others in UTF-8 order; all score alike (1).</summary>
/// <param name="Fields">Text fields or one keyword field.</param>
/// <param name="Space">The space.</param>
/// <param name="From">Least term, or null for no bound.</param>
/// <param name="To">Greatest term, or null for no bound.</param>
/// <param name="FromInclusive">Whether <paramref name="From"/> itself matches.</param>
/// <param name="ToInclusive">Whether <paramref name="To"/> itself matches.</param>
public sealed record TermRangeQuery(
    IReadOnlyList<FieldWeight> Fields, TermSpace Space, string? From, string? To, bool FromInclusive = true, bool ToInclusive = true) : Query;

/// <summary>Documents with <paramref name="From"/> &lt;= sort key &lt; <paramref name="Before"/>: a run of document numbers in each segment. All score alike (1).</summary>
/// <param name="From">Least sort key.</param>
/// <param name="Before">The first sort key that is too great. Documents without a sort key never match.</param>
public sealed record SortKeyRangeQuery(long From, long Before) : Query
{
    /// <summary>Documents of some days in UTC, both inclusive, where sort keys are <see cref="DateKey"/>s.</summary>
    public static SortKeyRangeQuery Days(DateOnly first, DateOnly last) => new(DateKey.Of(first), DateKey.Of(last) + DateKey.SecondsADay);
}

/// <summary>Documents with a number in <paramref name="Min"/> … <paramref name="Max"/>, both inclusive; all score alike (1).</summary>
/// <param name="Field">Name of a number field.</param>
/// <param name="Min">Least number.</param>
/// <param name="Max">Greatest number.</param>
public sealed record NumberRangeQuery(string Field, long Min, long Max) : Query;

/// <summary>Every document; all score alike (1).</summary>
public sealed record MatchAllQuery : Query;

/// <summary>No document.</summary>
public sealed record MatchNoneQuery : Query;

/// <summary>The matches of a query, all with one score.</summary>
/// <param name="Inner">The query.</param>
/// <param name="Score">The score, from 0.</param>
public sealed record ConstantScoreQuery(Query Inner, float Score) : Query;

/// <summary>The matches of a query, their scores multiplied.</summary>
/// <param name="Inner">The query.</param>
/// <param name="Boost">The factor, from 0.</param>
public sealed record BoostQuery(Query Inner, float Boost) : Query;

/// <summary>The matches of a query; those that a second query matches, too, are kept, but score lower.</summary>
/// <param name="Positive">What matches.</param>
/// <param name="Negative">What makes a match less wanted.</param>
/// <param name="NegativeBoost">What the scores of those are multiplied by, 0 to 1.</param>
public sealed record BoostingQuery(Query Positive, Query Negative, float NegativeBoost) : Query;

/// <summary>Documents that match any clause; the best clause's score plus <paramref name="TieBreaker"/> times the others'.</summary>
/// <param name="Clauses">The clauses; without any, nothing matches.</param>
/// <param name="TieBreaker">From 0 (only the best clause counts); 1 adds up all.</param>
public sealed record DisjunctionMaxQuery(IReadOnlyList<Query> Clauses, float TieBreaker = 0) : Query;
