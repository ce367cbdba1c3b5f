using NewsSearch.Engine.Search.Plans;

namespace NewsSearch.Engine.Search.Execution;

/// <summary>What scores are multiplied by: the factors of recency and of balanced groups, neither above 1. For one thread.</summary>
internal sealed class ScoreWeights
{
    private readonly DocGroups? _groups;
    private readonly (float WithValue, float Others) _factors;

    /// <summary>The weights of a search whose groups, if there are any, are not balanced yet.</summary>
    public ScoreWeights(SearchContext context, Recency? recency)
    {
        Context = context;
        Recency = recency;
    }

    /// <summary>The same with factors of groups.</summary>
    public ScoreWeights(ScoreWeights others, DocGroups groups, (float WithValue, float Others) factors)
        : this(others.Context, others.Recency)
    {
        _groups = groups;
        _factors = factors;
    }

    /// <summary>The recency weighting; null without one.</summary>
    public Recency? Recency { get; }

    /// <summary>Whether no score is multiplied by anything.</summary>
    public bool AreNone => Recency is null && _groups is null;

    private SearchContext Context { get; }

    /// <summary>The score of a document, multiplied.</summary>
    public float Weighted(float score, int segment, int doc)
    {
        score = Recency is null ? score : score * RecencyFactor.Of(Recency, Context.Reader(segment).SortKey(doc));
        return _groups is null ? score : score * FactorOf(segment, doc);
    }

    /// <summary>How a score was multiplied, in words.</summary>
    public Explanation Weighted(Explanation score, int segment, int doc)
    {
        if (Recency is not null)
        {
            score = Product(score, new Explanation(RecencyFactor.Of(Recency, Context.Reader(segment).SortKey(doc)), "recency: 0.5 ^ (age / half-life)", []));
        }

        return _groups is null ? score : Product(score, new Explanation(FactorOf(segment, doc), "balance: the best of its group beside the best of the others", []));
    }

    private float FactorOf(int segment, int doc) => _groups!.HasValue(segment, doc) ? _factors.WithValue : _factors.Others;

    private static Explanation Product(Explanation score, Explanation factor) => new((float)score.Value * (float)factor.Value, "product of its parts", [score, factor]);
}
