namespace NewsSearch.Engine.Segments.Positions;

/// <summary>A block of a list with a selection (see <see cref="SelectionWriter"/>).</summary>
/// <param name="Start">Where its selection begins among the bytes of all.</param>
/// <param name="PositionsStart">Where the block of the lemma's positions begins that holds the lemma's first position in the first document.</param>
/// <param name="PositionsIndex">Which number of that block it is.</param>
internal readonly record struct SelectedBlock(int Start, long PositionsStart, int PositionsIndex);
