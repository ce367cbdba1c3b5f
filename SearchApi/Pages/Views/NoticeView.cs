namespace NewsSearch.SearchApi.Pages.Views;

/// <summary>A page that tells why there is nothing else to show.</summary>
/// <param name="Title">What is the matter.</param>
/// <param name="Text">The same in a sentence.</param>
/// <param name="Items">In detail.</param>
/// <param name="Href">Where to go on.</param>
/// <param name="LinkText">What is there.</param>
public sealed record NoticeView(string Title, string Text, IReadOnlyList<string> Items, string Href, string LinkText);
