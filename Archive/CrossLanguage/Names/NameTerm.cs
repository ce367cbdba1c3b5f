namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>A term of the lemma space, with the matched forms that stand for it.</summary>
/// <param name="Term">The term.</param>
/// <param name="Strength">That of its strongest form, 0 to 1.</param>
/// <param name="Forms">Its forms, the strongest first.</param>
internal sealed record NameTerm(string Term, double Strength, IReadOnlyList<NameMatch> Forms);
