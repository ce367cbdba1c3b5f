using NewsSearch.Archive.CrossLanguage.Names;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>A form as learning sees it. One object a form.</summary>
/// <param name="Form">The folded form.</param>
/// <param name="Key">What it stands under in a lexicon: the same for all forms of a word.</param>
/// <param name="Translations">Keys of the words that the lexicons know it as, those worth counting.</param>
/// <param name="Sounds">How it may sound.</param>
internal sealed record LearningWord(string Form, string Key, IReadOnlyList<Translation> Translations, IReadOnlyList<Skeleton> Sounds);
