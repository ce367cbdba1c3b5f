using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>The vertical blocks of <see cref="PlainBitPacking"/> by the widest vectors that the processor has.</summary>
internal static class BitPacking
{
    private const int Size = PlainBitPacking.BlockSize;
    private const int Lanes = PlainBitPacking.Lanes;

    /// <summary>Packs the lowest <paramref name="width"/> bits of 128 numbers into the first 16 * width bytes.</summary>
    public static void Pack(ReadOnlySpan<int> values, int width, Span<byte> packed)
    {
        if (width == 0)
        {
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(values[..Size]);
        ref var target = ref MemoryMarshal.GetReference(packed[..(width * PlainBitPacking.BytesPerBit)]);
        var mask = Vector256.Create((uint)((1L << width) - 1));
        var pending = Vector256<uint>.Zero;
        var bits = 0;
        nuint at = 0;
        for (var first = 0; first < Size; first += Lanes)
        {
            var value = Vector256.LoadUnsafe(ref source, (nuint)first).AsUInt32() & mask;
            pending |= value << bits;
            bits += width;
            if (bits >= 32)
            {
                pending.AsByte().StoreUnsafe(ref target, at);
                at += 32;
                bits -= 32;

                // A shift by 32 would be one by 0; nothing is left over then.
                pending = bits == 0 ? Vector256<uint>.Zero : value >> (width - bits);
            }
        }

        if (bits > 0)
        {
            Vector128.Narrow(pending.GetLower(), pending.GetUpper()).AsByte().StoreUnsafe(ref target, at);
        }
    }

    /// <summary>Unpacks 128 numbers from the first 16 * width bytes and adds <paramref name="add"/> to each.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int width, Span<int> values, int add = 0)
    {
        values = values[..Size];
        if (width == 0)
        {
            values.Fill(add);
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(packed[..(width * PlainBitPacking.BytesPerBit)]);
        if (BitUnpack256.IsSupported)
        {
            BitUnpack256.Unpack(ref source, width, ref MemoryMarshal.GetReference(values), add);
        }
        else
        {
            BitUnpack128.Unpack(ref source, width, ref MemoryMarshal.GetReference(values), add);
        }
    }

    /// <summary>Unpacks 128 gaps as <see cref="Unpack"/> does and makes numbers of them as <see cref="DeltaSum.Sum"/> does, at once.</summary>
    public static void UnpackSum(ReadOnlySpan<byte> packed, int width, Span<int> values, int previous)
    {
        values = values[..Size];
        if (width == 0)
        {
            values.Clear();
            DeltaSum.Sum(values, previous);
            return;
        }

        ref var source = ref MemoryMarshal.GetReference(packed[..(width * PlainBitPacking.BytesPerBit)]);
        if (BitUnpack256.IsSupported)
        {
            BitUnpack256.UnpackSum(ref source, width, ref MemoryMarshal.GetReference(values), previous);
        }
        else
        {
            BitUnpack128.UnpackSum(ref source, width, ref MemoryMarshal.GetReference(values), previous);
        }
    }
}
