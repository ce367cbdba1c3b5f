namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>A vocabulary that remembers what it was asked: pages of one question, and questions with one name, ask the same. For any number of threads.</summary>
/// <param name="vocabulary">The vocabulary.</param>
internal sealed class NameLookups(NameVocabulary vocabulary)
{
    /// <summary>Look-ups that are remembered, about; then all are forgotten.</summary>
    public const int MaxRemembered = 4_096;

    private readonly Memo<(string Surface, NameScript Script, int Max), IReadOnlyList<NameMatch>> _known = new(MaxRemembered);

    /// <summary>The vocabulary.</summary>
    public NameVocabulary Vocabulary => vocabulary;

    /// <summary>What <see cref="NameVocabulary.Find"/> gives.</summary>
    /// <exception cref="InvalidDataException">A block that is needed is damaged.</exception>
    public IReadOnlyList<NameMatch> Find(string surface, NameScript target, int max) => _known.Of((surface, target, max), () => vocabulary.Find(surface, target, max));
}
