using System.Collections.Frozen;

namespace NewsSearch.Analyzers.Abbreviations;

/// <summary>Terms of abbreviations and signs that are read as words.</summary>
/// <remarks>
/// An abbreviation that means one thing has the terms of the full word: <c>млн</c> is <c>миллион</c>. One that may mean several, or be a word itself, is its own term and
/// possibly those: <c>г</c> is <c>г</c>, possibly <c>год</c> or <c>город</c>. <c>в</c> (век) and <c>им</c> (имени) are left alone: nearly always they are the preposition and the pronoun.
/// </remarks>
internal static class AbbreviationTerms
{
    /// <summary>A line each: the abbreviation, then full words; those with ? are possible.</summary>
    private const string Russian =
        """
        млн миллион
        млрд миллиард
        трлн триллион
        тыс тысяча
        руб рубль
        коп копейка
        долл доллар
        проц процент
        г ?год ?город
        гг год
        вв ?век
        янв январь
        февр февраль
        фев февраль
        апр апрель
        авг август
        сент сентябрь
        окт октябрь
        нояб ноябрь
        дек декабрь
        ул улица
        просп проспект
        пр-т проспект
        пр-кт проспект
        б-р бульвар
        пер ?переулок
        пл ?площадь
        наб ?набережная
        обл область
        респ республика
        р-н район
        р-на район
        р-не район
        пос ?поселок
        дер ?деревня
        мкр микрорайон
        мкрн микрорайон
        оз ?озеро
        чел ?человек
        мин ?минута
        сек ?секунда
        км километр
        кг килограмм
        см ?сантиметр
        мм ?миллиметр
        га ?гектар
        кв ?квадратный ?квартира
        тел ?телефон
        шт ?штука
        проф профессор
        акад академик
        зам ?заместитель
        св ?святой
        гр ?гражданин ?группа
        напр ?например
        д-р доктор
        г-н господин
        г-на господин
        г-жа госпожа
        г-жи госпожа
        кол-во количество
        изд-во издательство
        пр-во ?правительство ?производство
        """;

    private const string English =
        """
        bn billion
        mln million
        mn ?million
        tn ?trillion
        pct percent
        km kilometer
        kg kilogram
        govt government
        dept department
        approx approximately
        vs versus
        prof professor
        corp corporation
        ltd ?limited
        inc ?incorporated
        dr ?doctor
        st ?saint ?street
        ave ?avenue
        sen ?senator
        rep ?representative
        gov ?governor
        gen ?general
        tv ?television
        jan ?january
        feb february
        mar ?march
        apr april
        aug august
        sept september
        oct october
        nov ?november
        dec ?december
        """;

    private const string Signs =
        """
        % процент percent
        № номер number
        $ доллар dollar
        € евро euro
        ₽ рубль ruble
        £ фунт pound
        ¥ ?иена ?юань ?yen ?yuan
        ₴ гривна hryvnia
        ₸ тенге tenge
        ₹ рупия rupee
        ₺ лира lira
        ₩ вона won
        ₪ шекель shekel
        ₿ биткоин bitcoin
        ¢ цент cent
        """;

    private static readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Meanings = Read();

    /// <summary>Adds the terms, or nothing if the surface is not known as an abbreviation or sign.</summary>
    public static bool TryAdd(ReadOnlySpan<char> surface, WordTerms terms)
    {
        if (!Meanings.TryGetValue(surface, out var words))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (word[0] != '?')
            {
                FullWords.Add(word, terms);
                continue;
            }

            if (terms.Terms.Count == 0)
            {
                terms.Add(WordStem.Of(surface));
            }

            FullWords.AddPossible(word[1..], terms);
        }

        return true;
    }

    private static FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Read() =>
        string.Join('\n', Russian, English, Signs)
            .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .ToFrozenDictionary(words => words[0], words => words[1..], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
