namespace NewsSearch.Analyzers.Stemming;

/// <summary>The Russian stemmer of the Snowball project (M. F. Porter, "Russian stemming algorithm", snowballstem.org), written from its description.</summary>
/// <remarks>Takes lower case with ё already folded to е; letters of other alphabets count as consonants.</remarks>
public static class RussianStemmer
{
    private const string Vowels = "аеиоуыэюя";

    // In each table true marks the endings that are only removed after а or я.
    private static readonly SuffixTable<bool> PerfectiveGerund = new(
        ("в вши вшись", true),
        ("ив ивши ившись ыв ывши ывшись", false));

    private static readonly SuffixTable<bool> Reflexive = new(("ся сь", false));

    private static readonly SuffixTable<bool> Adjective = new(
        ("ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею", false));

    private static readonly SuffixTable<bool> Participle = new(
        ("ем нн вш ющ щ", true),
        ("ивш ывш ующ", false));

    private static readonly SuffixTable<bool> Verb = new(
        ("ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно", true),
        ("ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю", false));

    private static readonly SuffixTable<bool> Noun = new(
        ("а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я", false));

    private static readonly SuffixTable<bool> Derivational = new(("ост ость", false));

    private static readonly SuffixTable<bool> Superlative = new(("ейш ейше", false));

    /// <summary>Writes the stem of <paramref name="word"/> to <paramref name="destination"/> and returns its length.</summary>
    /// <param name="word">A folded word.</param>
    /// <param name="destination">At least as long as <paramref name="word"/>; may be the same memory.</param>
    public static int Stem(ReadOnlySpan<char> word, Span<char> destination)
    {
        word.CopyTo(destination);
        return StemLength(destination[..word.Length]);
    }

    /// <summary>The stem is a prefix of the word: this is its length.</summary>
    private static int StemLength(ReadOnlySpan<char> word)
    {
        var rv = AfterFirst(word, 0, vowel: true);
        var r2 = AfterFirst(word, AfterFirst(word, AfterFirst(word, rv, vowel: false), vowel: true), vowel: false);
        var length = RemoveInflection(word, rv);
        if (word[rv..length].EndsWith("и"))
        {
            length--;
        }

        if (r2 <= length)
        {
            length -= Derivational.Find(word[r2..length], out _);
        }

        return Tidy(word, rv, length);
    }

    private static int RemoveInflection(ReadOnlySpan<char> word, int rv)
    {
        var length = word.Length;
        if (TryRemove(PerfectiveGerund, word, rv, ref length))
        {
            return length;
        }

        TryRemove(Reflexive, word, rv, ref length);
        if (TryRemove(Adjective, word, rv, ref length))
        {
            TryRemove(Participle, word, rv, ref length);
            return length;
        }

        if (!TryRemove(Verb, word, rv, ref length))
        {
            TryRemove(Noun, word, rv, ref length);
        }

        return length;
    }

    private static bool TryRemove(SuffixTable<bool> endings, ReadOnlySpan<char> word, int rv, ref int length)
    {
        var region = word[rv..length];
        var found = endings.Find(region, out var needsVowel);
        if (found == 0 || (needsVowel && !(region.Length > found && region[^(found + 1)] is 'а' or 'я')))
        {
            return false;
        }

        length -= found;
        return true;
    }

    /// <summary>The last step: a superlative goes, a double н becomes single, a soft sign goes.</summary>
    private static int Tidy(ReadOnlySpan<char> word, int rv, int length)
    {
        var superlative = Superlative.Find(word[rv..length], out _);
        length -= superlative;
        var region = word[rv..length];
        if (region.EndsWith("нн"))
        {
            return length - 1;
        }

        return superlative == 0 && region.EndsWith("ь") ? length - 1 : length;
    }

    /// <summary>The place after the first vowel (or the first other letter) at or after <paramref name="from"/>; the end, when there is none.</summary>
    private static int AfterFirst(ReadOnlySpan<char> word, int from, bool vowel)
    {
        for (var i = from; i < word.Length; i++)
        {
            if (Vowels.Contains(word[i], StringComparison.Ordinal) == vowel)
            {
                return i + 1;
            }
        }

        return word.Length;
    }
}
