namespace NewsSearch.Engine.Segments.Postings;

/// <summary>A (frequency, norm) pair that no document of a block beats: with these, the best score in a block is known without decoding it.</summary>
/// <param name="Frequency">A term frequency.</param>
/// <param name="Norm">A quantised length (see <see cref="Columns.NormCode"/>); smaller is shorter, and scores more.</param>
internal readonly record struct Impact(int Frequency, byte Norm);
