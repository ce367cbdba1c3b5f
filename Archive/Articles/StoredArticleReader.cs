using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Archive.Articles;

/// <summary>Reads the parts of <see cref="ArticleCodec"/>'s form; every reading fails with <see cref="InvalidDataException"/> if the bytes are not such a part.</summary>
internal ref struct StoredArticleReader(ReadOnlySpan<byte> stored)
{
    private const int MaxVarintBytes = 5;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> _rest = stored;

    public byte ReadByte() => Take(1)[0];

    public string ReadString() => ReadUtf8(ReadVarint());

    public string? ReadOptional()
    {
        var lengthPlusOne = ReadVarint();
        return lengthPlusOne == 0 ? null : ReadUtf8(lengthPlusOne - 1);
    }

    public IReadOnlyList<string> ReadAll()
    {
        var count = ReadVarint();
        if (count > _rest.Length)
        {
            throw new InvalidDataException($"A stored article has {count} strings in {_rest.Length} bytes.");
        }

        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = ReadString();
        }

        return texts;
    }

    public PublicationDate? ReadStamp()
    {
        var precisionPlusOne = ReadByte();
        if (precisionPlusOne == 0)
        {
            return null;
        }

        var ticks = BinaryPrimitives.ReadInt64LittleEndian(Take(sizeof(long)));
        return PublicationDate.TryRestore(ticks, (DatePrecision)(precisionPlusOne - 1), out var date)
            ? date
            : throw new InvalidDataException($"A stored article has a date of precision {precisionPlusOne - 1} and {ticks} ticks.");
    }

    public readonly void RequireEnd()
    {
        if (!_rest.IsEmpty)
        {
            throw new InvalidDataException($"A stored article is followed by {_rest.Length} bytes.");
        }
    }

    private string ReadUtf8(int length)
    {
        try
        {
            return StrictUtf8.GetString(Take(length));
        }
        catch (DecoderFallbackException inner)
        {
            throw new InvalidDataException("A stored article has a string that is not UTF-8.", inner);
        }
    }

    private int ReadVarint()
    {
        long value = 0;
        for (var i = 0; i < MaxVarintBytes; i++)
        {
            var b = ReadByte();
            value |= (long)(b & 0x7F) << (7 * i);
            if (b < 0x80)
            {
                return value <= int.MaxValue ? (int)value : throw new InvalidDataException($"A stored article has a length of {value}.");
            }
        }

        throw new InvalidDataException("A stored article has a length of more than five bytes.");
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _rest.Length)
        {
            throw new InvalidDataException($"A stored article ends {count - _rest.Length} bytes early.");
        }

        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
