using System.Globalization;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;

namespace NewsSearch.KilledWriter;

/// <summary>
/// Follows the generations of an index that another process writes, some by opening anew and some from the one before, keeping a few open: each must be a whole commit, later than the one
/// before, and stay as it was.
/// </summary>
public static class FollowingLife
{
    private const int Kept = 3;

    /// <summary>Stays at the newest generation until the process is killed, or whoever started it is gone.</summary>
    public static void Hold(IndexDirectory directory)
    {
        using var snapshot = Snapshot.Open(directory);
        Console.Out.WriteLine("open");
        Console.In.ReadLine();
    }

    /// <summary>Runs until a commit's number is seen, then says how many generations there were.</summary>
    public static void Run(IndexDirectory directory, int lastCommit)
    {
        var open = new Queue<(Snapshot Snapshot, int Number)>();
        var current = Snapshot.Open(directory);
        var number = WritingLife.NumberOf(current);
        open.Enqueue((current, number));
        var seen = 1;
        Console.Out.WriteLine("open");
        while (number < lastCommit)
        {
            Snapshot? next;
            if (seen % 2 == 0)
            {
                next = Snapshot.Open(directory);
            }
            else if (!Snapshot.TryOpenNewer(directory, current, out next))
            {
                continue;
            }

            var before = number;
            (current, number) = (next, WritingLife.NumberOf(next));
            if (number < before)
            {
                throw new InvalidDataException($"commit {number.ToString(CultureInfo.InvariantCulture)} came after {before.ToString(CultureInfo.InvariantCulture)}");
            }

            seen++;
            open.Enqueue((current, number));
            if (open.Count > Kept)
            {
                var (oldest, its) = open.Dequeue();
                if (WritingLife.NumberOf(oldest) != its)
                {
                    throw new InvalidDataException("an open snapshot has changed");
                }

                oldest.Dispose();
            }
        }

        foreach (var (snapshot, _) in open)
        {
            snapshot.Dispose();
        }

        Console.Out.WriteLine(seen.ToString(CultureInfo.InvariantCulture));
    }
}
