namespace NewsSearch.SearchApi.Describing;

/// <summary>What the OpenAPI document says about search across languages, for every address that does it.</summary>
public static class CrossLanguageDescription
{
    /// <summary>The members of <c>query</c> that tell of it.</summary>
    public const string OfQuery =
        "A Russian query also finds English articles, and an English one Russian articles, as `cross` allows. `query.translations` lists what is looked for beside the words of the query: "
        + "for each word or phrase (`term`, `phrase`) its `renderings`, the likeliest first, each with `text`, `weight` (0.01 to 1, what it counts beside the word itself) and `by` "
        + "(`dictionary`, `name` for a name, by its sound or as lexicons have it, `learned` from articles that the archive has in both languages, `given` by the query). Of a phrase, `part` numbers the words that must be there: an article needs a "
        + "rendering of each. `switched` is the query with this translation switched off or, where it is off or `given` by the query, automatic again; ask it with `syntax=full`. "
        + "`query.interpreted` has the translations in braces, `tourism{туризм^0.96}`; a word with empty braces, `tourism{}`, is not translated.";

    /// <summary>The member of a hit that tells of it.</summary>
    public const string OfHits =
        "`via` of a hit names the words of the query that it has only in another language or spelling: `term` as typed, `matched` as it stands in the article, and `by` "
        + "(`name`, `dictionary`, `learned` or `typo`).";
}
