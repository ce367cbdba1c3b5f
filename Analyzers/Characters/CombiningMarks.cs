namespace NewsSearch.Analyzers.Characters;

/// <summary>What a combining mark does to the folded text before it.</summary>
/// <remarks>
/// Three fates. With some Cyrillic letters a mark makes another letter, as NFC says: й, ў, ї, ѓ, ќ and those of smaller languages. Any other accent, stress mark
/// or vowel point of the European and Semitic scripts is dropped, ё being е. Marks of other scripts are vowels or consonants and stay.
/// </remarks>
internal static class CombiningMarks
{
    private const char Acute = '\u0301';
    private const char Macron = '\u0304';
    private const char Breve = '\u0306';
    private const char Diaeresis = '\u0308';
    private const char DoubleAcute = '\u030B';
    private const char DoubleGrave = '\u030F';

    /// <summary>Lets <paramref name="mark"/> follow <paramref name="folded"/>[..<paramref name="length"/>] and returns the new length: one more or the same.</summary>
    public static int Append(Span<char> folded, int length, char mark)
    {
        if (IsDropped(mark))
        {
            if (length > 0)
            {
                folded[length - 1] = Compose(folded[length - 1], mark);
            }

            return length;
        }

        folded[length] = mark;
        return length + 1;
    }

    /// <summary>Whether <paramref name="mark"/> never stands in folded text.</summary>
    public static bool IsDropped(char mark) => mark switch
    {
        >= '\u0300' and <= '\u036F' => true,
        >= '\u0483' and <= '\u0489' => true,
        >= '\u0591' and <= '\u05C7' => true,
        (>= '\u0610' and <= '\u061A') or (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06ED') => true,
        >= '\u180B' and <= '\u180F' => true,
        (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') => true,
        (>= '\u2DE0' and <= '\u2DFF') or (>= '\uFE00' and <= '\uFE0F') or (>= '\uFE20' and <= '\uFE2F') => true,
        _ => false,
    };

    private static char Compose(char letter, char mark) => letter is < 'а' or > '\u04FF'
        ? letter
        : (letter, mark) switch
        {
            ('и', Breve) => 'й',
            ('у', Breve) => 'ў',
            ('а', Breve) => 'ӑ',
            ('е', Breve) => 'ӗ',
            ('ж', Breve) => 'ӂ',
            ('і', Diaeresis) => 'ї',
            ('а', Diaeresis) => 'ӓ',
            ('ә', Diaeresis) => 'ӛ',
            ('ж', Diaeresis) => 'ӝ',
            ('з', Diaeresis) => 'ӟ',
            ('и', Diaeresis) => 'ӥ',
            ('о', Diaeresis) => 'ӧ',
            ('ө', Diaeresis) => 'ӫ',
            ('э', Diaeresis) => 'ӭ',
            ('у', Diaeresis) => 'ӱ',
            ('ч', Diaeresis) => 'ӵ',
            ('ы', Diaeresis) => 'ӹ',
            ('и', Macron) => 'ӣ',
            ('у', Macron) => 'ӯ',
            ('у', DoubleAcute) => 'ӳ',
            ('г', Acute) => 'ѓ',
            ('к', Acute) => 'ќ',
            ('ѵ', DoubleGrave) => 'ѷ',
            _ => letter,
        };
}
