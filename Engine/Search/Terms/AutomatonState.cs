namespace NewsSearch.Engine.Search.Terms;

/// <summary>Where a <see cref="ITermAutomaton"/> stands: which beginnings of what is looked for may have been read, one bit each, apart by what they have cost.</summary>
/// <param name="Exact">Beginnings read as they are.</param>
/// <param name="OneEdit">Beginnings read with one edit or none.</param>
/// <param name="TwoEdits">Beginnings read with two edits or fewer.</param>
/// <param name="Last">Where the code point read last stands in what is looked for.</param>
internal readonly record struct AutomatonState(ulong Exact, ulong OneEdit, ulong TwoEdits, ulong Last);
