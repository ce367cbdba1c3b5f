using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

namespace NewsSearch.Engine.Storage;

/// <summary>A file in the address space, read-only. The only raw pointers are here, in <see cref="MemoryFile"/> and in the <see cref="PinnedBytes"/> that they hand
/// out, bounds-checked.</summary>
/// <remarks>
/// The mapping outlives the file's name: on Unix a deleted file can be read until this is disposed. It is never unmapped by a finalizer (the acquired pointer is a
/// reference that keeps the handle's own from doing so), because a span may be in use when the last reference to its owner is gone: who forgets to dispose leaks
/// address space, nothing worse.
/// </remarks>
internal sealed unsafe class MappedFile : FileBytes
{
    private readonly SafeMemoryMappedViewHandle _view;
    private byte* _start;

    private MappedFile(SafeMemoryMappedViewHandle view, long length)
    {
        _view = view;
        Length = length;
        view.AcquirePointer(ref _start);
    }

    /// <inheritdoc/>
    public override long Length { get; }

    /// <summary>Maps a file that is not empty; null if it is.</summary>
    /// <exception cref="FileNotFoundException">It does not exist.</exception>
    public static MappedFile? TryOpen(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (stream.Length == 0)
        {
            return null;
        }

        // The view stays when the mapping object is closed: only the view's own handle keeps it.
        using var mapping = MemoryMappedFile.CreateFromFile(stream, mapName: null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: true);
        var accessor = mapping.CreateViewAccessor(0, stream.Length, MemoryMappedFileAccess.Read);
        return new MappedFile(accessor.SafeMemoryMappedViewHandle, stream.Length);
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Slice(long offset, int length) => new(Start(offset, length), length);

    /// <inheritdoc/>
    public override PinnedBytes Pin(long offset, int length) => new(Start(offset, length), length, this);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _start != null)
        {
            _start = null;
            _view.ReleasePointer();
            _view.Dispose();
        }

        base.Dispose(disposing);
    }

    private byte* Start(long offset, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Length - length);
        var start = _start;
        ObjectDisposedException.ThrowIf(start == null, this);
        return start + offset;
    }
}
