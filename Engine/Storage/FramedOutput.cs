using System.Buffers.Binary;

namespace NewsSearch.Engine.Storage;

/// <summary>Writes header, payload, checksums and footer to a stream (see <see cref="FileHeader"/> and <see cref="FileFooter"/>), a checksum block at a time.</summary>
internal sealed class FramedOutput : IndexOutput
{
    private readonly Stream _stream;
    private readonly byte[] _header = new byte[FileHeader.Length];
    private readonly byte[] _block = new byte[FileFooter.BlockSize];
    private readonly List<uint> _checksums = [];
    private int _inBlock;
    private long _position;
    private bool _finished;

    /// <summary>Begins a file on an empty stream, which is owned from here on.</summary>
    public FramedOutput(string name, FileKind kind, Stream stream)
    {
        Name = name;
        _stream = stream;
        FileHeader.Write(_header, kind);
        _stream.Write(_header);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override long Position => _position;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> bytes)
    {
        if (_finished)
        {
            throw new InvalidOperationException($"{Name} is finished.");
        }

        while (bytes.Length > 0)
        {
            var count = Math.Min(bytes.Length, _block.Length - _inBlock);
            bytes[..count].CopyTo(_block.AsSpan(_inBlock));
            bytes = bytes[count..];
            _inBlock += count;
            _position += count;
            if (_inBlock == _block.Length)
            {
                FlushBlock();
            }
        }
    }

    /// <inheritdoc/>
    public override bool TryRead(long offset, Span<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offset, Position - bytes.Length);
        var inStream = (int)Math.Clamp(Position - _inBlock - offset, 0, bytes.Length);
        if (inStream > 0)
        {
            var end = _stream.Position;
            _stream.Position = FileHeader.Length + offset;
            _stream.ReadExactly(bytes[..inStream]);
            _stream.Position = end;
        }

        var rest = bytes[inStream..];
        if (rest.Length > 0)
        {
            _block.AsSpan((int)(offset + inStream - (Position - _inBlock)), rest.Length).CopyTo(rest);
        }

        return true;
    }

    /// <inheritdoc/>
    public override void Finish()
    {
        if (_finished)
        {
            throw new InvalidOperationException($"{Name} is finished already.");
        }

        if (_inBlock > 0)
        {
            FlushBlock();
        }

        _finished = true;
        var checksums = new byte[_checksums.Count * sizeof(uint)];
        for (var block = 0; block < _checksums.Count; block++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(checksums.AsSpan(block * sizeof(uint)), _checksums[block]);
        }

        Span<byte> footer = stackalloc byte[FileFooter.Length];
        FileFooter.Write(footer, _header, checksums, _position);
        _stream.Write(checksums);
        _stream.Write(footer);
        _stream.Flush();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
        }

        base.Dispose(disposing);
    }

    private void FlushBlock()
    {
        var bytes = _block.AsSpan(0, _inBlock);
        _checksums.Add(Crc32C.Compute(bytes));
        _stream.Write(bytes);
        _inBlock = 0;
    }
}
