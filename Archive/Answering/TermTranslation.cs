using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Answering;

/// <summary>What a word or phrase of a query is also looked for as.</summary>
/// <param name="Term">The word as typed; of a phrase its words with single blanks between.</param>
/// <param name="IsPhrase">Whether it is a phrase.</param>
/// <param name="Renderings">For the word, or for each word of the phrase that must be there, what it may be, the likeliest first; empty where translation is switched off.</param>
/// <param name="Given">Whether the query itself says so (<c>word{a, b}</c>, <c>word{}</c>).</param>
/// <param name="Switched">The query with this translation switched off; where it is off or given, translated automatically again. In the full query language, whatever the syntax of the question.</param>
public sealed record TermTranslation(string Term, bool IsPhrase, IReadOnlyList<IReadOnlyList<Rendering>> Renderings, bool Given, string Switched);
