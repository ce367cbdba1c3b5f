using System.IO.Compression;

namespace NewsSearch.Indexer.Reading;

/// <summary>Decompression that says when the data ends before its end; by default .NET passes over that in silence.</summary>
internal static class StrictGzip
{
    // The switch is read once, when a process decompresses for the first time: this must come before that.
    static StrictGzip() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", isEnabled: true);

    /// <summary>Makes sure of it; to be called early by a host that may decompress other things.</summary>
    public static void Require()
    {
        // The static constructor has done it.
    }

    /// <summary>The decompressed bytes of <paramref name="gzip"/>; <see cref="InvalidDataException"/> where they are damaged or end too soon.</summary>
    public static Stream Over(Stream gzip) => new GZipStream(gzip, CompressionMode.Decompress);
}
