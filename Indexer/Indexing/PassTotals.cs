using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Counts of a pass. The reader's are its own; those of outcomes may be added to by any number of threads.</summary>
internal sealed class PassTotals
{
    private const int MostSamples = 5;

    private readonly long[] _outcomes = new long[3];
    private readonly Dictionary<string, int> _foreignEncodings = new(StringComparer.Ordinal);
    private readonly List<SourceProblem> _foreignSamples = [];

    public int FilesRead { get; private set; }

    public long Articles { get; private set; }

    public long Duplicates { get; private set; }

    public long TextBytes { get; private set; }

    public long Deleted { get; set; }

    public IReadOnlyDictionary<string, int> ForeignEncodings => _foreignEncodings;

    public IReadOnlyList<SourceProblem> ForeignSamples => _foreignSamples;

    public long this[PutOutcome outcome] => Interlocked.Read(ref _outcomes[(int)outcome]);

    public void Add(PutOutcome outcome) => Interlocked.Increment(ref _outcomes[(int)outcome]);

    public void AddArticle(bool duplicate)
    {
        Articles++;
        Duplicates += duplicate ? 1 : 0;
    }

    public void AddFile(FileTicket ticket)
    {
        FilesRead++;
        TextBytes += ticket.Reading.TextBytes;
        if (ticket.Reading.ForeignEncoding is { } encoding)
        {
            _foreignEncodings[encoding] = _foreignEncodings.GetValueOrDefault(encoding) + 1;
            if (_foreignSamples.Count < MostSamples)
            {
                _foreignSamples.Add(new SourceProblem(ticket.File.FullPath, 0, encoding));
            }
        }
    }

    /// <summary>Begins to count what was read anew: everything is read once more.</summary>
    public void Restart()
    {
        (FilesRead, Articles, Duplicates) = (0, 0, 0);
        _foreignEncodings.Clear();
        _foreignSamples.Clear();
    }
}
