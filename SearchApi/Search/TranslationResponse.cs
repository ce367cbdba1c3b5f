using System.Text.Json.Serialization;
using NewsSearch.Archive.Answering;

namespace NewsSearch.SearchApi.Search;

/// <summary>What a word or phrase of a query is also looked for as.</summary>
/// <param name="Term">The word as typed; of a phrase its words with single blanks between.</param>
/// <param name="Phrase">Whether it is a phrase.</param>
/// <param name="Given">Whether the query itself says so, by braces.</param>
/// <param name="Renderings">
/// What it may be; empty where its translation is switched off. Of a word the likeliest first. Of a phrase by <c>part</c>, and of a part the likeliest first: an article must have one of each.
/// </param>
/// <param name="Switched">The query with this translation switched off; where it is off or given, translated automatically again. For <c>syntax=full</c>.</param>
public sealed record TranslationResponse(string Term, bool Phrase, bool Given, IReadOnlyList<RenderingResponse> Renderings, string Switched)
{
    /// <summary>From an answer.</summary>
    public static TranslationResponse Of(TermTranslation translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        return new TranslationResponse(
            translation.Term,
            translation.IsPhrase,
            translation.Given,
            [
                .. from part in translation.Renderings.Index()
                   from rendering in part.Item
                   select new RenderingResponse(
                       string.Join(' ', rendering.Words),
                       Math.Round(rendering.Weight, 2),
                       SearchResponseMapping.Written(rendering.By),
                       translation.IsPhrase ? part.Index : null),
            ],
            translation.Switched);
    }
}

/// <summary>What a word may be in the other language.</summary>
/// <param name="Text">A word, in any form, or a phrase.</param>
/// <param name="Weight">What an occurrence counts beside one of the word itself: 0.01 to 1.</param>
/// <param name="By">Where it comes from: <c>dictionary</c>, <c>name</c> (it sounds so, or is one in the lexicon of names), <c>learned</c> (from the archive) or <c>given</c> (by the query).</param>
/// <param name="Part">Of a phrase: for which of its words it stands, from 0.</param>
public sealed record RenderingResponse(
    string Text,
    double Weight,
    string By,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Part);
