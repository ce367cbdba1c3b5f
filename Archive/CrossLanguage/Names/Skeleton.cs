using System.Numerics;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The classes of a reading's consonants, by which names are looked up: four bits each, the first in the highest, at most fifteen.</summary>
/// <param name="Bits">The classes; those after the last are 0.</param>
internal readonly record struct Skeleton(ulong Bits)
{
    private const int BitsPerClass = 4;
    private const int MaxLength = 15;

    /// <summary>From here on one class may be missing, whichever it is.</summary>
    private const int AnyMayMiss = 4;

    /// <summary>How many classes it has.</summary>
    public int Length => MaxLength + 1 - (BitOperations.TrailingZeroCount(Bits) / BitsPerClass);

    /// <summary>The skeleton of a reading; neighbouring consonants of one class count once.</summary>
    public static Skeleton Of(ReadOnlySpan<byte> phones)
    {
        var bits = 0ul;
        var shift = 64;
        var last = 0;
        foreach (var phone in phones)
        {
            var consonants = Phone.ClassOf(phone);
            if (consonants != 0 && consonants != last && shift > BitsPerClass)
            {
                shift -= BitsPerClass;
                bits |= (ulong)consonants << shift;
            }

            last = consonants;
        }

        return new Skeleton(bits);
    }

    /// <summary>Whether names may be told apart by these two: they are equal, or one is the other without one class.</summary>
    /// <remarks>A class may be missing from four on; from fewer only that of <c>h</c> or <c>v</c>, which come and go with spellings.</remarks>
    public bool IsNear(Skeleton other)
    {
        if (this == other)
        {
            return true;
        }

        var (longer, shorter) = Length > other.Length ? (this, other) : (other, this);
        for (var i = 0; i < longer.Length; i++)
        {
            if (longer.MayMiss(i) && longer.Without(i) == shorter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds all skeletons that <see cref="IsNear"/> holds for but this one and the empty one; some may come twice.</summary>
    public void AddNear(List<Skeleton> near)
    {
        var length = Length;
        for (var i = 0; i < length; i++)
        {
            if (MayMiss(i) && Without(i) is var shorter && shorter != default)
            {
                near.Add(shorter);
            }
        }

        for (var i = 0; i <= length && length < MaxLength; i++)
        {
            for (var consonants = 1; consonants <= Phone.Classes; consonants++)
            {
                if (With(i, consonants) is var longer && longer.MayMiss(i))
                {
                    near.Add(longer);
                }
            }
        }
    }

    private int At(int index) => (int)(Bits >> (64 - ((index + 1) * BitsPerClass))) & 0xF;

    private bool MayMiss(int index) => Length >= AnyMayMiss || (Length > 1 && At(index) is Phone.ClassK or Phone.ClassV);

    private ulong Head(int index) => index == 0 ? 0 : Bits & (ulong.MaxValue << (64 - (index * BitsPerClass)));

    private Skeleton Without(int index) => new(Head(index) | ((Bits & ~Head(index + 1) & ~(0xFul << (64 - ((index + 1) * BitsPerClass)))) << BitsPerClass));

    private Skeleton With(int index, int consonants) =>
        new(Head(index) | ((ulong)consonants << (64 - ((index + 1) * BitsPerClass))) | ((Bits & ~Head(index)) >> BitsPerClass));
}
