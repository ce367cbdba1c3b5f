using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Hosts the worker.</summary>
public static class IndexingServices
{
    /// <summary>
    /// Adds <see cref="IndexingWorker"/> and <see cref="IndexingProgress"/>. The host provides the <see cref="Archive.Writing.ArchiveWriter"/>, and keeps it: the worker
    /// shares it with whatever else writes or searches there.
    /// </summary>
    public static IServiceCollection AddIndexing(this IServiceCollection services, IndexingOptions options)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        StrictGzip.Require();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IndexingProgress>();
        services.AddSingleton(options);
        services.AddSingleton<IndexingWorker>();
        return services.AddHostedService(provider => provider.GetRequiredService<IndexingWorker>());
    }
}
