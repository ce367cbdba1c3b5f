using System.Buffers.Binary;
using NewsSearch.Analyzers.Russian;

namespace NewsSearch.DataFiles.Russian;

/// <summary>Builds the smallest <see cref="WordAutomaton"/> of words given in order, each with a number.</summary>
/// <remarks>Daciuk, Mihov, Watson and Watson, "Incremental construction of minimal acyclic finite-state automata", 2000, section 4: sorted data.</remarks>
internal sealed class AutomatonBuilder
{
    private readonly Dictionary<State, int> _placeOf = [];
    private readonly List<uint> _units = [];
    private readonly List<Node> _path = [new Node()];
    private byte[] _last = [];

    /// <summary>States so far, without those of the path to the last word.</summary>
    public int States => _placeOf.Count;

    /// <summary>Adds a word.</summary>
    /// <param name="word">Letters of <see cref="RussianAlphabet"/>; not empty, and after the last word in the order of bytes.</param>
    /// <param name="number">Its number; not negative.</param>
    public void Add(ReadOnlySpan<byte> word, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        if (word.SequenceCompareTo(_last) <= 0)
        {
            throw new ArgumentException("The word is not after the last one.", nameof(word));
        }

        var common = word.CommonPrefixLength(_last);
        Freeze(common);
        for (var i = common; i < word.Length; i++)
        {
            _path.Add(new Node { Letter = word[i] });
        }

        _path[^1].Number = (uint)number;
        _last = word.ToArray();
    }

    /// <summary>The finished automaton, of at least one word.</summary>
    public byte[] Finish()
    {
        if (_last.Length == 0)
        {
            throw new InvalidOperationException("There are no words.");
        }

        Freeze(0);
        var root = Place(_path[0]);
        var bytes = new byte[(_units.Count + 1) * sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)root);
        for (var i = 0; i < _units.Count; i++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan((i + 1) * sizeof(uint)), _units[i]);
        }

        return bytes;
    }

    /// <summary>Turns the nodes of the path below a depth into states that do not change any more.</summary>
    private void Freeze(int depth)
    {
        while (_path.Count > depth + 1)
        {
            var node = _path[^1];
            _path.RemoveAt(_path.Count - 1);
            var final = node.Number is null ? 0 : WordAutomaton.ToFinal;
            _path[^1].Transitions.Add(node.Letter | final | ((uint)Place(node) << WordAutomaton.PlaceShift));
        }
    }

    /// <summary>The place of the state that equals a node; writes it unless there is one.</summary>
    private int Place(Node node)
    {
        var state = new State(node.Number, [.. node.Transitions]);
        if (!_placeOf.TryGetValue(state, out var place))
        {
            place = _units.Count;
            if (node.Number is { } number)
            {
                _units.Add(number | (node.Transitions.Count == 0 ? WordAutomaton.NoTransitions : 0));
            }

            for (var i = 0; i < node.Transitions.Count; i++)
            {
                _units.Add(node.Transitions[i] | (i == node.Transitions.Count - 1 ? WordAutomaton.Last : 0));
            }

            _placeOf.Add(state, place);
        }

        return place;
    }

    private sealed class Node
    {
        public byte Letter { get; init; }

        public uint? Number { get; set; }

        public List<uint> Transitions { get; } = [];
    }

    private readonly record struct State(uint? Number, uint[] Transitions)
    {
        public bool Equals(State other) => Number == other.Number && Transitions.AsSpan().SequenceEqual(other.Transitions);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(Number);
            foreach (var transition in Transitions)
            {
                hash.Add(transition);
            }

            return hash.ToHashCode();
        }
    }
}
