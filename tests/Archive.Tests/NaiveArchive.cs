using NewsSearch.Analyzers;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Tests;

/// <summary>What an archive must find, the obvious way: every word of every article is looked at.</summary>
internal sealed class NaiveArchive(IReadOnlyList<Article> articles)
{
    private readonly Dictionary<string, ArticleWords> _words = articles.ToDictionary(article => article.Id, article => new ArticleWords(article));

    public IReadOnlyList<Article> Find(SearchQuestion question, MatchMode match)
    {
        var query = QueryParser.Parse(question.Text, question.Syntax).Root;
        var days = DateRange.Of(question.From, question.To);
        return
        [
            .. articles.Where(article =>
                HasLanguage(article, question.Language)
                && (days == default || (article.Date is { } date && days.Contains(date.Day)))
                && Has(question.Sources, article.Source is null ? [] : [article.Source])
                && Has(question.Sections, article.Section is null ? [] : [article.Section])
                && Has(question.Tags, article.Tags)
                && Has(question.Authors, article.Authors)
                && Matches(query, match, article, null)),
        ];
    }

    /// <summary>What automatic mode decides.</summary>
    public MatchMode Resolve(SearchQuestion question)
    {
        if (question.Match != MatchMode.Auto)
        {
            return question.Match;
        }

        var bare = new SearchQuestion { Text = question.Text, Syntax = question.Syntax, Language = question.Language };
        MatchMode[] modes = [MatchMode.All, MatchMode.Most, MatchMode.Any];
        return modes.Where(mode => Find(bare, mode).Count > 0).Append(MatchMode.All).First();
    }

    private static bool HasLanguage(Article article, LanguageFilter language) => language switch
    {
        LanguageFilter.Ru => article.Language == "ru",
        LanguageFilter.En => article.Language == "en",
        LanguageFilter.Other => article.Language is not ("ru" or "en"),
        _ => true,
    };

    private static bool Has(IReadOnlyList<string> asked, IReadOnlyList<string> values) =>
        asked.Count == 0 || asked.Intersect(values.Count == 0 ? ["_none"] : values).Any();

    private bool Matches(QueryNode node, MatchMode match, Article article, TextField? field)
    {
        bool Is(QueryNode clause) => Matches(clause, match, article, field);
        var words = _words[article.Id];
        return node switch
        {
            EverythingNode => true,
            NothingNode => false,
            AllNode all => all.Clauses.All(Is),
            AnyNode any => any.Clauses.Any(Is),
            NotNode not => !Matches(not.Clause, MatchMode.All, article, field),
            BoostNode boost => Is(boost.Clause),
            FieldNode inField => Matches(inField.Clause, match, article, inField.Field),
            SideBySideNode group => SideBySide(group, match, Is),
            WordNode word => words.HasWord(field, word.Text),
            ExactWordNode word => words.HasPhrase(field, [word.Text]),
            PhraseNode { Slop: null } phrase => words.HasPhrase(field, phrase.Words),
            PatternNode pattern => words.HasPrefix(field, pattern.Pattern.TrimEnd('*')),
            ValueNode { Field: ValueField.Source } value => (article.Source ?? "_none") == value.Value,
            DateNode date => article.Date is { } known && new DateRange(date.From, date.To).Contains(known.Day),
            _ => throw new NotSupportedException(node.ToString()),
        };
    }

    private static bool SideBySide(SideBySideNode group, MatchMode match, Func<QueryNode, bool> matches)
    {
        var asked = group.Clauses.Where(clause => !IsFunctionWord(clause)).ToList();
        if (!asked.Exists(clause => clause is not (NotNode or ValueNode or DateNode)))
        {
            asked = [.. group.Clauses];
        }

        var words = asked.Where(IsWord).ToList();
        var required = match switch { MatchMode.All => words.Count, MatchMode.Most => (words.Count + 1) / 2, _ => Math.Min(1, words.Count) };
        return asked.Where(clause => !IsWord(clause)).All(matches) && words.Count(matches) >= required;
    }

    private static bool IsWord(QueryNode node) => node is WordNode or PatternNode or FuzzyNode or BoostNode { Clause: WordNode or PatternNode or FuzzyNode };

    private static bool IsFunctionWord(QueryNode node) =>
        (node is BoostNode boost ? boost.Clause : node) is WordNode word && FunctionWords.Contains(word.Text.ToLowerInvariant());
}
