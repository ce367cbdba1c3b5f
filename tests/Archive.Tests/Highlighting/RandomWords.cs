using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Tests.Highlighting;

/// <summary>Words of both languages that are forms, relatives or parts of each other, and articles of them, some of them long.</summary>
internal sealed class RandomWords(int seed)
{
    private static readonly string[] Vocabulary =
    [
        "город", "города", "городской", "Гродно", "гродненский", "северо-запад", "запад", "запада", "северо-западный", "премьер-министр", "министр", "стали", "сталь", "стать", "нижегородская",
        "Нижегородской", "преподаватель", "преподавателями", "ё", "елка", "ёлки", "лучше", "хороший", "люди", "человек", "и", "в", "Моcква", "1 000", "2025", "1990-е", "COVID-19", "ковид",
        "town", "towns", "bridge", "Bridges", "went", "go", "gone", "well-known", "wellknown", "known", "U.S.", "AT&T", "don't", "O'Neill", "the", "of", "Minsk", "Minsker", "agro-tourism", "tourism",
    ];

    private readonly Random _random = new(seed);

    public int Next(int bound) => _random.Next(bound);

    public bool Chance(int of) => _random.Next(of) == 0;

    public string Word() => Vocabulary[_random.Next(Vocabulary.Length)];

    /// <summary>A word that is one token of letters and hyphens, as queries have them.</summary>
    public string QueryWord()
    {
        while (true)
        {
            var word = Word();
            if (word.All(c => char.IsLetter(c) || c == '-'))
            {
                return word;
            }
        }
    }

    public string Text(int most) => string.Concat(Enumerable.Range(0, _random.Next(most)).Select(_ => Word() + (Chance(9) ? "\n" : Chance(9) ? ", " : " ")));

    public Article Article() => new ArticleDraft { Title = Word() + " " + Text(4), Text = Chance(6) ? Text(300) : Text(12) }.Complete("p");
}
