using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>Text as HTML.</summary>
public static class Escaped
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A plain text, to stand where marked text stands.</summary>
    public static string Text(string text) => Encoder.Encode(text);
}
