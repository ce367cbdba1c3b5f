using System.Buffers.Binary;

namespace NewsSearch.Engine.Segments;

/// <summary>Writes payloads in the code of a <see cref="StoredModel"/>. Reused from payload to payload; for one thread.</summary>
internal sealed class StoredEncoder(StoredModel model)
{
    private readonly StoredSymbols _symbols = model.Symbols;
    private readonly StoredText _text = new();
    private readonly StoredSymbol[] _pieces = new StoredSymbol[StoredSymbols.MaxAtOnce];
    private readonly int[] _starts = new int[StoredSymbols.MaxAtOnce];
    private readonly int[] _numbers = new int[StoredSymbols.MaxAtOnce];
    private byte[] _code = new byte[1 << 14];
    private int _length;
    private ulong _bits;
    private int _bitCount;

    /// <summary>The code of <paramref name="payload"/>; valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> payload)
    {
        (_length, _bits, _bitCount) = (0, 0, 0);
        _text.Reset(payload);
        while (Gather() is > 0 and var count)
        {
            _symbols.Find(_pieces.AsSpan(0, count), _numbers);
            for (var i = 0; i < count; i++)
            {
                if (_numbers[i] >= 0)
                {
                    var (code, length) = model.Code(_numbers[i]);
                    Write(code, length);
                }
                else
                {
                    WriteParts(_starts[i], _pieces[i].Length, _pieces[i].Kind);
                }
            }
        }

        if (_bitCount > 0)
        {
            var rest = (_bitCount + 7) >> 3;
            Write(0, 31);
            _length -= sizeof(uint) - rest;
        }

        return _code.AsSpan(0, _length);
    }

    private int Gather()
    {
        var count = 0;
        while (count < _pieces.Length && _text.Next())
        {
            _starts[count] = _text.Start;
            _pieces[count++] = _text.Symbol;
        }

        return count;
    }

    private void WriteParts(int start, int left, StoredPiece kind)
    {
        while (left > 0)
        {
            var (part, number) = _symbols.LongestPart(_text.Padded, start, left, kind);
            var (code, length) = model.Code(number);
            Write(code, length);
            if (part == 0)
            {
                Write(_text.Padded[start], 8);
                part = 1;
            }

            start += part;
            left -= part;
            kind = kind == StoredPiece.Word ? StoredPiece.Inside : kind;
        }
    }

    private void Write(uint code, int length)
    {
        _bits = (_bits << length) | code;
        _bitCount += length;
        if (_bitCount < 32)
        {
            return;
        }

        if (_code.Length - _length < sizeof(uint))
        {
            Array.Resize(ref _code, _code.Length * 2);
        }

        _bitCount -= 32;
        BinaryPrimitives.WriteUInt32BigEndian(_code.AsSpan(_length), (uint)(_bits >> _bitCount));
        _length += sizeof(uint);
    }
}
