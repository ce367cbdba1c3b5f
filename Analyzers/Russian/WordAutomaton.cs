using System.Buffers.Binary;

namespace NewsSearch.Analyzers.Russian;

/// <summary>A set of words, each with a number: a minimal acyclic automaton read in place.</summary>
/// <remarks>
/// <code>
/// Automaton = Root Unit*
///   Root : u32 LE   place of the root's first unit; places count units, from the first after this
///   Unit : u32 LE   a transition, or the number of a final state
///     bits 0-7   letter, see RussianAlphabet; the transitions of a state follow each other by ascending letter
///     bit  8     the last transition of its state
///     bit  9     the state it leads to is final
///     bits 10-31 place of the state it leads to
/// </code>
/// A final state begins with its number, whose bit 31 says that no transition follows; the root is never final. Example: the words <c>а</c> with 5 and <c>аб</c> with 6 are
/// <c>03000000 06000080 05000000 02030000 01070000</c>: the state of <c>аб</c> at place 0, of <c>а</c> at 1, the root at 3.
/// </remarks>
internal readonly ref struct WordAutomaton(ReadOnlySpan<byte> bytes)
{
    /// <summary>In a transition: it is the last of its state.</summary>
    public const uint Last = 1u << 8;

    /// <summary>In a transition: the state it leads to is final.</summary>
    public const uint ToFinal = 1u << 9;

    /// <summary>In the number of a final state: it has no transitions.</summary>
    public const uint NoTransitions = 1u << 31;

    /// <summary>Where in a transition the place begins.</summary>
    public const int PlaceShift = 10;

    private readonly ReadOnlySpan<byte> _units = bytes[sizeof(uint)..];

    /// <summary>The first state, from which <see cref="TryStep"/> goes on.</summary>
    public State Root { get; } = new((int)BinaryPrimitives.ReadUInt32LittleEndian(bytes), HasNumber: false);

    /// <summary>The number of <paramref name="word"/>.</summary>
    public bool TryGet(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        var state = Root;
        foreach (var c in word)
        {
            if (!TryStep(ref state, RussianAlphabet.Code(c)))
            {
                return false;
            }
        }

        return TryNumber(state, out number);
    }

    /// <summary>Follows the transition with a letter, if there is one.</summary>
    public bool TryStep(ref State state, byte letter)
    {
        var place = state.Place;
        if (state.HasNumber && (Unit(place++) & NoTransitions) != 0)
        {
            return false;
        }

        while (true)
        {
            var unit = Unit(place++);
            if ((byte)unit == letter)
            {
                state = new State((int)(unit >> PlaceShift), (unit & ToFinal) != 0);
                return true;
            }

            if ((byte)unit > letter || (unit & Last) != 0)
            {
                return false;
            }
        }
    }

    /// <summary>The number of the word that ends in a state.</summary>
    public bool TryNumber(State state, out int number)
    {
        number = state.HasNumber ? (int)(Unit(state.Place) & ~NoTransitions) : 0;
        return state.HasNumber;
    }

    private uint Unit(int place) => BinaryPrimitives.ReadUInt32LittleEndian(_units[(place * sizeof(uint))..]);

    /// <summary>A state: its first unit, and whether that is a number.</summary>
    public readonly record struct State(int Place, bool HasNumber);
}
