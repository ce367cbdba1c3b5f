namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>How far forms that sound like a word are trusted.</summary>
/// <param name="Least">The least strength.</param>
/// <param name="Factor">What the strength is multiplied by.</param>
internal readonly record struct NameTrust(double Least, double Factor);
