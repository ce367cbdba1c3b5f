using NewsSearch.Engine.Documents;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>What to measure, where not everything is wanted.</summary>
/// <param name="Classes">Beginnings of names of query classes, or empty for all.</param>
/// <param name="Modes">Names of modes, or empty for all.</param>
/// <param name="Space">Where words are looked for.</param>
internal sealed record PeerSelection(IReadOnlyList<string> Classes, IReadOnlyList<string> Modes, TermSpace Space)
{
    public bool HasClass(string name) => Classes.Count == 0 || Classes.Any(wanted => name.StartsWith(wanted, StringComparison.Ordinal));

    public bool HasMode(string name) => Modes.Count == 0 || Modes.Contains(name, StringComparer.Ordinal);
}
