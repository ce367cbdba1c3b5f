using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsSearch.Engine.Segments.Coding;

/// <summary>The smallest form of an <see cref="IntBlock"/> for given numbers: form, bits that each number has in it, bytes of the whole, and of its patches.</summary>
internal readonly record struct IntBlockForm(int Form, int Width, int Bytes, int PatchBytes)
{
    private const int MaxPatches = 31;
    private const int PatchingSaves = 2;

    /// <summary>Chooses for 1 to 128 numbers, by how many of them have more than so many bits.</summary>
    public static IntBlockForm Choose(ReadOnlySpan<int> values)
    {
        var widths = new Widths(values);
        var width = widths.Greatest;
        var packed = 1 + PlainBitPacking.ByteCount(values.Length, width);
        var best = new IntBlockForm(IntBlock.PackedForm, width, packed, 0);
        var limit = packed - PatchingSaves;
        for (var narrower = width - 1; narrower >= 0; narrower--)
        {
            var patches = widths.CountAbove(narrower);
            if (patches > MaxPatches)
            {
                break;
            }

            // By the numbers' widths only: at most a byte too many for a few of them.
            var patchBytes = patches + widths.CountAbove(narrower + 1) + widths.CountAbove(narrower + 7) + widths.CountAbove(narrower + 14)
                + widths.CountAbove(narrower + 21) + widths.CountAbove(narrower + 28);
            var bytes = 2 + PlainBitPacking.ByteCount(values.Length, narrower) + patchBytes;
            if (bytes <= limit && bytes < best.Bytes)
            {
                best = new IntBlockForm(IntBlock.PatchedForm, narrower, bytes, patchBytes);
            }
        }

        if (best.Form == IntBlock.PatchedForm)
        {
            var patchBytes = CountPatchBytes(values, best.Width);
            best = new IntBlockForm(IntBlock.PatchedForm, best.Width, 2 + PlainBitPacking.ByteCount(values.Length, best.Width) + patchBytes, patchBytes);
        }

        if (values.Length < IntBlock.Size)
        {
            var varints = 1 + values.Length + widths.CountAbove(7) + widths.CountAbove(14) + widths.CountAbove(21) + widths.CountAbove(28);
            return varints < best.Bytes ? new IntBlockForm(IntBlock.VarintsForm, 0, varints, 0) : best;
        }

        return best;
    }

    /// <summary>Bit i of the result: number i of up to 64 has more than <paramref name="width"/> bits.</summary>
    public static ulong Above(ReadOnlySpan<int> values, int width)
    {
        ref var source = ref MemoryMarshal.GetReference(values);
        var limit = Vector256.Create((int)((1L << width) - 1));
        var above = 0UL;
        var i = 0;
        for (; i + Vector256<int>.Count <= values.Length; i += Vector256<int>.Count)
        {
            above |= (ulong)Vector256.GreaterThan(Vector256.LoadUnsafe(ref source, (nuint)i), limit).ExtractMostSignificantBits() << i;
        }

        for (; i < values.Length; i++)
        {
            above |= (values[i] >> width) != 0 ? 1UL << i : 0;
        }

        return above;
    }

    private static int CountPatchBytes(ReadOnlySpan<int> values, int width)
    {
        var bytes = 0;
        for (var first = 0; first < values.Length; first += 64)
        {
            var some = values.Slice(first, Math.Min(64, values.Length - first));
            for (var above = Above(some, width); above != 0; above &= above - 1)
            {
                var high = some[BitOperations.TrailingZeroCount(above)] >> width;
                bytes += high == 1 ? 1 : 1 + ByteWriter.VarintLength((uint)high - 2);
            }
        }

        return bytes;
    }

    /// <summary>How many bits each number has, a byte each.</summary>
    private readonly ref struct Widths
    {
        private readonly Vector256<sbyte> _a;
        private readonly Vector256<sbyte> _b;
        private readonly Vector256<sbyte> _c;
        private readonly Vector256<sbyte> _d;
        private readonly bool _long;

        public Widths(ReadOnlySpan<int> values)
        {
            _a = Of32(values);
            _long = values.Length > 32;
            if (_long)
            {
                _b = Of32(values[32..]);
                _c = values.Length > 64 ? Of32(values[64..]) : default;
                _d = values.Length > 96 ? Of32(values[96..]) : default;
            }

            var greatest = Vector256.Max(Vector256.Max(_a, _b), Vector256.Max(_c, _d));
            var half = Vector128.Max(greatest.GetLower(), greatest.GetUpper());
            half = Vector128.Max(half, (half.AsUInt64() >> 32).AsSByte());
            half = Vector128.Max(half, (half.AsUInt64() >> 16).AsSByte());
            half = Vector128.Max(half, (half.AsUInt64() >> 8).AsSByte());
            Greatest = Math.Max(half[0], half[8]);
        }

        /// <summary>The most bits that any number has.</summary>
        public int Greatest { get; }

        /// <summary>How many numbers have more bits than this.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public int CountAbove(int width)
        {
            var limit = Vector256.Create((sbyte)width);
            var count = BitOperations.PopCount(Vector256.GreaterThan(_a, limit).ExtractMostSignificantBits());
            if (_long)
            {
                count += BitOperations.PopCount(Vector256.GreaterThan(_b, limit).ExtractMostSignificantBits())
                    + BitOperations.PopCount(Vector256.GreaterThan(_c, limit).ExtractMostSignificantBits())
                    + BitOperations.PopCount(Vector256.GreaterThan(_d, limit).ExtractMostSignificantBits());
            }

            return count;
        }

        /// <summary>Of the first 32 numbers; 0 for those that are not there.</summary>
        private static Vector256<sbyte> Of32(ReadOnlySpan<int> values)
        {
            if (values.Length >= 32)
            {
                ref var source = ref MemoryMarshal.GetReference(values);
                return Narrow(
                    Of8(Vector256.LoadUnsafe(ref source)),
                    Of8(Vector256.LoadUnsafe(ref source, 8)),
                    Of8(Vector256.LoadUnsafe(ref source, 16)),
                    Of8(Vector256.LoadUnsafe(ref source, 24)));
            }

            var first = FirstOf(ref values);
            var second = FirstOf(ref values);
            var third = FirstOf(ref values);
            return Narrow(first, second, third, FirstOf(ref values));
        }

        /// <summary>Of the first eight numbers, which are taken off; 0 for those that are not there.</summary>
        private static Vector256<int> FirstOf(ref ReadOnlySpan<int> values)
        {
            if (values.Length >= Vector256<int>.Count)
            {
                var eight = Vector256.Create(values);
                values = values[Vector256<int>.Count..];
                return Of8(eight);
            }

            if (values.IsEmpty)
            {
                return Vector256<int>.Zero;
            }

            Span<int> padded = stackalloc int[Vector256<int>.Count];
            padded.Clear();
            values.CopyTo(padded);
            values = [];
            return Of8(Vector256.Create<int>(padded));
        }

        private static Vector256<sbyte> Narrow(Vector256<int> a, Vector256<int> b, Vector256<int> c, Vector256<int> d) =>
            Vector256.Narrow(Vector256.Narrow(a, b), Vector256.Narrow(c, d));

        /// <summary>The exponent of a number as a float tells its bits. Without the bits below its highest that follow at once, it is not rounded up to the next power of two.</summary>
        private static Vector256<int> Of8(Vector256<int> values)
        {
            var exponents = Vector256.ConvertToSingle(values & ~(values >>> 1)).AsInt32() >>> 23;
            return Vector256.Max(exponents - Vector256.Create(126), Vector256<int>.Zero);
        }
    }
}
