using System.Runtime.CompilerServices;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>For each code point of a text of up to 63, at which of its places it stands: bit i for place i.</summary>
internal sealed class CodePointMasks
{
    /// <summary>Places that fit into a mask beside the end of the text.</summary>
    public const int MaxLength = 63;

    /// <summary>More than twice as many slots as there are code points, so that searches in the table end soon.</summary>
    private const int Slots = 128;

    private readonly int[] _codePoints = new int[Slots];
    private readonly ulong[] _masks = new ulong[Slots];

    /// <summary>Takes the places of <paramref name="text"/>.</summary>
    /// <param name="text">Code points.</param>
    /// <param name="everywhere">Places at which every code point stands.</param>
    public CodePointMasks(ReadOnlySpan<int> text, ulong everywhere = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(text.Length, MaxLength, nameof(text));
        Array.Fill(_codePoints, -1);
        Array.Fill(_masks, everywhere);
        for (var i = 0; i < text.Length; i++)
        {
            var slot = Slot(text[i]);
            _codePoints[slot] = text[i];
            _masks[slot] |= 1UL << i;
        }
    }

    /// <summary>The places of a code point.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(int codePoint) => _masks[Slot(codePoint)];

    /// <summary>Where the code point is, or the empty slot where it would be; letters of one alphabet do not meet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Slot(int codePoint)
    {
        var slot = codePoint & (Slots - 1);
        while (_codePoints[slot] != codePoint && _codePoints[slot] >= 0)
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }
}
