using System.Reflection;

namespace NewsSearch.Analyzers.Russian;

/// <summary>
/// A file that is embedded in this assembly, read where the loader mapped it: nothing is copied, and only the pages that are touched take memory. The one place with pointers; it hands out
/// bounds-checked spans.
/// </summary>
internal sealed unsafe class DataFile
{
    // Keeps the resource alive; the bytes stay where they are as long as the assembly, which is never unloaded before this.
    private readonly UnmanagedMemoryStream _stream;
    private readonly byte* _start;

    private DataFile(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        _start = stream.PositionPointer;
    }

    /// <summary>All its bytes.</summary>
    public ReadOnlySpan<byte> Bytes => new(_start, checked((int)_stream.Length));

    /// <summary>Opens an embedded file.</summary>
    /// <exception cref="InvalidOperationException">The assembly has no such file.</exception>
    public static DataFile Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name) is UnmanagedMemoryStream stream
            ? new DataFile(stream)
            : throw new InvalidOperationException($"The assembly has no embedded file {name}.");
}
