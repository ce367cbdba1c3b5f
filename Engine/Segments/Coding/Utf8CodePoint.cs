namespace NewsSearch.Engine.Segments.Coding;

/// <summary>Code points of terms, which are UTF-8 unless somebody made them otherwise.</summary>
internal static class Utf8CodePoint
{
    /// <summary>The first code point of <paramref name="text"/>, which is not empty. What is not UTF-8 gives any number from 0, and is never run over.</summary>
    public static int Read(ReadOnlySpan<byte> text, out int size)
    {
        int first = text[0];
        size = first switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        if (size == 1 || size > text.Length)
        {
            size = 1;
            return first;
        }

        var value = first & (0x7F >> size);
        for (var i = 1; i < size; i++)
        {
            value = (value << 6) | (text[i] & 0x3F);
        }

        return value;
    }
}
