using NewsSearch.Analyzers;

namespace NewsSearch.Testing;

/// <summary>
/// The least analysis that exercises every part of the contract, for tests of the engine: words are runs of letters and digits (and hyphens inside),
/// lower-cased; a word's term is the word less a final <c>s</c>; a word in <c>-ing</c> has a second term; the parts of a hyphenated word are derived.
/// </summary>
public sealed class PlainAnalyzer : IAnalyzer
{
    /// <inheritdoc/>
    public string Version => "plain-1";

    /// <inheritdoc/>
    public ITokenizer CreateTokenizer() => new PlainTokenizer();

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> surface, WordTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var word = surface.ToString();
        terms.Add(word.Length > 1 && word.EndsWith('s') ? word[..^1] : word);
        if (word.Length > 4 && word.EndsWith("ing", StringComparison.Ordinal))
        {
            terms.Add(word[..^3]);
        }

        if (word.Contains('-', StringComparison.Ordinal))
        {
            foreach (var part in word.Split('-', StringSplitOptions.RemoveEmptyEntries))
            {
                terms.AddDerived(part);
            }
        }
    }

    private sealed class PlainTokenizer : ITokenizer
    {
        private readonly char[] _surface = new char[WordTerms.MaxTermLength];
        private ReadOnlyMemory<char> _text;
        private int _length;

        public int Start { get; private set; }

        public int End { get; private set; }

        public ReadOnlySpan<char> Surface => _surface.AsSpan(0, _length);

        public void Reset(ReadOnlyMemory<char> text)
        {
            _text = text;
            Start = End = _length = 0;
        }

        public bool Next()
        {
            var text = _text.Span;
            var start = End;
            while (start < text.Length && !char.IsLetterOrDigit(text[start]))
            {
                start++;
            }

            var end = start;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || (text[end] == '-' && end > start)))
            {
                end++;
            }

            (Start, End) = (start, end);
            _length = Math.Min(end - start, _surface.Length);
            for (var i = 0; i < _length; i++)
            {
                _surface[i] = char.ToLowerInvariant(text[start + i]);
            }

            return _length > 0;
        }
    }
}
