using NewsSearch.Archive;
using NewsSearch.Archive.Writing;

namespace NewsSearch.SearchApi.Hosting;

/// <summary>Opens the archive that the service serves.</summary>
public static class ArchiveRegistration
{
    /// <summary>Adds the archive: read-only, or with a writer and the worker that fills it.</summary>
    public static void AddArchive(this IServiceCollection services, ServiceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Sources.Count == 0)
        {
            services.AddSingleton(NewsArchive.Open(options.IndexFolder, TimeProvider.System));
            return;
        }

        var writer = ArchiveWriter.Open(
            options.IndexFolder, new ArchiveWriterOptions { Holder = $"SearchApi, process {Environment.ProcessId} on {Environment.MachineName}" });
        services.AddSingleton(_ => writer);
        services.AddSingleton(_ => NewsArchive.Over(writer, TimeProvider.System));
    }
}
