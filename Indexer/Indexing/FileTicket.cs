using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>A file on its way into the index.</summary>
/// <param name="file">The file.</param>
/// <param name="idsBefore">Ids of the articles that the index holds from it.</param>
internal sealed class FileTicket(SourceFile file, IEnumerable<string> idsBefore)
{
    private readonly HashSet<string> _idsBefore = new(idsBefore, StringComparer.Ordinal);
    private readonly HashSet<string> _idsMet = new(StringComparer.Ordinal);
    private int _openLanes;
    private long _rejects;
    private volatile bool _tookOver;

    public SourceFile File { get; } = file;

    public FileReading Reading { get; } = new();

    public long Articles { get; set; }

    public long Rejects => Interlocked.Read(ref _rejects);

    /// <summary>Whether an article of it replaced one that came from another file.</summary>
    public bool TookOver => _tookOver;

    /// <summary>How many articles the index held from it.</summary>
    public int IdsBefore => _idsBefore.Count;

    /// <summary>Ids that the index holds from it and that are no longer in it; none if it was not read to its end.</summary>
    public IEnumerable<string> Vanished => Reading.CutShort ? [] : _idsBefore.Except(_idsMet, StringComparer.Ordinal);

    /// <summary>Notes an id that was read. True if the index held it from this file.</summary>
    public bool Meet(string id)
    {
        var known = _idsBefore.Contains(id);
        if (known)
        {
            _idsMet.Add(id);
        }

        return known;
    }

    public void TakeOver() => _tookOver = true;

    public void Reject() => Interlocked.Increment(ref _rejects);

    /// <summary>Says how many lanes its articles go through.</summary>
    public void Open(int lanes) => _openLanes = lanes;

    /// <summary>One lane has put all it got of this file. True for the last one.</summary>
    public bool CloseLane() => Interlocked.Decrement(ref _openLanes) == 0;
}
