using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Tests;

/// <summary>Articles in two languages and queries over words that are translations of each other in the shipped lexicons; names that only sound alike are among them.</summary>
internal sealed class RandomBilingualNews(int seed)
{
    private static readonly string[] English =
        ["bridge", "river", "town", "school", "government", "election", "strike", "war", "prime", "minister", "small", "railway", "Minsk", "Semenyako", "WHO", "the", "of", "2025", "Pasyuta"];

    private static readonly string[] Russian =
        ["мост", "река", "город", "школа", "правительство", "выборы", "забастовка", "война", "премьер-министр", "министр", "малый", "железная", "дорога", "Минск", "Семеняко", "ВОЗ", "и", "в", "2025", "Пасюта"];

    private readonly Random _random = new(seed);

    public IReadOnlyList<Article> Articles(int count, string prefix = "a") => [.. Enumerable.Range(0, count).Select(i => NewArticle($"{prefix}{i}", Chance(2)))];

    /// <summary>Words, phrases, near words, alternatives, fields and exclusions.</summary>
    public string QueryText() => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Clause()));

    /// <summary>Words side by side.</summary>
    public string Words(int most) => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(most)).Select(_ => Word()));

    public bool Chance(int of) => _random.Next(of) == 0;

    public T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private string Clause() => _random.Next(16) switch
    {
        0 => $"-{Word()}",
        1 or 2 => $"\"{Word()} {Word()}\"",
        3 => $"\"{Word()} {Word()}\"~2",
        4 => $"title:{Word()}",
        5 => $"({Word()} OR {Word()})",
        6 => $"{Word()} NEAR/3 {Word()}",
        7 => $"{Word()} BEFORE/2 ({Word()} OR \"{Word()} {Word()}\")",
        8 => $"{Word()}^2",
        9 => $"={Word()}",
        10 => "prime minister",
        11 => "железной дороги",
        _ => Word(),
    };

    private string Word()
    {
        var word = Pick(Chance(2) ? English : Russian);
        return Chance(4) ? char.ToUpperInvariant(word[0]) + word[1..] : Chance(9) ? word.ToUpperInvariant() : word;
    }

    private Article NewArticle(string id, bool isRussian)
    {
        var vocabulary = isRussian ? Russian : English;
        string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Chance(12) ? Word() : Pick(vocabulary)));
        IReadOnlyList<string> paragraphs = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Sentence(1 + _random.Next(10)))];
        return new Article
        {
            Id = id,
            Language = isRussian ? "ru" : "en",
            Title = Sentence(1 + _random.Next(4)),
            Lead = paragraphs is [var first, ..] ? first : "",
            Paragraphs = paragraphs,
            Date = PublicationDate.TryParse($"2025-08-{1 + _random.Next(28):00}", out var date) ? date : throw new FormatException(),
            Source = Pick("Reuters", "Гродненская правда", null),
        };
    }
}
