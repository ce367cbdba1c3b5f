namespace NewsSearch.Engine.Search.Terms;

/// <summary>Accepts what fits a pattern as <see cref="WildcardTerms"/> has it, of up to 63 code points beside the stars.</summary>
/// <remarks>Bit i of the state is set if what was read fits the pattern up to its i-th code point, stars not counted; a star before it lets it stay.</remarks>
internal readonly struct WildcardAutomaton : ITermAutomaton
{
    private readonly CodePointMasks _places;
    private readonly ulong _stars;
    private readonly ulong _end;

    /// <summary>Accepts what fits <paramref name="pattern"/>.</summary>
    public WildcardAutomaton(string pattern)
    {
        Span<int> text = stackalloc int[CodePointMasks.MaxLength];
        var length = 0;
        var questions = 0UL;
        foreach (var rune in pattern.EnumerateRunes())
        {
            if (rune.Value == '*')
            {
                _stars |= 1UL << length;
                continue;
            }

            questions |= rune.Value == '?' ? 1UL << length : 0;
            text[length++] = rune.Value;
        }

        _places = new CodePointMasks(text[..length], questions);
        _end = 1UL << length;
    }

    /// <inheritdoc/>
    public AutomatonState Start => new(1, 0, 0, 0);

    /// <summary>Whether a pattern is short enough.</summary>
    public static bool Takes(string pattern) => pattern.EnumerateRunes().Count(rune => rune.Value != '*') <= CodePointMasks.MaxLength;

    /// <inheritdoc/>
    public bool Step(in AutomatonState before, in AutomatonState state, int codePoint, out AutomatonState next)
    {
        next = new AutomatonState(((state.Exact & _places.Of(codePoint)) << 1) | (state.Exact & _stars), 0, 0, 0);
        return next.Exact != 0;
    }

    /// <inheritdoc/>
    public int Accepts(in AutomatonState state) => (state.Exact & _end) != 0 ? 0 : -1;
}
