using System.Security.Cryptography;

namespace NewsSearch.Indexer.Reading;

/// <summary>Reads another stream, tells how many bytes went through, and can make their stamp.</summary>
internal sealed class MeteredStream(Stream inner, Action<int> onRead, bool withStamp) : Stream
{
    private readonly IncrementalHash? _hash = withStamp ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what is left and returns the stamp of all bytes: SHA-256 in hexadecimal, its first half.</summary>
    public string FinishStamp()
    {
        Span<byte> rest = new byte[1 << 16];
        while (Read(rest) > 0)
        {
            // The bytes count, not what they are.
        }

        return Convert.ToHexStringLower(_hash!.GetHashAndReset().AsSpan(0, 16));
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inner.Read(buffer);
        _hash?.AppendData(buffer[..count]);
        onRead(count);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash?.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
