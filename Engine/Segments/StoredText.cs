using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// A payload as pieces: runs of word bytes and what stands between them, both cut where they are longer than a <see cref="StoredSymbol"/>. A single blank between two words is no piece.
/// Reused from payload to payload; for one thread.
/// </summary>
/// <remarks>
/// Word bytes are ASCII letters and digits, and those above 127 but for UTF-8's leads C2 and E2 with what they lead, which are quotes, dashes and the like. Nothing depends on the
/// payload's being UTF-8, and the reader need not know this rule.
/// </remarks>
internal sealed class StoredText
{
    private byte[] _bytes = new byte[1 << 14];
    private ulong[] _words = new ulong[1 << 8];
    private int _length;
    private int _at;
    private int _runEnd;
    private bool _inWord;
    private bool _afterWord;

    /// <summary>The payload, and at least 24 zeros behind it.</summary>
    public ReadOnlySpan<byte> Padded => _bytes;

    /// <summary>Where the current piece begins.</summary>
    public int Start { get; private set; }

    /// <summary>Bytes of the current piece.</summary>
    public int Length { get; private set; }

    /// <summary>Where the current piece stands.</summary>
    public StoredPiece Kind { get; private set; }

    /// <summary>The current piece.</summary>
    public StoredSymbol Symbol => StoredSymbol.Read(_bytes, Start, Length, Kind);

    /// <summary>Begins with another payload, before its first piece.</summary>
    public void Reset(ReadOnlySpan<byte> payload)
    {
        var blocks = (payload.Length + 63) >> 6;
        var room = (blocks << 6) + StoredSymbol.MaxLength;
        if (_bytes.Length < room)
        {
            _bytes = new byte[Math.Max(room, (int)Math.Min(Array.MaxLength, _bytes.Length * 2L))];
            _words = new ulong[(_bytes.Length >> 6) + 1];
        }

        payload.CopyTo(_bytes);
        _bytes.AsSpan(payload.Length, room - payload.Length).Clear();
        FindWords(_bytes, _words.AsSpan(0, blocks));
        _length = payload.Length;
        _at = _runEnd = 0;
        _inWord = _afterWord = false;
    }

    /// <summary>Moves to the next piece; false at the end.</summary>
    public bool Next()
    {
        if (_at == _runEnd)
        {
            if (!NextRun())
            {
                return false;
            }

            Kind = _inWord ? StoredPiece.Word : StoredPiece.Separator;
        }
        else if (_inWord)
        {
            Kind = StoredPiece.Inside;
        }

        Start = _at;
        Length = Math.Min(_runEnd - _at, StoredSymbol.MaxLength);
        _at += Length;
        return true;
    }

    /// <summary>Sets bit i of <paramref name="words"/> if byte i of <paramref name="bytes"/> belongs to a word.</summary>
    internal static void FindWords(ReadOnlySpan<byte> bytes, Span<ulong> words)
    {
        var carried = 0UL;
        for (var block = 0; block < words.Length; block++)
        {
            var low = Vector256.Create(bytes.Slice(block * 64, 32));
            var high = Vector256.Create(bytes.Slice((block * 64) + 32, 32));
            var inWord = InWord(low) | ((ulong)InWord(high) << 32);
            var two = Equal(low, 0xC2) | ((ulong)Equal(high, 0xC2) << 32);
            var three = Equal(low, 0xE2) | ((ulong)Equal(high, 0xE2) << 32);
            words[block] = inWord & ~(two | (two << 1) | three | (three << 1) | (three << 2) | carried);
            carried = (two >> 63) | (three >> 63) | (three >> 62);
        }
    }

    private static uint InWord(Vector256<byte> bytes)
    {
        var letters = Vector256.LessThan((bytes | Vector256.Create((byte)0x20)) - Vector256.Create((byte)'a'), Vector256.Create((byte)26));
        var digits = Vector256.LessThan(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        return (letters | digits | bytes).ExtractMostSignificantBits();
    }

    private static uint Equal(Vector256<byte> bytes, byte value) => Vector256.Equals(bytes, Vector256.Create(value)).ExtractMostSignificantBits();

    private bool NextRun()
    {
        if (_at == _length)
        {
            return false;
        }

        _afterWord = _inWord;
        _inWord = IsWord(_at);
        _runEnd = RunEnd(_at, _inWord);
        if (_afterWord && _runEnd == _at + 1 && _bytes[_at] == ' ' && _runEnd < _length)
        {
            _at = _runEnd;
            _inWord = true;
            _runEnd = RunEnd(_at, inWord: true);
        }

        return true;
    }

    private bool IsWord(int at) => ((_words[at >> 6] >> at) & 1) != 0;

    private int RunEnd(int at, bool inWord)
    {
        var flip = inWord ? ulong.MaxValue : 0;
        var block = at >> 6;
        var ends = (_words[block] ^ flip) >> at << at;
        var blocks = (_length + 63) >> 6;
        while (ends == 0)
        {
            block++;
            if (block >= blocks)
            {
                return _length;
            }

            ends = _words[block] ^ flip;
        }

        return Math.Min(_length, (block << 6) + BitOperations.TrailingZeroCount(ends));
    }
}
