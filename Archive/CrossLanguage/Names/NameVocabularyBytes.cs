using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The bytes of a vocabulary: a mapped file, or memory. Every access is checked against their length.</summary>
internal sealed class NameVocabularyBytes : IDisposable
{
    private readonly byte[]? _memory;
    private readonly SafeBuffer? _mapped;

    private NameVocabularyBytes(byte[]? memory, SafeBuffer? mapped, long length) => (_memory, _mapped, Length) = (memory, mapped, length);

    /// <summary>How many.</summary>
    public long Length { get; }

    /// <summary>Bytes in memory.</summary>
    public static NameVocabularyBytes Over(byte[] memory) => new(memory, mapped: null, memory.Length);

    /// <summary>Maps a file. It may be replaced or deleted meanwhile: these stay what they are.</summary>
    /// <exception cref="IOException">It is missing, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is empty.</exception>
    public static NameVocabularyBytes Map(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length == 0)
        {
            throw new InvalidDataException($"The name vocabulary {path} is empty.");
        }

        // The view stays when the mapping object is closed.
        using var mapping = MemoryMappedFile.CreateFromFile(stream, mapName: null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var view = mapping.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read);
        return new NameVocabularyBytes(memory: null, view.SafeMemoryMappedViewHandle, stream.Length);
    }

    /// <summary>Copies bytes from an offset on.</summary>
    /// <exception cref="InvalidDataException">There are not that many.</exception>
    public void Read(long offset, Span<byte> bytes)
    {
        if (offset < 0 || offset > Length - bytes.Length)
        {
            throw new InvalidDataException($"The name vocabulary is damaged: expected {bytes.Length} bytes at {offset}, found {Length} in all.");
        }

        if (_memory is not null)
        {
            _memory.AsSpan((int)offset, bytes.Length).CopyTo(bytes);
        }
        else
        {
            _mapped!.ReadSpan((ulong)offset, bytes);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _mapped?.Dispose();
}
