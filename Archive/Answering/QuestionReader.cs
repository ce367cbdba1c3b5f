using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.Answering;

/// <summary>Reads a question: finds what is wrong with it, and fills in what it leaves open.</summary>
internal static class QuestionReader
{
    /// <summary>Longest query in UTF-16 code units.</summary>
    public const int MaxQueryLength = 4_000;

    /// <summary>Most hits a page.</summary>
    public const int MaxSize = 100;

    private static readonly TimeSpan LongestBudget = TimeSpan.FromHours(1);

    /// <summary>Reads a question. The result is null if and only if there are problems.</summary>
    public static AskedQuestion? Read(SearchQuestion question, out IReadOnlyList<QuestionProblem> problems)
    {
        var found = new List<QuestionProblem>();
        problems = found;
        CheckForm(question, found);
        if (question.Text.Length > MaxQueryLength)
        {
            found.Add(new QuestionProblem("q", $"The query has {question.Text.Length} characters; at most {MaxQueryLength} are answered.", MaxQueryLength));
            return null;
        }

        var query = QueryParser.Parse(question.Text, question.Syntax);
        found.AddRange(query.Problems.Select(problem => new QuestionProblem("q", problem.Message, problem.Start)));
        var days = DateRange.Of(question.From, question.To);
        if (days.IsEmpty)
        {
            found.Add(new QuestionProblem("from", $"The range is empty: it begins on {days.First:yyyy-MM-dd} and ends on {days.Last:yyyy-MM-dd}."));
        }

        var order = question.Order ?? (string.IsNullOrWhiteSpace(question.Text) ? HitOrder.Newest : HitOrder.Relevance);
        return found is [] ? new AskedQuestion(question, query, days, order) : null;
    }

    private static void CheckForm(SearchQuestion question, List<QuestionProblem> found)
    {
        if (question.Size is < 1 or > MaxSize)
        {
            found.Add(new QuestionProblem("size", $"Must be 1 to {MaxSize}; it is {question.Size}."));
        }

        if (!double.IsFinite(question.RecencyHalfLifeDays) || question.RecencyHalfLifeDays < 0)
        {
            found.Add(new QuestionProblem("recency", "Must be a number of days above 0, or 0 for no recency weight."));
        }

        if (question.Budget <= TimeSpan.Zero || question.Budget > LongestBudget)
        {
            found.Add(new QuestionProblem("budget", "Must be above 0 and at most an hour."));
        }
    }
}
