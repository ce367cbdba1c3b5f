namespace NewsSearch.Indexer.Reading;

/// <summary>What <see cref="SourceScan"/> found.</summary>
/// <param name="Files">The files to read: roots as given, inside each by name, ordinal, folder by folder. None twice.</param>
/// <param name="Skipped">How many files have another extension, by extension in lower case (empty for none).</param>
/// <param name="Problems">Folders and files that could not be looked at.</param>
/// <param name="MissingRoots">Roots that are not there (full paths).</param>
internal sealed record SourceListing(
    IReadOnlyList<SourceFile> Files,
    IReadOnlyDictionary<string, int> Skipped,
    IReadOnlyList<SourceProblem> Problems,
    IReadOnlyList<string> MissingRoots)
{
    /// <summary>Sum of the files' sizes.</summary>
    public long Bytes => Files.Sum(file => file.Length);

    /// <summary>The problems, and each missing root as one.</summary>
    public IEnumerable<SourceProblem> AllProblems => MissingRoots.Select(root => new SourceProblem(root, 0, "not there")).Concat(Problems);

    /// <summary>
    /// Whether a file at this path, which is not in <see cref="Files"/>, is gone; false if it is merely out of sight, since a folder above it could not be read or is
    /// not there (a drive may be detached).
    /// </summary>
    public bool SaysGone(string fullPath) =>
        !Problems.Any(problem => IsUnder(fullPath, problem.Path))
        && !MissingRoots.Any(root => !string.Equals(root, fullPath, StringComparison.Ordinal) && IsUnder(fullPath, root))
        && (!MissingRoots.Contains(fullPath, StringComparer.Ordinal) || Directory.Exists(Path.GetDirectoryName(fullPath)));

    /// <summary>Whether a path is a folder or lies in it.</summary>
    public static bool IsUnder(string fullPath, string folder) =>
        string.Equals(fullPath, folder, StringComparison.Ordinal)
        || (fullPath.StartsWith(folder, StringComparison.Ordinal)
            && (Path.EndsInDirectorySeparator(folder) || fullPath[folder.Length] == Path.DirectorySeparatorChar));
}
