using NewsSearch.Engine.Storage;
using NewsSearch.KilledWriter;

// A process beside a test: one that writes and is killed at whatever it is doing, one that writes for a while and ends, one that follows what another one writes, or one that stays at what it opened.
using var directory = new FileSystemDirectory(args[1]);
switch (args[0])
{
    case "write":
        WritingLife.Run(directory, lastCommit: int.MaxValue);
        break;
    case "write-until":
        WritingLife.Run(directory, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
        break;
    case "follow":
        FollowingLife.Run(directory, int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
        break;
    case "hold":
        FollowingLife.Hold(directory);
        break;
    default:
        throw new ArgumentException($"'{args[0]}' is neither of write, write-until, follow and hold.", nameof(args));
}
