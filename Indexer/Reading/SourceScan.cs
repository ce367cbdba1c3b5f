using System.Text;

namespace NewsSearch.Indexer.Reading;

/// <summary>
/// Lists the files of roots. Folders are walked recursively, hidden files and folders are left out, and so is the index itself. Links are followed, but no folder is
/// walked twice, so that loops end.
/// </summary>
internal sealed class SourceScan
{
    private readonly string _indexFolder;
    private readonly List<SourceFile> _files = [];
    private readonly Dictionary<string, int> _skipped = new(StringComparer.Ordinal);
    private readonly List<SourceProblem> _problems = [];
    private readonly List<string> _missingRoots = [];
    private readonly HashSet<string> _seenFiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _walkedFolders = new(StringComparer.Ordinal);

    private SourceScan(string indexFolder) => _indexFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(indexFolder));

    /// <summary>Lists what is there now.</summary>
    /// <param name="roots">Files and folders. A file named here is listed whatever its extension.</param>
    /// <param name="indexFolder">The folder of the index, which need not exist; see <see cref="SourceFile.Origin"/>.</param>
    /// <param name="cancellation">Stops the walk.</param>
    public static SourceListing List(IEnumerable<string> roots, string indexFolder, CancellationToken cancellation)
    {
        var scan = new SourceScan(indexFolder);
        foreach (var root in roots)
        {
            scan.AddRoot(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)), cancellation);
        }

        return new SourceListing(scan._files, scan._skipped, scan._problems, scan._missingRoots);
    }

    private void AddRoot(string root, CancellationToken cancellation)
    {
        if (Directory.Exists(root))
        {
            Walk(new DirectoryInfo(root), RealPath(root), root, cancellation);
        }
        else if (File.Exists(root))
        {
            Add(new FileInfo(root), Path.GetDirectoryName(root)!);
        }
        else
        {
            _missingRoots.Add(root);
        }
    }

    private void Walk(DirectoryInfo folder, string realPath, string root, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_walkedFolders.Add(realPath) || string.Equals(folder.FullName, _indexFolder, StringComparison.Ordinal))
        {
            return;
        }

        foreach (var entry in Entries(folder))
        {
            if ((entry.Attributes & (FileAttributes.Hidden | FileAttributes.System)) != FileAttributes.None || entry.Name.StartsWith('.'))
            {
                continue;
            }

            if (entry is DirectoryInfo child)
            {
                Walk(child, child.LinkTarget is null ? Path.Combine(realPath, child.Name) : RealPath(child.FullName), root, cancellation);
            }
            else if (SourceFile.FormatOf(entry.Name) == SourceFormat.Unknown)
            {
                var extension = entry.Extension.ToLowerInvariant();
                _skipped[extension] = _skipped.GetValueOrDefault(extension) + 1;
            }
            else
            {
                Add((FileInfo)entry, root);
            }
        }
    }

    private FileSystemInfo[] Entries(DirectoryInfo folder)
    {
        try
        {
            var entries = folder.GetFileSystemInfos();
            Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new SourceProblem(folder.FullName, 0, $"the folder cannot be read: {e.Message}"));
            return [];
        }
    }

    private void Add(FileInfo file, string root)
    {
        try
        {
            var target = file.LinkTarget is null ? file : (FileInfo)file.ResolveLinkTarget(returnFinalTarget: true)!;
            if (!target.Exists)
            {
                _problems.Add(new SourceProblem(file.FullName, 0, "the link leads nowhere"));
            }
            else if (_seenFiles.Add(file.FullName))
            {
                _files.Add(new SourceFile(
                    file.FullName,
                    WithSlashes(Path.GetRelativePath(root, file.FullName)).Normalize(NormalizationForm.FormC),
                    WithSlashes(Path.GetRelativePath(_indexFolder, file.FullName)),
                    target.Length,
                    target.LastWriteTimeUtc.Ticks));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _problems.Add(new SourceProblem(file.FullName, 0, $"the file cannot be looked at: {e.Message}"));
        }
    }

    private static string WithSlashes(string path) => path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The path with every link in it resolved, so that two ways to a folder are known as one.</summary>
    private static string RealPath(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var name in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = new DirectoryInfo(Path.Combine(real, name));
            try
            {
                real = next.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next.FullName;
            }
            catch (IOException)
            {
                // A loop of links without a folder in it: listing it reports that.
                return next.FullName;
            }
        }

        return Path.TrimEndingDirectorySeparator(real);
    }
}
