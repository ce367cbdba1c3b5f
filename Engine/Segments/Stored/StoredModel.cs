using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>
/// The code that the payloads of a segment are written in: pieces (words as they are spelled, parts of words, and what stands between) with prefix codes as short as they are frequent.
/// Immutable; for any number of threads.
/// </summary>
/// <remarks>
/// <code>
/// Model    = Symbols TrainedBytes Ratio Symbol*     Symbols, TrainedBytes and Ratio are varints
///   Symbols      : 4 to 65,535
///   TrainedBytes : bytes of payload that the model was made from
///   Ratio        : size in code that these bytes had, in thousandths
/// Symbol   = Name CodeLength
///   Name         : front-coded (see FrontCoding); Kind and up to 24 bytes; ascending
///     Kind       : u8    0 a word or its beginning, 1 what goes on inside a word, 2 anything else
///   CodeLength   : u8    1 to 24 bits
/// </code>
/// The codes are canonical: ordered by length, then by name, each is the one before plus 1, filled with zeros to its length, the first is 0, the last all ones. A symbol that is a kind without bytes
/// stands for one byte of that kind, which follows its code in 8 bits; there is one of each kind. A code is a string of bits, highest first, filled up to a byte: the symbols one after the other, until
/// the length of the payload is reached. Where a symbol of kind 0 follows one of kind 0 or 1, there is a blank between them.
/// </remarks>
internal sealed class StoredModel
{
    /// <summary>Most symbols of a model.</summary>
    public const int MaxSymbols = ushort.MaxValue;

    /// <summary>Longest code in bits.</summary>
    public const int MaxCodeLength = 24;

    /// <summary>Most bytes of payload that a byte of code stands for: eight times a blank and a symbol.</summary>
    public const long MaxBytesOfByte = 8 * (1 + StoredSymbol.MaxLength);

    private const int ShortBits = 12;

    /// <summary>Symbols in the order of their codes, so that the frequent ones lie together.</summary>
    private readonly StoredEntry[] _entries;

    /// <summary>For each beginning of 12 bits the symbol and length of the code that it contains, or 0 if the code is longer.</summary>
    private readonly uint[] _short = new uint[1 << ShortBits];

    /// <summary>By length: what codes of up to this length are below, when filled to 24 bits.</summary>
    private readonly uint[] _limits = new uint[MaxCodeLength + 1];

    /// <summary>By length: what added to a code gives its symbol.</summary>
    private readonly int[] _bases = new int[MaxCodeLength + 1];

    private readonly byte[] _written;
    private readonly Lazy<StoredSymbols> _symbols;

    private StoredModel(StoredSymbol[] symbols, byte[] lengths, long trainedBytes, int ratio)
    {
        (TrainedBytes, Ratio) = (trainedBytes, ratio);
        _entries = new StoredEntry[symbols.Length];
        AssignCodes(symbols, lengths, ByLength(lengths));
        _symbols = new Lazy<StoredSymbols>(() => new StoredSymbols(_entries));
        _written = Serialize(symbols, lengths);
    }

    /// <summary>Bytes of payload that it was made from.</summary>
    public long TrainedBytes { get; }

    /// <summary>Size in code that these bytes had, in thousandths.</summary>
    public int Ratio { get; }

    /// <summary>As it stands in a file. Two models with the same bytes are the same.</summary>
    public ReadOnlySpan<byte> Written => _written;

    /// <summary>A model of symbols, ascending by kind and bytes, with the lengths of their codes, which must be complete.</summary>
    public static StoredModel Create(StoredSymbol[] symbols, byte[] lengths, long trainedBytes, int ratio) =>
        Problem(symbols, lengths) is { } problem ? throw new InvalidOperationException(problem) : new StoredModel(symbols, lengths, trainedBytes, ratio);

