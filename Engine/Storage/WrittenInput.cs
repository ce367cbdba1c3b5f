using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Storage;

/// <summary>
/// What has been written to an output so far, to be read back while more is being written. Reads that lie close to each other, and go forward, are served from one window. For
/// one thread.
/// </summary>
/// <param name="output">Must be able to read back.</param>
internal sealed class WrittenInput(IndexOutput output) : IndexInput
{
    private const int WindowLength = 1 << 16;

    private byte[] _window = [];
    private long _start;
    private int _length;

    /// <inheritdoc/>
    public override string Name => output.Name;

    /// <inheritdoc/>
    public override long Length => output.Position;

    /// <summary>The bytes; valid until the next call.</summary>
    public override ReadOnlySpan<byte> Slice(long offset, int length)
    {
        if (offset < _start || offset + length > _start + _length)
        {
            if (_window.Length < length)
            {
                _window = new byte[Math.Max(length, WindowLength)];
            }

            _length = 0;
            var count = (int)Math.Clamp(Length - offset, length, Math.Max(length, WindowLength));
            Read(offset, _window.AsSpan(0, count));
            (_start, _length) = (offset, count);
        }

        return _window.AsSpan((int)(offset - _start), length);
    }

    /// <inheritdoc/>
    public override unsafe PinnedBytes Pin(long offset, long length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(checked((int)length), pinned: true);
        Read(offset, bytes);
        return new PinnedBytes((byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(bytes)), bytes.Length, bytes);
    }

    /// <inheritdoc/>
    public override CorruptIndexException Corrupt(long offset, string problem) => new(Name, FileHeader.Length + offset, problem);

    /// <summary>There is nothing to verify: checksums are being made.</summary>
    public override void VerifyAll(CancellationToken cancellation)
    {
    }

    private void Read(long offset, Span<byte> bytes)
    {
        if (!output.TryRead(offset, bytes))
        {
            throw Corrupt(offset, "what was written cannot be read back");
        }
    }
}
