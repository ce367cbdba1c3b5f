using NewsSearch.Archive;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Learning;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Indexing;

namespace NewsSearch.SearchApi.Hosting;

/// <summary>Opens the archive that the service serves.</summary>
public static class ArchiveRegistration
{
    /// <summary>Adds the archive: read-only, or with a writer and the worker that fills it.</summary>
    /// <remarks>The index is opened here, so that one that is missing or held is an error before the service starts; the container closes it.</remarks>
    public static void AddArchive(this IServiceCollection services, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        var shipped = options.Lexicons == LexiconChoice.Core ? Lexicons.Core(options.LexiconFolder) : Lexicons.Open(options.LexiconFolder);
        var lexicons = shipped.With(LearnedLexicon.Open(options.IndexFolder));
        services.AddSingleton(lexicons);
        if (options.Sources.Count == 0)
        {
            var archive = NewsArchive.Open(options.IndexFolder, TimeProvider.System, lexicons);
            services.AddSingleton(_ => archive);
            services.AddSingleton(new Readiness(worker: null));
            return;
        }

        if (options.Sources.FirstOrDefault(source => !Path.Exists(source)) is { } missing)
        {
            throw new FileNotFoundException($"There is nothing to index at {missing}.");
        }

        var writer = ArchiveWriter.Open(
            options.IndexFolder, new ArchiveWriterOptions { Holder = $"SearchApi, process {Environment.ProcessId} on {Environment.MachineName}" });
        services.AddSingleton(_ => writer);
        services.AddSingleton(_ => NewsArchive.Over(writer, TimeProvider.System, lexicons));
        services.AddIndexing(new IndexingOptions { From = options.Sources, IndexFolder = options.IndexFolder, Watch = true });
        services.AddSingleton(provider => new Readiness(provider.GetRequiredService<IndexingProgress>()));
    }
}
