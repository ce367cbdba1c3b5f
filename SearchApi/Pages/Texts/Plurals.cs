namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>Picks the form of a noun that goes with a number.</summary>
public static class Plurals
{
    /// <summary>English: one article, two articles.</summary>
    public static string English(long count, string one, string other) => count == 1 ? one : other;

    /// <summary>Russian: одна статья, две статьи, пять статей; 11 to 14 go with many, 21 with one.</summary>
    public static string Russian(long count, string one, string few, string many)
    {
        var (lastDigit, lastTwo) = (count % 10, count % 100);
        return (lastDigit, lastTwo) switch
        {
            (_, >= 11 and <= 14) => many,
            (1, _) => one,
            ( >= 2 and <= 4, _) => few,
            _ => many,
        };
    }
}
