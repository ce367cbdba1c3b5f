using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>A term of a dictionary that is near another.</summary>
/// <param name="Text">The term.</param>
/// <param name="Edits">How far it is.</param>
/// <param name="Length">Its code points.</param>
/// <param name="Entry">What the dictionary knows of it.</param>
internal readonly record struct NearTerm(string Text, int Edits, int Length, TermEntry Entry);
