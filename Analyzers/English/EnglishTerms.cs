using NewsSearch.Analyzers.Stemming;

namespace NewsSearch.Analyzers.English;

/// <summary>Terms of English words: the Porter stem of the lemma, in American spelling.</summary>
/// <remarks>
/// A possessive is the word itself, with the apostrophe (<c>company's</c>) or after it (<c>companies'</c>, where the tokenizer leaves it out). An irregular form is its
/// lemma (<c>went</c>: <c>go</c>); one that is a word of its own as well stands for all (<c>saw</c>: <c>see</c>, <c>saw</c>), the likeliest first.
/// </remarks>
internal static class EnglishTerms
{
    /// <summary>The likeliest term.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        word = WithoutPossessive(word);
        return EnglishWordList.TryFindWord(word, out var terms) ? terms[0] : TermOfStem(word);
    }

    /// <summary>Adds all terms.</summary>
    public static void AddTo(ReadOnlySpan<char> word, WordTerms terms)
    {
        word = WithoutPossessive(word);
        if (!EnglishWordList.TryFindWord(word, out var found))
        {
            terms.Add(TermOfStem(word));
            return;
        }

        terms.Add(found[0]);
        foreach (var other in found[1..])
        {
            terms.AddPossible(other);
        }
    }

    private static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> word) => word.Length > 2 && word.EndsWith("'s") ? word[..^2] : word;

    private static string TermOfStem(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[WordTerms.MaxTermLength];
        var stem = buffer[..EnglishStemmer.Stem(word, buffer)];
        return EnglishWordList.TryFindStem(stem, out var term) ? term : stem.ToString();
    }
}
