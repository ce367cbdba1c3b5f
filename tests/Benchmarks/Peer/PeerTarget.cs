namespace NewsSearch.Benchmarks.Peer;

/// <summary>What share of Lucene's time a class and mode must take at most, and what share is aimed at.</summary>
internal readonly record struct PeerTarget(double Must, double Aim)
{
    /// <summary>The target of a class and mode; null where there is none: the count of a single term is a stored number in any engine.</summary>
    public static PeerTarget? Of(string name, string mode) => (name, mode) switch
    {
        ("term-stop" or "term-high" or "or2" or "or4" or "or8", "hist") => new(0.15, 0.02),
        ("term-stop" or "term-high" or "or2" or "or4" or "or8", "newest10") => new(0.10, 0.005),
        ("or2" or "or4" or "or8", "top10count") => new(0.30, 0.15),
        ("or2" or "or4" or "or8", "count") => new(0.20, 0.10),
        ("term-stop" or "term-high" or "term-med" or "term-low", "count") => null,
        ("term-stop" or "term-high", _) => new(0.25, 0.07),
        ("term-med" or "term-low", _) => new(0.30, 0.15),
        ("and2" or "and3", _) => new(0.40, 0.16),
        ("or2", _) => new(0.30, 0.15),
        ("or4", _) => new(0.20, 0.08),
        ("or8", _) => new(0.20, 0.05),
        ("phrase2" or "phrase3", _) => new(0.40, 0.15),
        ("bool" or "range", _) => new(0.30, 0.10),
        ("prefix", _) => new(0.50, 0.25),
        ("fuzzy1", _) => new(0.30, 0.10),
        _ => null,
    };
}
