namespace NewsSearch.Engine.Search.Terms;

/// <summary>Accepts what is within some edits of a text, at the number of them: what <see cref="EditDistance"/> measures, for texts of up to 63 code points.</summary>
/// <remarks>
/// The nondeterministic Levenshtein automaton in words of bits (Wu and Manber 1992), with swaps of neighbours: bit i of the word for k edits is set if the first
/// i code points of the text can be made of what was read by k edits or fewer.
/// </remarks>
internal readonly struct FuzzyAutomaton : ITermAutomaton
{
    private readonly CodePointMasks _places;
    private readonly ulong _end;
    private readonly ulong _oneEdit;
    private readonly ulong _twoEdits;

    /// <summary>Accepts what is within <paramref name="maxEdits"/> (0 to 2) of <paramref name="text"/>.</summary>
    public FuzzyAutomaton(ReadOnlySpan<int> text, int maxEdits)
    {
        _places = new CodePointMasks(text);
        _end = 1UL << text.Length;
        var all = _end | (_end - 1);
        _oneEdit = maxEdits >= 1 ? all : 0;
        _twoEdits = maxEdits >= 2 ? all : 0;
    }

    /// <inheritdoc/>
    public AutomatonState Start => new(1, 3 & _oneEdit, 7 & _twoEdits, 0);

    /// <inheritdoc/>
    public bool Step(in AutomatonState before, in AutomatonState state, int codePoint, out AutomatonState next)
    {
        var here = _places.Of(codePoint);

        // Two places on, where this code point and the one before stand the other way round.
        var swapped = (here << 1) & state.Last;
        var exact = (state.Exact & here) << 1;
        var one = ((state.OneEdit & here) << 1) | state.Exact | ((state.Exact | exact) << 1) | (((before.Exact << 1) & swapped) << 1);
        one &= _oneEdit;
        var two = ((state.TwoEdits & here) << 1) | state.OneEdit | ((state.OneEdit | one) << 1) | (((before.OneEdit << 1) & swapped) << 1);
        two &= _twoEdits;
        next = new AutomatonState(exact, one, two, here);
        return (exact | one | two) != 0;
    }

    /// <inheritdoc/>
    public int Accepts(in AutomatonState state)
    {
        if ((state.Exact & _end) != 0)
        {
            return 0;
        }

        return (state.OneEdit & _end) != 0 ? 1 : (state.TwoEdits & _end) != 0 ? 2 : -1;
    }
}
