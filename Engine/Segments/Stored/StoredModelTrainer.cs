using System.Runtime.InteropServices;

namespace NewsSearch.Engine.Segments.Stored;

/// <summary>
/// Makes a <see cref="StoredModel"/> from a sample of payloads. Pieces that are worth it have a symbol of their own; the others, most of which are rare words, are put together from frequent parts,
/// the longest first.
/// </summary>
internal sealed class StoredModelTrainer
{
    /// <summary>Most parts, single bytes apart.</summary>
    private const int MaxParts = 4000;

    /// <summary>Room for whole pieces beside parts, single bytes and escapes.</summary>
    private const int MaxPieces = StoredModel.MaxSymbols - MaxParts - (3 * 256) - 3;

    /// <summary>Of the pieces without a symbol, how many are looked at for parts.</summary>
    private const int MaxLookedAt = 20_000;

    /// <summary>What a byte of a piece costs in parts, in bits, about.</summary>
    private const double BitsOfByteInParts = 3;

    private readonly Dictionary<StoredSymbol, int> _counts = [];
    private readonly StoredText _text = new();
    private readonly StoredPlace[] _places = new StoredPlace[256];
    private long _bytes;

    /// <summary>Adds a payload to the sample.</summary>
    public void Add(ReadOnlySpan<byte> payload)
    {
        _bytes += payload.Length;
        _text.Reset(payload);
        while (_text.Next(_places) is > 0 and var count)
        {
            foreach (var (start, length, kind) in _places.AsSpan(0, count))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, StoredSymbol.Read(_text.Padded, start, length, kind), out _)++;
            }
        }
    }

    /// <summary>The model.</summary>
    public StoredModel Train()
    {
        var frequencies = Pieces(out var rest);
        AddParts(frequencies, rest);
        var symbols = frequencies.Keys.ToArray();
        Array.Sort(symbols, ByName);
        var weights = Array.ConvertAll(symbols, symbol => (long)frequencies[symbol]);
        var lengths = CodeLengths.Of(weights, StoredModel.MaxCodeLength);
        var bits = 0L;
        for (var i = 0; i < symbols.Length; i++)
        {
            bits += lengths[i] * (long)frequencies[symbols[i]];
        }

        return StoredModel.Create(symbols, lengths, _bytes, (int)Math.Min(int.MaxValue, bits * 125 / Math.Max(1, _bytes)));
    }

    private static int ByName(StoredSymbol a, StoredSymbol b)
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

    /// <summary>The pieces whose symbol saves more than it takes in the model; the most frequent of them.</summary>
    private Dictionary<StoredSymbol, int> Pieces(out List<KeyValuePair<StoredSymbol, int>> rest)
    {
        var total = 1L;
        foreach (var count in _counts.Values)
        {
            total += count;
        }

        rest = [];
        var pieces = new List<KeyValuePair<StoredSymbol, int>>();
        foreach (var piece in _counts)
        {
            var saved = piece.Value * ((BitsOfByteInParts * piece.Key.Length) + 2 - Math.Log2(total / (double)piece.Value));
            (saved > 16 + (4 * piece.Key.Length) ? pieces : rest).Add(piece);
        }

        pieces.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : ByName(a.Key, b.Key));
        if (pieces.Count > MaxPieces)
        {
            rest.AddRange(CollectionsMarshal.AsSpan(pieces)[MaxPieces..]);
            pieces.RemoveRange(MaxPieces, pieces.Count - MaxPieces);
        }

        return new Dictionary<StoredSymbol, int>(pieces);
    }

    /// <summary>Adds the parts that the pieces of <paramref name="rest"/> consist of, and the escapes.</summary>
    private static void AddParts(Dictionary<StoredSymbol, int> frequencies, List<KeyValuePair<StoredSymbol, int>> rest)
    {
        var candidates = CountParts(rest).Where(part => part.Value > 3 || part.Key.Length == 1).ToList();
        candidates.Sort((a, b) => (b.Value * (long)b.Key.Length).CompareTo(a.Value * (long)a.Key.Length) is not 0 and var order ? order : ByName(a.Key, b.Key));
        var parts = new Dictionary<StoredSymbol, int>();
        var longer = 0;
        foreach (var (part, _) in candidates)
        {
            if (part.Length == 1 || longer++ < MaxParts)
            {
                parts.Add(part, 0);
            }
        }

        foreach (var kind in (ReadOnlySpan<StoredPiece>)[StoredPiece.Word, StoredPiece.Inside, StoredPiece.Separator])
        {
            parts.Add(new StoredSymbol(0, 0, 0, 0, kind), 1);
        }

        CountUse(parts, frequencies, rest);
        foreach (var (part, count) in parts)
        {
            if (count > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(frequencies, part, out _) += count;
            }
        }
    }

    private static Dictionary<StoredSymbol, int> CountParts(List<KeyValuePair<StoredSymbol, int>> rest)
    {
        var counts = new Dictionary<StoredSymbol, int>();
        var padded = new byte[2 * StoredSymbol.MaxLength];
        for (var i = 0; i < rest.Count; i += 1 + (rest.Count / MaxLookedAt))
        {
            var (piece, count) = rest[i];
            piece.CopyTo(padded);
            for (var start = 0; start < piece.Length; start++)
            {
                var kind = start > 0 && piece.Kind == StoredPiece.Word ? StoredPiece.Inside : piece.Kind;
                for (var end = start + 1; end <= piece.Length && end - start <= StoredSymbols.MaxPart; end++)
                {
                    // Whole UTF-8 characters, or single bytes.
                    if (end == start + 1 || (IsBoundary(padded, start, piece.Length) && IsBoundary(padded, end, piece.Length)))
                    {
                        CollectionsMarshal.GetValueRefOrAddDefault(counts, StoredSymbol.Read(padded, start, end - start, kind), out _) += count;
                    }
                }
            }
        }

        return counts;
    }

    private static bool IsBoundary(ReadOnlySpan<byte> bytes, int at, int length) => at == length || (bytes[at] & 0xC0) != 0x80;

    /// <summary>Counts how often each part is used when pieces are put together as <see cref="StoredEncoder"/> does.</summary>
    private static void CountUse(Dictionary<StoredSymbol, int> parts, Dictionary<StoredSymbol, int> frequencies, List<KeyValuePair<StoredSymbol, int>> rest)
    {
        var padded = new byte[2 * StoredSymbol.MaxLength];
        foreach (var (piece, count) in rest)
        {
            piece.CopyTo(padded);
            var kind = piece.Kind;
            for (var at = 0; at < piece.Length;)
            {
                var length = Math.Min(piece.Length - at, StoredSymbols.MaxPart);
                StoredSymbol part;
                do
                {
                    part = StoredSymbol.Read(padded, at, length, kind);
                }
                while (!parts.ContainsKey(part) && !frequencies.ContainsKey(part) && --length > 0);
                CollectionsMarshal.GetValueRefOrAddDefault(parts, length == 0 ? new StoredSymbol(0, 0, 0, 0, kind) : part, out _) += count;
                at += Math.Max(1, length);
                kind = kind == StoredPiece.Word ? StoredPiece.Inside : kind;
            }
        }
    }
}
