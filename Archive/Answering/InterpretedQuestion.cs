using NewsSearch.Archive.Asking;

namespace NewsSearch.Archive.Answering;

/// <summary>How a question was understood.</summary>
/// <param name="Text">The query as asked.</param>
/// <param name="Interpreted">The query as read and translated, in the query language; asking it again finds the same.</param>
/// <param name="Relaxed">Whether <see cref="MatchMode.Auto"/> used less than all words.</param>
/// <param name="Match">The mode that was used; never <see cref="MatchMode.Auto"/>.</param>
/// <param name="From">First day of the range, or null for no bound.</param>
/// <param name="To">Last day of the range, or null for no bound.</param>
public sealed record InterpretedQuestion(string Text, string Interpreted, bool Relaxed, MatchMode Match, DateOnly? From, DateOnly? To)
{
    /// <summary>The query as read, in the query language, without what automatic translation adds.</summary>
    public required string Read { get; init; }

    /// <summary>What of the query is translated, in its order, each word once.</summary>
    public required IReadOnlyList<TermTranslation> Translations { get; init; }
}
