namespace NewsSearch.Archive.Highlighting;

/// <summary>An article whole, as escaped HTML with its matches in <c>&lt;mark&gt;</c>.</summary>
/// <param name="TitleHtml">The title.</param>
/// <param name="ParagraphsHtml">The paragraphs, all of them, in order. A match that goes on into the next paragraph is marked in both.</param>
public sealed record MarkedArticle(string TitleHtml, IReadOnlyList<string> ParagraphsHtml);
