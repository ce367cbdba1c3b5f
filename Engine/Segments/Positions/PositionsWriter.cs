using NewsSearch.Engine.Segments.Coding;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>Serialises the positions of one term over all its documents.</summary>
/// <remarks>
/// <code>
/// Positions = IntBlock(128)* IntBlock(rest)?
/// </code>
/// The numbers are, document after document, the first position and then each one's distance to the one before. They fill blocks of 128 whatever the documents, and
/// the rest stands in one block of fewer; how many there are is the term's total frequency.
/// Example: positions 1, 3 in one document and 2 in the next: the numbers 1, 2, 2, and so the bytes <c>02 29</c>.
/// </remarks>
internal sealed class PositionsWriter
{
    private readonly int[] _pending = new int[IntBlock.Size];
    private readonly ByteWriter _blocks = new();

    /// <summary>Bytes of the full blocks so far: where the block begins that the next number goes to.</summary>
    public int BlockStart => _blocks.Length;

    /// <summary>Place in that block of the next number, 0 to 127.</summary>
    public int IndexInBlock { get; private set; }

    /// <summary>Everything, after <see cref="Finish"/>.</summary>
    public ReadOnlySpan<byte> Written => _blocks.Written;

    /// <summary>Starts on another term.</summary>
    public void Clear()
    {
        _blocks.Clear();
        IndexInBlock = 0;
    }

    /// <summary>Adds the positions of one document.</summary>
    public void Add(ReadOnlySpan<int> positions)
    {
        var previous = 0;
        foreach (var position in positions)
        {
            if (position < previous)
            {
                throw new InvalidOperationException($"Positions of a document must ascend: {position} follows {previous}.");
            }

            _pending[IndexInBlock++] = position - previous;
            previous = position;
            if (IndexInBlock == _pending.Length)
            {
                IntBlock.Write(_blocks, _pending);
                IndexInBlock = 0;
            }
        }
    }

    /// <summary>Adds the positions of one document as they are written: the first, and then each one's distance to the one before. Does what <see cref="Add"/> does with the positions.</summary>
    public void AddDistances(ReadOnlySpan<int> distances)
    {
        while (distances.Length >= _pending.Length - IndexInBlock)
        {
            var count = _pending.Length - IndexInBlock;
            distances[..count].CopyTo(_pending.AsSpan(IndexInBlock));
            distances = distances[count..];
            IntBlock.Write(_blocks, _pending);
            IndexInBlock = 0;
        }

        if (distances.Length == 1)
        {
            // Most often, and not worth a call that copies.
            _pending[IndexInBlock++] = distances[0];
            return;
        }

        distances.CopyTo(_pending.AsSpan(IndexInBlock));
        IndexInBlock += distances.Length;
    }

    /// <summary>Writes the rest.</summary>
    public void Finish()
    {
        if (IndexInBlock > 0)
        {
            IntBlock.Write(_blocks, _pending.AsSpan(0, IndexInBlock));
        }
    }
}
