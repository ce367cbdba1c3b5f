namespace NewsSearch.Analyzers.Stemming;

/// <summary>Steps 2 to 5 of the English stemmer: what makes a word out of another.</summary>
internal static class EnglishDerivation
{
    private static readonly SuffixTable<Rule> Step2Endings = new(
        ("tional", new("tion")),
        ("enci", new("ence")),
        ("anci", new("ance")),
        ("abli", new("able")),
        ("entli", new("ent")),
        ("izer ization", new("ize")),
        ("ational ation ator", new("ate")),
        ("alism aliti alli", new("al")),
        ("fulness", new("ful")),
        ("ousli ousness", new("ous")),
        ("iveness iviti", new("ive")),
        ("biliti bli", new("ble")),
        ("ogist", new("og")),
        ("ogi", new("og", Condition.AfterL)),
        ("fulli", new("ful")),
        ("lessli", new("less")),
        ("li", new("", Condition.AfterLiLetter)));

    private static readonly SuffixTable<Rule> Step3Endings = new(
        ("tional", new("tion")),
        ("ational", new("ate")),
        ("alize", new("al")),
        ("icate iciti ical", new("ic")),
        ("ful ness", new("")),
        ("ative", new("", Condition.InR2)));

    private static readonly SuffixTable<Rule> Step4Endings = new(
        ("al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", new("")),
        ("ion", new("", Condition.AfterSOrT)));

    private enum Condition
    {
        None,
        AfterL,
        AfterLiLetter,
        AfterSOrT,
        InR2,
    }

    public static void Step2(ref EnglishWord word)
    {
        var length = Step2Endings.Find(word.Letters, out var rule);
        if (length > 0 && word.InR1(length) && Holds(rule.Condition, word, length))
        {
            word.Replace(length, rule.Replacement);
        }
    }

    public static void Step3(ref EnglishWord word)
    {
        var length = Step3Endings.Find(word.Letters, out var rule);
        if (length > 0 && word.InR1(length) && Holds(rule.Condition, word, length))
        {
            word.Replace(length, rule.Replacement);
        }
    }

    public static void Step4(ref EnglishWord word)
    {
        var length = Step4Endings.Find(word.Letters, out var rule);
        if (length > 0 && word.InR2(length) && Holds(rule.Condition, word, length))
        {
            word.Remove(length);
        }
    }

    public static void Step5(ref EnglishWord word)
    {
        if (word.EndsWith("e"))
        {
            if (word.InR2(1) || (word.InR1(1) && !word.EndsShortSyllable(1)))
            {
                word.Remove(1);
            }
        }
        else if (word.EndsWith("ll") && word.InR2(1))
        {
            word.Remove(1);
        }
    }

    private static bool Holds(Condition condition, scoped EnglishWord word, int length)
    {
        if (condition == Condition.None)
        {
            return true;
        }

        var before = word.Length > length ? word.Letters[^(length + 1)] : '\0';
        return condition switch
        {
            Condition.AfterL => before == 'l',
            Condition.AfterLiLetter => before is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't',
            Condition.AfterSOrT => before is 's' or 't',
            _ => word.InR2(length),
        };
    }

    private readonly record struct Rule(string Replacement, Condition Condition = Condition.None);
}
