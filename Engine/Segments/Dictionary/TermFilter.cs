using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Tells of most terms that are not in a dictionary that they are not, by one look at eight bytes. The format is <see cref="TermFilterWriter"/>'s.</summary>
internal sealed class TermFilter
{
    private readonly IndexInput _input;
    private readonly long _start;
    private readonly int _words;
    private readonly int[] _alphabet;
    private readonly ulong[] _codes;

    /// <summary>The filter of <paramref name="words"/> words at <paramref name="start"/>, over terms whose code points below the usual bound are those of <paramref name="alphabet"/>.</summary>
    public TermFilter(IndexInput input, long start, int words, int[] alphabet)
    {
        _input = input;
        _start = start;
        _words = words;
        _alphabet = alphabet;
        _codes = Array.ConvertAll(alphabet, TermHash.Code);
    }

    /// <summary>Every code point below <see cref="TermFilterWriter.AlphabetEnd"/> that terms have.</summary>
    public ReadOnlySpan<int> Alphabet => _alphabet;

    /// <summary>Their <see cref="TermHash.Code"/>s.</summary>
    public ReadOnlySpan<ulong> Codes => _codes;

    /// <summary>The filter itself, to be asked many times.</summary>
    public ReadOnlySpan<ulong> Words() => MemoryMarshal.Cast<byte, ulong>(_input.Slice(_start, _words * sizeof(ulong)));

    /// <summary>Whether a term with this hash may be there; false if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayHold(ReadOnlySpan<ulong> words, ulong hash)
    {
        var mixed = TermFilterWriter.Mix(hash);
        var mask = TermFilterWriter.Mask(mixed);
        return (words[TermFilterWriter.Word(mixed, words.Length)] & mask) == mask;
    }

    /// <summary>Whether a term may be there.</summary>
    public bool MayHold(ReadOnlySpan<byte> term) => MayHold(TermHash.Of(term));

    /// <summary>Whether a term with this hash may be there; to be asked once, since it reads one word only.</summary>
    public bool MayHold(ulong hash)
    {
        var mixed = TermFilterWriter.Mix(hash);
        var mask = TermFilterWriter.Mask(mixed);
        var word = _input.Slice(_start + (TermFilterWriter.Word(mixed, _words) * (long)sizeof(ulong)), sizeof(ulong));
        return (BinaryPrimitives.ReadUInt64LittleEndian(word) & mask) == mask;
    }
}