    /// <summary>Reads a model.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static StoredModel Read(IndexInput input, long start, long length)
    {
        var reader = new ByteReader(input, start, length);
        var count = reader.ReadInt(MaxSymbols);
        var trainedBytes = reader.ReadLong();
        var ratio = reader.ReadInt(int.MaxValue);
        if (count > reader.Remaining)
        {
            throw reader.Corrupt($"{count} symbols do not fit into {reader.Remaining} bytes");
        }

        var symbols = new StoredSymbol[count];
        var lengths = new byte[count];
        var name = new byte[1 + StoredSymbol.MaxLength];
        var padded = new byte[StoredSymbol.MaxLength];
        var nameLength = 0;
        for (var i = 0; i < count; i++)
        {
            nameLength = FrontCoding.Read(ref reader, ref name, nameLength);
            if (nameLength is < 1 or > 1 + StoredSymbol.MaxLength || name[0] > (byte)StoredPiece.Separator)
            {
                throw reader.Corrupt($"symbol {i} has a name of {nameLength} bytes");
            }

            padded.AsSpan().Clear();
            name.AsSpan(1, nameLength - 1).CopyTo(padded);
            symbols[i] = StoredSymbol.Read(padded, 0, nameLength - 1, (StoredPiece)name[0]);
            lengths[i] = reader.ReadByte();
        }

        var problem = reader.Remaining > 0 ? "bytes follow the last symbol" : Problem(symbols, lengths);
        return problem is null ? new StoredModel(symbols, lengths, trainedBytes, ratio) : throw reader.Corrupt(problem);
    }

    /// <summary>The symbols, to be found by what they stand for.</summary>
    public StoredSymbols Symbols => _symbols.Value;

    /// <summary>Fills <paramref name="payload"/> with what <paramref name="code"/> stands for. False if that has another length, or is no code.</summary>
    public bool TryDecode(ReadOnlySpan<byte> code, Span<byte> payload)
    {
        var entries = _entries;
        var (bit, at, afterWord) = (0L, 0, false);
        var lastBit = code.Length * 8L;
        while (at < payload.Length)
        {
            var bits = Bits(code, bit);
            var found = _short[bits >> (64 - ShortBits)];
            var length = found != 0 ? (int)(found & 0xFF) : LongLength(bits);
            var number = found != 0 ? (int)(found >> 8) : (int)(bits >> (64 - length)) + _bases[length];
            ref readonly var symbol = ref entries[number].Symbol;
            if (afterWord && symbol.Kind == StoredPiece.Word)
            {
                payload[at++] = (byte)' ';
            }

            afterWord = symbol.Kind != StoredPiece.Separator;
            if (payload.Length - at >= StoredSymbol.MaxLength && symbol.Length > 0)
            {
                symbol.CopyTo(payload[at..]);
                at += symbol.Length;
            }
            else if (!TryPutLast(symbol, bits << length, payload, ref at))
            {
                return false;
            }

            bit += symbol.Length > 0 ? length : length + 8;
            if (bit > lastBit)
            {
                return false;
            }
        }

        return lastBit - bit < 8;
    }

    /// <summary>64 bits from <paramref name="bit"/> on, of which 57 are those of the code, and 0 behind its end.</summary>
    private static ulong Bits(ReadOnlySpan<byte> code, long bit)
    {
        var start = (int)(bit >> 3);
        if (start + 8 <= code.Length)
        {
            return System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(code[start..]) << (int)(bit & 7);
        }

        var bits = 0UL;
        for (var i = 0; i < 8; i++)
        {
            bits = (bits << 8) | (start + i < code.Length ? code[start + i] : 0UL);
        }

        return bits << (int)(bit & 7);
    }

    /// <summary>A byte that follows its escape, or a symbol near the end.</summary>
    private static bool TryPutLast(in StoredSymbol symbol, ulong following, Span<byte> payload, ref int at)
    {
        if (payload.Length - at < Math.Max(1, (int)symbol.Length))
        {
            return false;
        }

        if (symbol.Length == 0)
        {
            payload[at++] = (byte)(following >> 56);
            return true;
        }

        Span<byte> bytes = stackalloc byte[StoredSymbol.MaxLength];
        symbol.CopyTo(bytes);
        bytes[..symbol.Length].CopyTo(payload[at..]);
        at += symbol.Length;
        return true;
    }

