using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Tests;

/// <summary>Articles and questions over a small vocabulary, so that chance makes them meet.</summary>
internal sealed class RandomNews(int seed)
{
    private static readonly string[] Vocabulary =
    [
        "город", "города", "городов", "малых", "малый", "область", "областей", "нижегородская", "нижегородской", "съезд", "северо-запад", "запад", "и", "в",
        "town", "towns", "small", "congress", "congresses", "agro-tourism", "agro", "tourism", "agrotourism", "the", "of", "region", "covid-19", "2025",
    ];

    private static readonly string?[] Sources = [null, "Гродненская правда", "Town Crier", "Reuters"];
    private static readonly string[] Tags = ["politics", "towns", "спорт"];
    private static readonly string[] Authors = ["А. Иванов", "B. Smith"];

    private readonly Random _random = new(seed);

    public IReadOnlyList<Article> Articles(int count, string prefix = "a") => [.. Enumerable.Range(0, count).Select(i => NewArticle($"{prefix}{i}"))];

    public SearchQuestion Question() => new()
    {
        Text = QueryText(),
        Match = Pick(MatchMode.Auto, MatchMode.All, MatchMode.Most, MatchMode.Any),
        Language = Chance(4) ? Pick(LanguageFilter.Ru, LanguageFilter.En, LanguageFilter.Other) : LanguageFilter.Any,
        From = Chance(3) ? Date(2019) : null,
        To = Chance(3) ? Date(2024) : null,
        Sources = Chance(4) ? [Pick("_none", "Reuters", "Town Crier"), Pick("Reuters", "nobody")] : [],
        Tags = Chance(5) ? [Pick(Tags)] : [],
        Order = Pick<HitOrder?>(null, HitOrder.Relevance, HitOrder.Newest, HitOrder.Oldest),
        RecencyHalfLifeDays = Chance(4) ? 30 : 0,
        Size = 100,
        Highlight = HighlightMode.None,
    };

    public string QueryText() => string.Join(' ', Enumerable.Range(0, _random.Next(5)).Select(_ => Clause()));

    public bool Chance(int of) => _random.Next(of) == 0;

    public T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private string Clause() => _random.Next(12) switch
    {
        0 => $"-{Word()}",
        1 => $"\"{Word()} {Word()}\"",
        2 => $"title:{Word()}",
        3 => $"({Word()} OR {Word()})",
        4 => $"={Word()}",
        5 => $"{Word()[..1]}*",
        6 => $"{Word()}^2",
        _ => Word(),
    };

    private Article NewArticle(string id)
    {
        var language = Pick("ru", "en", "en", "be");
        IReadOnlyList<string> paragraphs = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Words(1 + _random.Next(8)))];
        return new Article
        {
            Id = id,
            Language = language,
            Title = Words(1 + _random.Next(4)),
            Lead = Chance(4) ? Words(3) : paragraphs is [var first, ..] ? first : "",
            Paragraphs = paragraphs,
            Date = Chance(8) ? null : Date(2019 + _random.Next(6)),
            Source = Pick(Sources),
            Section = Pick("World", null),
            Tags = [.. Tags.Where(_ => Chance(3))],
            Authors = [.. Authors.Where(_ => Chance(3))],
        };
    }

    private PublicationDate Date(int year)
    {
        var (month, day) = (1 + _random.Next(12), 1 + _random.Next(28));
        var text = _random.Next(6) switch
        {
            0 => $"{year}",
            1 => $"{year}-{month:00}",
            2 => $"{year}-{month:00}-{day:00}T23:59:59Z",
            3 => $"{year}-{month:00}-{day:00}T00:30:00+03:00",
            _ => $"{year}-{month:00}-{day:00}",
        };
        return PublicationDate.TryParse(text, out var date) ? date : throw new FormatException(text);
    }

    private string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private string Word() => Pick(Vocabulary);
}
