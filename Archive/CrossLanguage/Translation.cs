namespace NewsSearch.Archive.CrossLanguage;

/// <summary>What a word or phrase may be in the other language.</summary>
/// <param name="Text">
/// A dictionary form, folded as a tokenizer folds it; of a phrase its words with single blanks between. Russian words are lemmas, English ones headwords, so that each is analysed as any
/// other word.
/// </param>
/// <param name="Probability">How sure it is, in (0, 1]: the geometric mean of p(translation | word) and p(word | translation), lower where there is little evidence. Those of a word do not add up to 1.</param>
/// <param name="IsLearned">Whether only the archive taught it: none of the lexicons that the product ships has it.</param>
public readonly record struct Translation(string Text, double Probability, bool IsLearned = false);