    private static string? Problem(StoredSymbol[] symbols, byte[] lengths)
    {
        var (sum, escapes) = (0UL, 0);
        for (var i = 0; i < symbols.Length; i++)
        {
            if (i > 0 && Compare(symbols[i - 1], symbols[i]) >= 0)
            {
                return $"symbol {i} is not above the one before";
            }

            if (lengths[i] is 0 or > MaxCodeLength)
            {
                return $"symbol {i} has a code of {lengths[i]} bits";
            }

            sum += 1UL << (MaxCodeLength - lengths[i]);
            escapes += symbols[i].Length == 0 ? 1 : 0;
        }

        return sum == 1UL << MaxCodeLength && escapes == 3 ? null : $"the codes of {symbols.Length} symbols with {escapes} escapes are not complete";
    }

    private static int Compare(in StoredSymbol a, in StoredSymbol b)
    {
        if (a.Kind != b.Kind)
        {
            return a.Kind.CompareTo(b.Kind);
        }

        Span<byte> left = stackalloc byte[StoredSymbol.MaxLength];
        Span<byte> right = stackalloc byte[StoredSymbol.MaxLength];
        a.CopyTo(left);
        b.CopyTo(right);
        return left[..a.Length].SequenceCompareTo(right[..b.Length]);
    }

    /// <summary>Numbers ordered by length, of equal lengths as they are.</summary>
    private static int[] ByLength(byte[] lengths)
    {
        var next = new int[MaxCodeLength + 2];
        foreach (var length in lengths)
        {
            next[length + 1]++;
        }

        for (var length = 1; length < next.Length; length++)
        {
            next[length] += next[length - 1];
        }

        var order = new int[lengths.Length];
        for (var i = 0; i < lengths.Length; i++)
        {
            order[next[lengths[i]]++] = i;
        }

        return order;
    }

    private int LongLength(ulong bits)
    {
        var code = (uint)(bits >> (64 - MaxCodeLength));
        var length = ShortBits + 1;
        while (code >= _limits[length])
        {
            length++;
        }

        return length;
    }

    private void AssignCodes(StoredSymbol[] symbols, byte[] lengths, int[] order)
    {
        var (code, length) = (0u, 0);
        for (var number = 0; number < order.Length; number++)
        {
            var longer = lengths[order[number]];
            if (longer > length)
            {
                code <<= longer - length;
                _limits.AsSpan(length + 1, longer - length - 1).Fill(code << (MaxCodeLength - longer));
                length = longer;
                _bases[length] = number - (int)code;
            }

            _entries[number] = new StoredEntry { Symbol = symbols[order[number]], Code = code, CodeLength = (byte)length };
            if (length <= ShortBits)
            {
                _short.AsSpan((int)code << (ShortBits - length), 1 << (ShortBits - length)).Fill(((uint)number << 8) | (uint)length);
            }

            code++;
            _limits[length] = code << (MaxCodeLength - length);
        }

        _limits.AsSpan(length).Fill(uint.MaxValue);
    }

    private byte[] Serialize(StoredSymbol[] symbols, byte[] lengths)
    {
        var output = new ByteWriter();
        output.WriteVarint(symbols.Length);
        output.WriteVarint(TrainedBytes);
        output.WriteVarint(Ratio);
        Span<byte> name = stackalloc byte[1 + StoredSymbol.MaxLength];
        Span<byte> last = stackalloc byte[1 + StoredSymbol.MaxLength];
        var lastLength = 0;
        for (var i = 0; i < symbols.Length; i++)
        {
            name[0] = (byte)symbols[i].Kind;
            symbols[i].CopyTo(name[1..]);
            FrontCoding.Write(output, last[..lastLength], name[..(1 + symbols[i].Length)]);
            output.WriteByte(lengths[i]);
            name.CopyTo(last);
            lastLength = 1 + symbols[i].Length;
        }

        return output.Written.ToArray();
    }
}
