using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Queries;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>A word or phrase of the query, and what it is also looked for as.</summary>
/// <param name="Term">The word as typed; a phrase in quotes.</param>
/// <param name="Language">Its language, or null.</param>
/// <param name="On">Whether it is translated.</param>
/// <param name="Best">The likeliest translation.</param>
/// <param name="First">The likeliest translations, in a line.</param>
/// <param name="Rest">Further ones, by decreasing likelihood; of a phrase all, in a line for each of its words.</param>
/// <param name="RestCount">How many further ones there are.</param>
/// <param name="SwitchHref">The search with this translation switched off, or on again; null if that would be too long a query.</param>
/// <param name="SwitchLabel">What that does, in words.</param>
public sealed record TermView(
    string Term, string? Language, bool On, string Best, string First, IReadOnlyList<string> Rest, int RestCount, string? SwitchHref, string SwitchLabel)
{
    private const int LongestQuery = 4_000;

    // Beside a good translation, a poor one in view only puzzles.
    private const float LeastShareOfBest = 0.4f;

    /// <summary>Of a translation.</summary>
    /// <param name="page">The page.</param>
    /// <param name="translation">The translation.</param>
    /// <param name="most">Most translations of a word in view.</param>
    public static TermView Of(PageContext page, TermTranslation translation, int most)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(translation);
        var on = translation.Renderings.Count > 0;
        var shown = translation.Renderings.Select(part => InView(part, translation.IsPhrase ? 1 : most)).ToList();
        var further = translation.Renderings.Zip(shown, (part, count) => part.Count - count).Sum();
        return new TermView(
            translation.IsPhrase ? page.Texts.Quoted(translation.Term) : translation.Term,
            WordLanguage.Of(translation.Term),
            on,
            string.Join(' ', translation.Renderings.Select(part => Written(translation.Term, part[0]))),
            string.Join(" + ", translation.Renderings.Zip(shown, (part, count) => Line(translation.Term, part.Take(count)))),
            further == 0 ? []
            : translation.IsPhrase ? [.. translation.Renderings.Select(part => Line(translation.Term, part))]
            : [Line(translation.Term, translation.Renderings[0].Skip(shown[0]))],
            further,
            translation.Switched.Length <= LongestQuery
                ? page.Address.Without(PageParameters.Syntax).With(PageParameters.Query, translation.Switched).Href
                : null,
            on ? page.Texts.TranslateNot(translation.Term) : page.Texts.TranslateAgain(translation.Term));
    }

    private static int InView(IReadOnlyList<Rendering> part, int most) =>
        part.Take(most).TakeWhile(rendering => rendering.Weight >= LeastShareOfBest * part[0].Weight).Count();

    private static string Line(string term, IEnumerable<Rendering> renderings) => string.Join(", ", renderings.Select(rendering => Written(term, rendering)));

    /// <summary>Lexicons and sounds are without capitals; what is asked for with one is shown with one.</summary>
    private static string Written(string term, Rendering rendering)
    {
        var text = string.Join(' ', rendering.Words);
        return char.IsUpper(term[0]) && text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }
}
