namespace NewsSearch.Engine.Search.Terms;

/// <summary>Reads terms a code point at a time, accepts some, and knows early of many that it never will. A structure, so that the compiler makes a loop of its own for each.</summary>
internal interface ITermAutomaton
{
    /// <summary>Where every term begins.</summary>
    AutomatonState Start { get; }

    /// <summary>Reads a code point.</summary>
    /// <param name="before">The state before the one before; all zero at the first code point.</param>
    /// <param name="state">The state.</param>
    /// <param name="codePoint">What is read.</param>
    /// <param name="next">The state behind it.</param>
    /// <returns>False if nothing that begins so is accepted.</returns>
    bool Step(in AutomatonState before, in AutomatonState state, int codePoint, out AutomatonState next);

    /// <summary>The cost at which what was read is accepted, from 0; -1 if it is not.</summary>
    int Accepts(in AutomatonState state);
}
