using NewsSearch.Archive.Articles;
using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Answering;

/// <summary>The answer to a question for a timeline.</summary>
public sealed record TimelineAnswer
{
    /// <summary>How the question was understood.</summary>
    public required InterpretedQuestion Question { get; init; }

    /// <summary>Exact number of matching articles (lower bound if partial).</summary>
    public required long Total { get; init; }

    /// <summary>Matches without a date.</summary>
    public required long Undated { get; init; }

    /// <summary>Whether the budget ran out.</summary>
    public required bool Partial { get; init; }

    /// <summary>The generation that answered.</summary>
    public required long Generation { get; init; }

    /// <summary>Identity of the generation's state.</summary>
    public required string StateId { get; init; }

    /// <summary>Length of the buckets.</summary>
    public required DateInterval Interval { get; init; }

    /// <summary>First match by date, or null.</summary>
    public Article? First { get; init; }

    /// <summary>Last match by date, or null.</summary>
    public Article? Last { get; init; }

    /// <summary>Every bucket from the first match to the last, also empty ones.</summary>
    public required IReadOnlyList<TimelineBucket> Buckets { get; init; }
}
