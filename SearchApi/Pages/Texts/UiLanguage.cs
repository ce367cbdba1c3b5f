using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>Chooses the language of the pages.</summary>
public static class UiLanguage
{
    /// <summary>English, for who asks for neither language.</summary>
    public const string English = "en";

    /// <summary>Russian.</summary>
    public const string Russian = "ru";

    /// <summary>The languages that there are.</summary>
    public static IReadOnlyList<string> All { get; } = [Russian, English];

    /// <summary>The language asked for by name, else the one that <c>Accept-Language</c> likes best, else English.</summary>
    public static string Of(string? named, RequestHeaders headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        return named is not null && All.Contains(named, StringComparer.Ordinal) ? named : Accepted(headers.AcceptLanguage);
    }

    /// <summary>The first of the best-liked languages that the pages have. <c>ru-RU</c> is Russian; what has the weight 0 is refused; <c>*</c> says nothing.</summary>
    private static string Accepted(IEnumerable<StringWithQualityHeaderValue> accepted) => accepted
        .Where(language => language.Quality is null or > 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => Base(language.Value.Value ?? ""))
        .FirstOrDefault(code => All.Contains(code, StringComparer.Ordinal), English);

    private static string Base(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
