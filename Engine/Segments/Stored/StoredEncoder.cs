using System.Buffers.Binary;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Writes payloads in the code of a <see cref="StoredModel"/>. Reused from payload to payload; for one thread.</summary>
internal sealed class StoredEncoder(StoredModel model)
{
    /// <summary>Pieces looked for at once: their cache misses overlap, and all that is noted of them stays in the nearest cache.</summary>
    private const int PlacesAtOnce = 64;

    /// <summary>Most bytes of code that a piece takes, and what writing eight bytes at a time writes behind them.</summary>
    private const int MaxBytesOfPiece = (StoredSymbol.MaxLength * sizeof(uint)) + sizeof(ulong);

    private readonly StoredSymbols _symbols = model.Symbols;
    private readonly StoredText _text = new();
    private readonly StoredPlace[] _places = new StoredPlace[PlacesAtOnce];
    private readonly StoredSymbols.Probe[] _probes = new StoredSymbols.Probe[PlacesAtOnce];
    private readonly ulong[] _found = new ulong[PlacesAtOnce];
    private byte[] _code = new byte[1 << 14];

    /// <summary>Whole bytes so far.</summary>
    private int _length;

    /// <summary>Bits that are no whole byte yet, from the highest on; they are in the code already.</summary>
    private ulong _bits;
    private int _bitCount;

    /// <summary>What it codes with.</summary>
    public StoredModel Model => model;

    /// <summary>The code of <paramref name="payload"/>; valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> payload)
    {
        (_length, _bits, _bitCount) = (0, 0, 0);
        _text.Reset(payload);
        while (_text.Next(_places) is > 0 and var count)
        {
            var places = _places.AsSpan(0, count);
            var found = _found.AsSpan(0, count);
            _symbols.Find(_text.Padded, places, _probes.AsSpan(0, count), found);
            Write(places, found);
        }

        return _code.AsSpan(0, _length + (_bitCount > 0 ? 1 : 0));
    }

    private void Write(ReadOnlySpan<StoredPlace> places, ReadOnlySpan<ulong> found)
    {
        var (code, length, bits, bitCount) = (_code, _length, _bits, _bitCount);
        for (var i = 0; i < found.Length; i++)
        {
            if (code.Length - length < MaxBytesOfPiece)
            {
                Array.Resize(ref _code, (int)Math.Min(Array.MaxLength, _code.Length * 2L));
                code = _code;
            }

            var symbol = found[i];
            if (symbol == 0)
            {
                (_length, _bits, _bitCount) = (length, bits, bitCount);
                WriteParts(places[i].Start, places[i].Length, places[i].Kind);
                (length, bits, bitCount) = (_length, _bits, _bitCount);
                continue;
            }

            // As Append does it, in registers.
            bitCount += StoredSymbols.CodeLength(symbol);
            bits |= StoredSymbols.Code(symbol) << (64 - bitCount);
            BinaryPrimitives.WriteUInt64BigEndian(code.AsSpan(length), bits);
            length += bitCount >> 3;
            bits <<= bitCount & ~7;
            bitCount &= 7;
        }

        (_length, _bits, _bitCount) = (length, bits, bitCount);
    }

    private void WriteParts(int start, int left, StoredPiece kind)
    {
        while (left > 0)
        {
            var (part, symbol) = _symbols.LongestPart(_text.Padded, start, left, kind);
            Append(StoredSymbols.Code(symbol), StoredSymbols.CodeLength(symbol));
            if (part == 0)
            {
                Append(_text.Padded[start], 8);
                part = 1;
            }

            start += part;
            left -= part;
            kind = kind == StoredPiece.Word ? StoredPiece.Inside : kind;
        }
    }

    private void Append(ulong code, int length)
    {
        _bitCount += length;
        _bits |= code << (64 - _bitCount);
        BinaryPrimitives.WriteUInt64BigEndian(_code.AsSpan(_length), _bits);
        _length += _bitCount >> 3;
        _bits <<= _bitCount & ~7;
        _bitCount &= 7;
    }
}
