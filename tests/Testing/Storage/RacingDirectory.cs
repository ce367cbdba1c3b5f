using NewsSearch.Engine.Storage;

namespace NewsSearch.Testing.Storage;

/// <summary>
/// A directory in which something happens between two steps of a reader. Pins hold nobody off, so that a writer can win also where on a real disk it would have had to come a moment earlier.
/// </summary>
public sealed class RacingDirectory : RecordingDirectory
{
    private RaceMoment _moment;
    private int _left;
    private Action _act = () => { };

    /// <summary>From here on something happens after a step, so many times.</summary>
    public void Race(RaceMoment moment, int times, Action act) => (_moment, _left, _act) = (moment, times, act);

    /// <inheritdoc/>
    internal override IReadOnlyList<string> List()
    {
        var names = base.List();
        Reach(RaceMoment.AfterListing);
        return names;
    }

    /// <inheritdoc/>
    internal override IDisposable? TryLock(string name, bool exclusive)
    {
        var taken = base.TryLock(name, exclusive);
        if (exclusive || taken is null)
        {
            return taken;
        }

        taken.Dispose();
        Reach(RaceMoment.AfterPinning);
        return Stream.Null;
    }

    /// <inheritdoc/>
    internal override IndexInput Open(string name, FileKind kind)
    {
        var input = base.Open(name, kind);
        if (kind == FileKind.Commit)
        {
            Reach(RaceMoment.AfterReadingTheCommit);
        }

        return input;
    }

    private void Reach(RaceMoment moment)
    {
        if (moment == _moment && _left > 0)
        {
            // Who comes between goes through the same steps.
            var left = _left - 1;
            _left = 0;
            _act();
            _left = left;
        }
    }
}
