namespace NewsSearch.Indexer.Commands;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, or nothing is wrong.</summary>
    public const int Done = 0;

    /// <summary>It failed, and the index is at its last generation; or a check found damage.</summary>
    public const int Failed = 1;

    /// <summary>It finished, and some input was rejected.</summary>
    public const int Rejects = 2;

    /// <summary>The arguments are wrong.</summary>
    public const int Usage = 64;
}
