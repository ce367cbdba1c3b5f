using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Some words of a text that were read at once, so that they can be looked for one right after another.</summary>
internal sealed class WordBlock
{
    /// <summary>How many there may be.</summary>
    public const int MaxWords = 64;

    private const int MaxLetters = 1024;

    private readonly FormKey[] _keys = new FormKey[MaxWords];
    private readonly int[] _ends = new int[MaxWords];
    private readonly char[] _letters = new char[MaxLetters];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Reads the next words; none is left if there are none then.</summary>
    /// <param name="tokenizer">Stands before them.</param>
    /// <param name="places">Gets where each stands in the text.</param>
    public void Read(ITokenizer tokenizer, List<(int Start, int End)> places)
    {
        var (count, end) = (0, 0);
        while (count < MaxWords && end <= MaxLetters - WordTerms.MaxTermLength && tokenizer.Next())
        {
            var surface = tokenizer.Surface;
            surface.CopyTo(_letters.AsSpan(end));
            end += surface.Length;
            _keys[count] = new FormKey(surface);
            _ends[count++] = end;
            places.Add((tokenizer.Start, tokenizer.End));
        }

        Count = count;
    }

    /// <summary>The key of a word.</summary>
    public ref readonly FormKey KeyAt(int index) => ref _keys[index];

    /// <summary>The folded form of a word.</summary>
    public ReadOnlySpan<char> SurfaceAt(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _letters.AsSpan(start, _ends[index] - start);
    }
}
