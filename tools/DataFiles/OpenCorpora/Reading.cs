namespace NewsSearch.DataFiles.OpenCorpora;

/// <summary>One reading of a word form.</summary>
/// <param name="Form">The form as the dictionary writes it, with ё.</param>
/// <param name="Paradigm">Number of its paradigm.</param>
/// <param name="Index">Which form of the paradigm it is.</param>
internal readonly record struct Reading(string Form, ushort Paradigm, ushort Index);
