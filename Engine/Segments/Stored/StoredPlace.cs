namespace NewsSearch.Engine.Segments.Stored;

/// <summary>A piece of a payload by its place: where it begins, its bytes, and where it stands.</summary>
internal readonly record struct StoredPlace(int Start, int Length, StoredPiece Kind);
