using NewsSearch.Archive.Articles;

namespace NewsSearch.Archive.Tests.CrossLanguage.Learning;

/// <summary>Articles in two languages that say the same, of words that the shipped lexicons translate; the same for the same seed.</summary>
internal sealed class MadeVersions(int seed)
{
    private const string Pairs =
        "river река, bridge мост, city город, school школа, government правительство, strike забастовка, minister министр, hospital больница, police полиция, court суд, president президент, "
        + "factory завод, airport аэропорт, winter зима, summer лето, doctor врач, teacher учитель, student студент, forest лес, lake озеро, bread хлеб, milk молоко, dog собака, cat кошка, "
        + "horse лошадь, book книга, window окно, door дверь, street улица, village деревня, mountain гора, island остров, money деньги, bank банк, army армия, soldier солдат, weapon оружие, "
        + "theatre театр, music музыка, song песня, film фильм, actor актер, writer писатель, newspaper газета, journalist журналист, letter письмо, road дорога, train поезд, ship корабль, "
        + "aircraft самолет, engine двигатель, oil нефть, gas газ, coal уголь, gold золото, silver серебро, iron железо, stone камень, fire огонь, water вода, weather погода, rain дождь, "
        + "harvest урожай, potato картофель, apple яблоко, meat мясо, fish рыба, bird птица, tree дерево, flower цветок, garden сад, museum музей, picture картина, king король, queen королева";

    private static readonly (string English, string Russian)[] Words = [.. Pairs.Split(", ").Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1]))];

    private readonly Random _random = new(seed);

    /// <summary>Two versions of one article.</summary>
    /// <param name="id">Their ids begin so.</param>
    /// <param name="date">The day of the English one.</param>
    /// <param name="later">How many days later the Russian one appeared.</param>
    /// <param name="extra">Words that stand in one sentence of each.</param>
    public (Article English, Article Russian) Next(string id, DateOnly? date = null, int later = 0, (string English, string Russian)? extra = null)
    {
        var sentences = Enumerable.Range(0, 6).Select(_ => Enumerable.Range(0, 6).Select(_ => Words[_random.Next(Words.Length)]).ToList()).ToList();
        if (extra is { } words)
        {
            sentences[_random.Next(1, sentences.Count)].Insert(_random.Next(6), words);
        }

        return
        (
            NewArticle($"{id}-en", "en", date, [.. sentences.Select(sentence => Sentence(sentence.Select(word => word.English)))]),
            NewArticle($"{id}-ru", "ru", date?.AddDays(later), [.. sentences.Select(sentence => Sentence(sentence.Select(word => word.Russian)))])
        );
    }

    private static string Sentence(IEnumerable<string> words) => string.Join(' ', words) is var text ? char.ToUpperInvariant(text[0]) + text[1..] + "." : "";

    private static Article NewArticle(string id, string language, DateOnly? date, string[] sentences) => new()
    {
        Id = id,
        Language = language,
        Title = sentences[0],
        Lead = sentences[1],
        Paragraphs = [$"{sentences[1]} {sentences[2]}", .. sentences[3..]],
        Date = date is { } day ? PublicationDate.OfDay(day) : null,
    };
}
