using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>Learns translations from an archive that has articles in both languages, and leaves them beside its index.</summary>
public static class ArchiveLearning
{
    /// <summary>Pairs after which enough is learnt; the newest articles come first. 900 pairs take 0.3 GB of memory, and more take more.</summary>
    public const int MostPairs = 3_000;

    /// <summary>Articles that are asked side by side.</summary>
    private const int Together = 64;

    /// <summary>Learns, and replaces what was learnt before. If nothing can be learnt, nothing is left beside the index.</summary>
    /// <param name="indexFolder">The index; it is only read.</param>
    /// <param name="lexicons">What is known already, without what was learnt before.</param>
    /// <param name="time">The clock.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it; what was learnt before stays then.</param>
    /// <exception cref="FileNotFoundException">There is no index.</exception>
    /// <exception cref="IOException">Storage failed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static LearningSummary Learn(string indexFolder, Lexicons lexicons, TimeProvider time, IProgress<LearningProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        using var archive = NewsArchive.Open(indexFolder, time, lexicons);
        var pairs = FindPairs(archive, lexicons, progress, cancellation);
        var learned = TranslationLearner.Learn(pairs);
        cancellation.ThrowIfCancellationRequested();
        LearnedLexicon.Replace(indexFolder, learned);
        return new LearningSummary(
            [.. pairs.Select(pair => new LearnedPair(pair.English.Id, pair.Russian.Id, pair.Likeness))],
            pairs.Sum(pair => pair.Sentences.Count),
            learned.Count,
            learned.Count(translation => translation.IsNew));
    }

    /// <summary>The pairs of an archive. An article is in one of them only, in the one that is most alike.</summary>
    internal static IReadOnlyList<ArticlePair> FindPairs(NewsArchive archive, Lexicons lexicons, IProgress<LearningProgress>? progress, CancellationToken cancellation)
    {
        var (asking, asked) = Asking(archive, cancellation);
        var finder = new PairFinder(archive, new LearningWords(lexicons));
        var found = new Dictionary<string, ArticlePair>(StringComparer.Ordinal);
        var done = 0;
        foreach (var some in asking.Chunk(Together).TakeWhile(_ => found.Count < MostPairs))
        {
            var pairs = some.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(id => archive.Find(id) is { } article ? finder.Find(article, cancellation) : null);
            foreach (var pair in pairs.OfType<ArticlePair>())
            {
                // Those who ask are different; two of them may have found the same.
                var id = string.Equals(asked, LanguageCode.English, StringComparison.Ordinal) ? pair.English.Id : pair.Russian.Id;
                if (!found.TryGetValue(id, out var other) || other.Likeness < pair.Likeness)
                {
                    found[id] = pair;
                }
            }

            done += some.Length;
            progress?.Report(new LearningProgress(done, asking.Count, found.Count));
        }

        return [.. found.Values];
    }

    /// <summary>The articles of the language that has fewer, the newest first, and the other language.</summary>
    private static (IReadOnlyList<string> Ids, string Other) Asking(NewsArchive archive, CancellationToken cancellation)
    {
        var languages = new[] { LanguageCode.English, LanguageCode.Russian };
        var articles = archive.All(cancellation).Where(article => languages.Contains(article.Language, StringComparer.Ordinal))
            .Select(article => (article.Language, article.Id, Date: article.Date?.SortKey ?? long.MinValue)).ToLookup(article => article.Language, StringComparer.Ordinal);
        var fewer = languages.MinBy(language => articles[language].Count())!;
        return
        (
            [.. articles[fewer].OrderByDescending(article => article.Date).ThenBy(article => article.Id, StringComparer.Ordinal).Select(article => article.Id)],
            languages.First(language => !string.Equals(language, fewer, StringComparison.Ordinal))
        );
    }
}
