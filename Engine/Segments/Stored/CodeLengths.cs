namespace NewsSearch.Engine.Segments.Stored;

/// <summary>Lengths of prefix codes by Huffman's algorithm.</summary>
internal static class CodeLengths
{
    /// <summary>The lengths of a complete code, the shorter the greater the weight; two weights at least, all from 1 on. If the longest is longer than <paramref name="max"/>, weights are made more even until it is not.</summary>
    public static byte[] Of(long[] weights, int max)
    {
        var order = new int[weights.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var sorted = (long[])weights.Clone();
        Array.Sort(sorted, order);
        var depths = new int[weights.Length];
        while (Depths(sorted, depths) > max)
        {
            // Keeps the order, and ends with all weights 1.
            foreach (ref var weight in sorted.AsSpan())
            {
                weight = (weight + 1) / 2;
            }
        }

        var lengths = new byte[weights.Length];
        for (var i = 0; i < order.Length; i++)
        {
            lengths[order[i]] = (byte)depths[i];
        }

        return lengths;
    }

    /// <summary>Joins the two lightest nodes until one is left. Joined nodes become heavier and heavier, so they stand in a second queue that is sorted too. Returns the greatest depth.</summary>
    private static int Depths(long[] leaves, int[] depths)
    {
        var joins = leaves.Length - 1;
        var weights = new long[joins];
        var parents = new int[leaves.Length + joins];
        var (leaf, join) = (0, 0);
        for (var made = 0; made < joins; made++)
        {
            for (var side = 0; side < 2; side++)
            {
                if (leaf < leaves.Length && (join == made || leaves[leaf] <= weights[join]))
                {
                    weights[made] += leaves[leaf];
                    parents[leaf++] = made;
                }
                else
                {
                    weights[made] += weights[join];
                    parents[leaves.Length + join++] = made;
                }
            }
        }

        var joinDepths = new int[joins];
        for (var node = joins - 2; node >= 0; node--)
        {
            joinDepths[node] = joinDepths[parents[leaves.Length + node]] + 1;
        }

        var greatest = 0;
        for (var i = 0; i < leaves.Length; i++)
        {
            depths[i] = joinDepths[parents[i]] + 1;
            greatest = Math.Max(greatest, depths[i]);
        }

        return greatest;
    }
}
