using NewsSearch.Analyzers.Characters;

namespace NewsSearch.Analyzers.Detection;

/// <summary>Tells Russian, English and all other languages apart by the words of a text.</summary>
/// <remarks>
/// Each word is weighed by letters that its neighbours have or lack, by lists of frequent words and by typical endings, and the sums are compared: so a Russian
/// article with Latin names or a few Ukrainian quotations stays Russian. Reliable from one sentence on. Shorter texts get the likeliest answer: Cyrillic
/// letters without a sign of another language are Russian, a few plain Latin words without one are English. Pure and allocation-free; reads at most
/// <see cref="MaxLength"/> code units of a text.
/// </remarks>
public static class LanguageDetector
{
    /// <summary>A language has shown itself long before this many UTF-16 code units.</summary>
    public const int MaxLength = 8_192;

    private const int MaxWordLength = 40;

    /// <summary>Up to this many Latin words without any evidence count as English: the names of a headline.</summary>
    private const int FewWords = 6;

    /// <summary>The language of <paramref name="text"/>; <see cref="Language.Other"/> for a text without words.</summary>
    public static Language Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        var cyrillic = new Tally();
        var latin = new Tally();
        var otherLetters = 0;
        Span<char> word = stackalloc char[MaxWordLength];
        for (var i = 0; i < text.Length;)
        {
            if (!CharTable.IsWord(CharTable.Classes[text[i]]))
            {
                otherLetters += CharTable.Classes[text[i]] is CharClass.Ideograph or CharClass.Katakana ? 1 : 0;
                i++;
                continue;
            }

            var read = ScannedWord.Read(text[i..], word);
            var endsNumber = i > 1 && CharTable.Classes[text[i - 1]] == CharClass.Hyphen && CharTable.Classes[text[i - 2]] == CharClass.Digit;
            i += read.Length;
            switch (read.Script)
            {
                case WordScript.Cyrillic when endsNumber:
                    break;
                case WordScript.Cyrillic:
                    cyrillic.Add(CyrillicSpelling.Weigh(read, word[..read.Letters]), read.Letters);
                    break;
                case WordScript.Latin:
                    latin.Add(LatinSpelling.Weigh(read, word[..read.Letters]), read.Letters);
                    break;
                case WordScript.Other:
                    otherLetters += read.Letters;
                    break;
            }
        }

        return Decide(cyrillic, latin, otherLetters);
    }

    private static Language Decide(Tally cyrillic, Tally latin, int otherLetters)
    {
        if (cyrillic.Words + latin.Words == 0 || otherLetters > cyrillic.Letters + latin.Letters)
        {
            return Language.Other;
        }

        if (cyrillic.Words >= latin.Words || (latin.StrongWords == 0 && cyrillic.Words * 4 >= latin.Words))
        {
            return cyrillic.Against > 0 && cyrillic.Against >= cyrillic.For ? Language.Other : Language.Russian;
        }

        if (latin.For == 0)
        {
            return latin.Against == 0 && latin.Words <= FewWords ? Language.English : Language.Other;
        }

        return latin.For > latin.Against ? Language.English : Language.Other;
    }

    /// <summary>Evidence of all words of one script.</summary>
    private struct Tally
    {
        public int Words;
        public int StrongWords;
        public int Letters;
        public int For;
        public int Against;

        public void Add(int points, int letters)
        {
            Words++;
            Letters += letters;
            For += Math.Max(0, points);
            Against += Math.Max(0, -points);
            StrongWords += Math.Abs(points) >= WordEvidence.Strong ? 1 : 0;
        }
    }
}
