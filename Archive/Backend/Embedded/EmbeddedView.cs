using NewsSearch.Analyzers;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.CrossLanguage.Names;
using NewsSearch.Archive.Queries;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>A snapshot of the engine, asked in the archive's terms.</summary>
/// <param name="snapshot">The snapshot; this owns it.</param>
/// <param name="analyzer">The analysis that it was made with.</param>
/// <param name="names">The names that it is asked for; null if it knows none.</param>
internal sealed class EmbeddedView(Snapshot snapshot, IAnalyzer analyzer, ViewNames? names) : IArticleView
{
    private const double SecondsADay = 86_400;

    /// <inheritdoc/>
    public long Generation => snapshot.Generation;

    /// <inheritdoc/>
    public string StateId => names?.StateId ?? snapshot.StateId;

    /// <inheritdoc/>
    public long Articles => snapshot.DocCount;

    /// <inheritdoc/>
    public IArticleView Share() => new EmbeddedView(snapshot.Share(), analyzer, names);

    /// <inheritdoc/>
    public ViewResult Search(ViewRequest request, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(request.Budget, cancellation);
        var search = Translate(request, either.Token);
        var result = snapshot.Search(search, cancellation);
        return new ViewResult(
            [.. result.Hits.Skip(request.Skip).Select(hit => Hit(hit, request, search))],
            result.Total,
            result.Partial,
            result.Undated,
            result.Timeline,
            request.Facets.Distinct().ToDictionary(facet => facet, facet => Counts(result.Facets[ArticleSchema.FieldOf(facet)])));
    }

    /// <inheritdoc/>
    public bool Any(QueryNode query, MatchMode match, LanguageFilter language, CancellationToken cancellation) =>
        snapshot.Any(Filtered(new ViewRequest { Query = query, Match = match, Language = language }, cancellation), cancellation);

    /// <inheritdoc/>
    public long Frequency(string word) => new WordFrequencies(snapshot, analyzer).Of(word);

    /// <inheritdoc/>
    public IReadOnlyList<Rendering> Existing(IReadOnlyList<Rendering> renderings) => new WordFrequencies(snapshot, analyzer).Existing(renderings);

    /// <inheritdoc/>
    public IReadOnlyList<NearWord> NearWords(string word, int maxEdits, CancellationToken budget) =>
        new WordFrequencies(snapshot, analyzer).Near(word, maxEdits, budget);

    /// <inheritdoc/>
    public IReadOnlyList<NameMatch> NamesLike(string surface, NameScript script, int max) => names?.Find(surface, script, max) ?? [];

    /// <inheritdoc/>
    public Article? Find(string id) => snapshot.Find(id) is { } doc ? Read(doc) : null;

    /// <inheritdoc/>
    public IEnumerable<Article> All(CancellationToken cancellation) => snapshot.Matches(new MatchAllQuery(), cancellation).Select(Read);

    /// <inheritdoc/>
    public ViewStatistics Statistics()
    {
        var size = snapshot.Size;
        return new ViewStatistics(size.Deleted, size.Segments, size.Bytes, snapshot.Schema.AnalysisVersion);
    }

    /// <inheritdoc/>
    public void Dispose() => snapshot.Dispose();

    private SearchRequest Translate(ViewRequest request, CancellationToken stop) => new()
    {
        Query = Filtered(request, stop),
        Top = request.Skip + request.Top,
        Sort = request.Order switch
        {
            HitOrder.Newest => SortOrder.Newest,
            HitOrder.Oldest => SortOrder.Oldest,
            _ => SortOrder.Relevance,
        },
        After = request.After is { } after ? new HitPosition(after.Score, after.SortKey, Address(after.Tie)) : null,
        Bm25 = Ranking.Bm25,
        Rescoring = ProximityTranslation.Of(request.Query, new WordTranslation(analyzer)) is { } near ? new Rescoring(near, Ranking.Candidates) : null,
        Balancing = request.Language == LanguageFilter.Any ? LanguageBalance.Of(request.Query) : null,
        Recency = request.Recency is { } recency ? new Recency(recency.Now, recency.HalfLifeDays * SecondsADay) : null,
        CountTotal = request.CountTotal,
        Timeline = request.Buckets is [.., var last] ? [.. request.Buckets.Select(bucket => SortKeys.Start(bucket.First)), SortKeys.End(last.Last)] : null,
        Facets = [.. request.Facets.Distinct().Select(ArticleSchema.FieldOf)],
        Budget = request.Budget,
    };

    private Query Filtered(ViewRequest request, CancellationToken stop)
    {
        var query = QueryTranslation.Translate(request.Query, request.Match, analyzer, new FormExpansion(snapshot, stop));
        var filters = new List<Query>();
        if (ArticleSchema.ValueOf(request.Language) is { } language)
        {
            filters.Add(new KeywordQuery(ArticleSchema.Language, language));
        }

        if (request.Days != default)
        {
            filters.Add(SortKeys.Of(request.Days));
        }

        filters.AddRange(request.Values.Where(filter => filter.Values.Count > 0).Select(AnyValue));
        return filters is [] ? query : new BooleanQuery { Must = [query], Filter = filters };
    }

    private static Query AnyValue(ValueFilter filter)
    {
        var field = ArticleSchema.FieldOf(filter.Field);
        var values = filter.Values.Select(value => new KeywordQuery(field, ArticleDocument.Value(value))).Distinct().ToList();
        return values is [var only] ? only : new BooleanQuery { Should = values, MinimumShouldMatch = 1 };
    }

    private ViewHit Hit(Hit hit, ViewRequest request, SearchRequest search) => new(
        Read(hit.Doc),
        hit.Score,
        new ViewPosition(hit.Score, hit.SortKey, Tie(hit.Doc)),
        request.Explain && snapshot.Explain(search, hit.Doc) is { } explanation ? Part(explanation) : null);

    /// <summary>The mark of possible lemmas cannot be seen; people know a question mark.</summary>
    private static ScorePart Part(Explanation explanation) =>
        new(explanation.Value, explanation.Description.Replace(WordTerms.Possible(""), "?", StringComparison.Ordinal), [.. explanation.Parts.Select(Part)]);

    private static IReadOnlyList<ValueCount> Counts(IReadOnlyList<FacetCount> counts) =>
        [.. counts.Select(count => new ValueCount(count.Value, count.Count))];

    private Article Read(DocAddress doc) => ArticlePayload.Decode(snapshot.Stored(doc)).Article;

    private static long Tie(DocAddress doc) => ((long)doc.Segment << 32) | (uint)doc.Doc;

    private static DocAddress Address(long tie) => new((int)(tie >> 32), (int)tie);
}
