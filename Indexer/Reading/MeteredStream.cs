using System.Security.Cryptography;

namespace NewsSearch.Indexer.Reading;

/// <summary>Reads another stream, tells how many bytes went through, and can make their stamp.</summary>
internal sealed class MeteredStream(Stream inner, Action<int> onRead, bool withStamp) : ForwardStream(inner)
{
    private readonly IncrementalHash? _hash = withStamp ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256) : null;

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
        var count = Inner.Read(buffer);
        _hash?.AppendData(buffer[..count]);
        onRead(count);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash?.Dispose();
        }

        base.Dispose(disposing);
    }
}
