using System.Text;
using Microsoft.AspNetCore.Components;
using NewsSearch.Archive.Correcting;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>A better query to search for.</summary>
/// <param name="Href">Its results, with the same filters.</param>
/// <param name="Query">The query, with what is corrected emphasised.</param>
public sealed record SuggestionView(string Href, MarkupString Query)
{
    /// <summary>From an answer; null if there is none.</summary>
    public static SuggestionView? Of(PageContext page, Suggestion? suggestion)
    {
        ArgumentNullException.ThrowIfNull(page);
        return suggestion is null ? null : new SuggestionView(page.Address.With(PageParameters.Query, suggestion.Text).Href, Emphasised(suggestion));
    }

    private static MarkupString Emphasised(Suggestion suggestion)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var range in suggestion.Corrected)
        {
            html.Append(Escaped.Text(suggestion.Text[at..range.Start]))
                .Append("<em>").Append(Escaped.Text(suggestion.Text[range.Start..range.End])).Append("</em>");
            at = range.End;
        }

        return new MarkupString(html.Append(Escaped.Text(suggestion.Text[at..])).ToString());
    }
}
