using NewsSearch.Engine.Search.Matching;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Matching;

public sealed class BitsTests
{
    [Fact]
    public void Ranges_and_counts_are_those_of_a_list_of_booleans()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var plain = Enumerable.Range(0, 256).Select(_ => random.Next(2) == 0).ToArray();
            var bits = Pack(plain);
            var (from, to) = (random.Next(257), random.Next(257));
            Assert.Equal(plain.Where((set, i) => set && i >= from && i < to).Count(), Bits.Count(bits, from, to));
            Assert.Equal(plain.Count(set => set), Bits.Count(bits));
            Assert.Equal(Array.FindIndex(plain, Math.Min(from, 255), set => set), Bits.NextSet(bits, Math.Min(from, 255)));

            var kept = bits.ToArray();
            Bits.KeepRange(kept, from, to);
            Assert.Equal(Pack([.. plain.Select((set, i) => set && i >= from && i < to)]), kept);
            Bits.SetRange(bits, from, to);
            Assert.Equal(Pack([.. plain.Select((set, i) => set || (i >= from && i < to))]), bits);
        }
    }

    private static ulong[] Pack(bool[] plain)
    {
        var bits = new ulong[Bits.Words(plain.Length)];
        for (var i = 0; i < plain.Length; i++)
        {
            if (plain[i])
            {
                Bits.Set(bits, i);
            }
        }

        return bits;
    }
}
