using NewsSearch.Analyzers;
using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;
using NewsSearch.Archive.CrossLanguage;
using NewsSearch.Archive.CrossLanguage.Translating;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Answering;

/// <summary>A question that was read and found answerable: nothing in it is left to default.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Query">The query as read.</param>
/// <param name="Days">The days that are asked for.</param>
/// <param name="Order">The order of hits.</param>
internal sealed record AskedQuestion(SearchQuestion Question, ParsedQuery Query, DateRange Days, HitOrder Order)
{
    /// <summary>Filters by value.</summary>
    public IReadOnlyList<ValueFilter> Values { get; } =
    [
        new(ValueField.Source, Question.Sources),
        new(ValueField.Section, Question.Sections),
        new(ValueField.Tag, Question.Tags),
        new(ValueField.Author, Question.Authors),
    ];

    /// <summary>The query as read, before translation.</summary>
    public QueryNode Read { get; } = Query.Root;

    /// <summary>The question with what its words may be in the other language, as far as that is asked for.</summary>
    /// <param name="view">The articles.</param>
    /// <param name="lexicons">What is known of words.</param>
    /// <param name="remembered">What was found before in this state of the articles, with these lexicons.</param>
    public AskedQuestion Translated(IArticleView view, Lexicons lexicons, RememberedWords remembered) => Question.Cross == CrossMatching.Off
        ? this
        : this with { Query = Query with { Root = QueryTranslator.Translate(Query.Root, new WordTranslator(lexicons, Question.Cross, view, NewsAnalyzer.Instance, remembered)) } };

    /// <summary>The request that finds what matches, whatever else is wanted of it.</summary>
    /// <param name="match">How many words are required, decided.</param>
    /// <param name="budget">Ends the search early.</param>
    public ViewRequest Request(MatchMode match, CancellationToken budget) => new()
    {
        Query = Query.Root,
        Match = match,
        Language = Question.Language,
        Days = Days,
        Values = Values,
        Budget = budget,
    };

    /// <summary>How the question was understood.</summary>
    public InterpretedQuestion Interpreted(ResolvedMatch match) =>
        new(Question.Text, QueryPrinter.Print(Query.Root, QuestionReader.MaxQueryLength), match.Relaxed, match.Mode, Days.First, Days.Last)
        {
            Read = QueryPrinter.Print(Read),
            Translations = TranslationSwitch.Of(Read, Query.Root),
        };
}
