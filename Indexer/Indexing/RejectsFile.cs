using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Lists what could not be read: <c>path TAB line TAB reason</c>, line 0 for a whole file or folder. Written beside the old list and put in its place at the end of a
/// pass. For any number of threads.
/// </summary>
internal sealed class RejectsFile : IDisposable
{
    private const int MostSamples = 5;

    private readonly Lock _lock = new();
    private readonly string? _path;
    private readonly StreamWriter? _writer;
    private readonly List<SourceProblem> _samples = [];

    /// <summary>Begins a list.</summary>
    /// <param name="path">Where it will be; null only counts.</param>
    /// <param name="keep">Whether lines of the old list about a path stay.</param>
    public RejectsFile(string? path, Func<string, bool> keep)
    {
        _path = path;
        if (path is null)
        {
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        _writer = new StreamWriter(path + ".new");
        if (File.Exists(path))
        {
            foreach (var line in File.ReadLines(path).Where(line => keep(line.Split('\t')[0])))
            {
                _writer.Write(line + "\n");
                Count++;
            }
        }
    }

    /// <summary>Lines in the list.</summary>
    public long Count { get; private set; }

    /// <summary>Lines that were added, not kept.</summary>
    public long Added { get; private set; }

    /// <summary>The first few that were added.</summary>
    public IReadOnlyList<SourceProblem> Samples => _samples;

    /// <summary>Adds a line.</summary>
    public void Add(SourceProblem problem)
    {
        lock (_lock)
        {
            Count++;
            Added++;
            _writer?.Write($"{OnOneLine(problem.Path)}\t{problem.Line}\t{OnOneLine(problem.Reason)}\n");
            if (_samples.Count < MostSamples)
            {
                _samples.Add(problem);
            }
        }
    }

    /// <summary>Adds lines.</summary>
    public void AddAll(IEnumerable<SourceProblem> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem);
        }
    }

    /// <summary>Empties the new list: everything is read once more.</summary>
    public void Restart()
    {
        _writer?.Flush();
        _writer?.BaseStream.SetLength(0);
        (Count, Added) = (0, 0);
        _samples.Clear();
    }

    /// <summary>Puts the new list in the place of the old one.</summary>
    public void Finish()
    {
        _writer?.Dispose();
        if (_path is not null)
        {
            File.Move(_path + ".new", _path, overwrite: true);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    private static string OnOneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
