using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Positions;

/// <summary>The numbers of a <see cref="PositionsWriter"/>, front to back, in a file that is still being written.</summary>
internal sealed class WrittenPositions
{
    private readonly int[] _numbers = new int[IntBlock.Size];
    private IndexInput? _input;
    private long _offset;
    private long _length;
    private long _total;
    private long _block;
    private int _decoded;

    /// <summary>Where the block of numbers begins that <see cref="MoveTo"/> went to, from the beginning of the positions.</summary>
    public long BlockStart { get; private set; }

    /// <summary>Goes to the beginning of <paramref name="total"/> numbers.</summary>
    public void Open(IndexInput input, long offset, long length, long total)
    {
        (_input, _offset, _length, _total) = (input, offset, length, total);
        (_block, BlockStart, _decoded) = (0, 0, 0);
    }

    /// <summary>Goes on to the block that holds a number, which must not lie before the block reached.</summary>
    public void MoveTo(long number)
    {
        for (; _block < number / IntBlock.Size; _block++)
        {
            BlockStart += IntBlock.Measure(Bytes(), _input!, _offset + BlockStart);
            _decoded = 0;
        }
    }

    /// <summary>Reads the positions of a document: each the sum of the numbers from <paramref name="first"/> up to its own.</summary>
    public void Read(long first, Span<int> positions)
    {
        var position = 0;
        for (var done = 0; done < positions.Length;)
        {
            MoveTo(first + done);
            if (_decoded == 0)
            {
                _decoded = (int)Math.Min(IntBlock.Size, _total - (_block * IntBlock.Size));
                IntBlock.Read(Bytes(), _numbers.AsSpan(0, _decoded), _input!, _offset + BlockStart);
            }

            var index = (int)((first + done) % IntBlock.Size);
            foreach (var distance in _numbers.AsSpan(index, Math.Min(_decoded - index, positions.Length - done)))
            {
                position += distance;
                positions[done++] = position;
            }
        }
    }

    private ReadOnlySpan<byte> Bytes() => _input!.Slice(_offset + BlockStart, (int)Math.Min(IntBlock.MaxBytes, _length - BlockStart));
}
