using System.Numerics;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Stored;

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
    /// <summary>Blocks of 64 bytes whose runs are found at once.</summary>
    private const int BlocksAtOnce = 16;

    private readonly int[] _ends = new int[(BlocksAtOnce * 64) + 1];
    private byte[] _bytes = new byte[1 << 14];
    private ulong[] _words = new ulong[1 << 8];
    private int _length;
    private int _nextBlock;
    private ulong _lastBit;
    private int _endCount;
    private int _nextEnd;
    private int _at;
    private bool _inWord;
    private bool _isCut;

    /// <summary>The payload, and at least 24 zeros behind it.</summary>
    public ReadOnlySpan<byte> Padded => _bytes;

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
        _nextBlock = _endCount = _nextEnd = _at = 0;
        _lastBit = blocks == 0 ? 0 : _words[0] & 1;
        _inWord = _lastBit != 0;
        _isCut = false;
    }

    /// <summary>Fills <paramref name="places"/> with the next pieces; returns how many there are, 0 at the end.</summary>
    public int Next(Span<StoredPlace> places)
    {
        var bytes = _bytes;
        var ends = _ends;
        var (at, inWord, isCut) = (_at, _inWord, _isCut);
        var count = 0;
        while (count < places.Length && (_nextEnd < _endCount || FindEnds()))
        {
            var end = ends[_nextEnd];
            var length = end - at;
            if (!inWord && length == 1 && bytes[at] == ' ' && at > 0 && !isCut && end < _length)
            {
                // A blank between two words.
            }
            else
            {
                length = Math.Min(length, StoredSymbol.MaxLength);
                places[count++] = new StoredPlace(at, length, !inWord ? StoredPiece.Separator : isCut ? StoredPiece.Inside : StoredPiece.Word);
                isCut = length < end - at;
                if (isCut)
                {
                    at += length;
                    continue;
                }
            }

            at = end;
            inWord = !inWord;
            _nextEnd++;
        }

        (_at, _inWord, _isCut) = (at, inWord, isCut);
        return count;
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

    /// <summary>Finds where the next runs end; false if there are none.</summary>
    private bool FindEnds()
    {
        var (ends, count) = (_ends, 0);
        var blocks = (_length + 63) >> 6;
        while (count == 0 && _nextBlock < blocks)
        {
            var stop = Math.Min(blocks, _nextBlock + BlocksAtOnce);
            for (; _nextBlock < stop; _nextBlock++)
            {
                var words = _words[_nextBlock];
                var flips = words ^ ((words << 1) | _lastBit);
                _lastBit = words >> 63;
                if (_length - (_nextBlock << 6) < 64)
                {
                    flips &= (1UL << _length) - 1;
                }

                for (; flips != 0; flips &= flips - 1)
                {
                    ends[count++] = (_nextBlock << 6) + BitOperations.TrailingZeroCount(flips);
                }
            }

            if (stop == blocks)
            {
                ends[count++] = _length;
            }
        }

        (_endCount, _nextEnd) = (count, 0);
        return count > 0;
    }
}
