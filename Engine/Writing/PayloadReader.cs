using System.Buffers.Binary;
using System.Text;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Writing;

/// <summary>Reads a small payload front to back; whatever does not fit is reported with its place.</summary>
internal ref struct PayloadReader(IndexInput input)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly IndexInput _input = input;
    private long _offset;

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>The next four bytes, little-endian.</summary>
    public int Int32(int min = int.MinValue)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return value >= min ? value : throw Corrupt($"a number from {min} was expected, {value} was found");
    }

    /// <summary>The next eight bytes, little-endian.</summary>
    public long Int64(long min = long.MinValue)
    {
        var value = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
        return value >= min ? value : throw Corrupt($"a number from {min} was expected, {value} was found");
    }

    /// <summary>A length of at most <paramref name="maxBytes"/> and so many bytes of UTF-8.</summary>
    public string Text(int maxBytes)
    {
        var length = Int32(min: 0);
        if (length > maxBytes)
        {
            throw Corrupt($"a text of at most {maxBytes} bytes was expected, not {length}");
        }

        try
        {
            return StrictUtf8.GetString(Take(length));
        }
        catch (DecoderFallbackException)
        {
            throw Corrupt("a text is not UTF-8");
        }
    }

    /// <summary>Throws unless everything has been read.</summary>
    public readonly void ExpectEnd()
    {
        if (_offset != _input.Length)
        {
            throw Corrupt($"the end was expected, but {_input.Length - _offset} bytes follow");
        }
    }

    /// <summary>A damage report for where the reader stands.</summary>
    public readonly CorruptIndexException Corrupt(string problem) => _input.Corrupt(_offset, problem);

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _input.Length - _offset)
        {
            throw Corrupt($"{count} bytes were expected, but {_input.Length - _offset} are left");
        }

        var bytes = _input.Slice(_offset, count);
        _offset += count;
        return bytes;
    }
}
