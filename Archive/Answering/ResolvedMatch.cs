using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Backend;

namespace NewsSearch.Archive.Answering;

/// <summary>How many words are required, once <see cref="MatchMode.Auto"/> is decided.</summary>
/// <param name="Mode">Never <see cref="MatchMode.Auto"/>.</param>
/// <param name="Relaxed">Whether automatic mode required less than all words.</param>
internal readonly record struct ResolvedMatch(MatchMode Mode, bool Relaxed)
{
    private static readonly MatchMode[] Widening = [MatchMode.All, MatchMode.Most, MatchMode.Any];

    /// <summary>
    /// Decides: all words, if any article at all holds them; else most; else any; and all, if no article holds even one. Only the query and the language count, not
    /// dates and other filters, so that clicking a facet never changes the mode.
    /// </summary>
    /// <param name="view">The articles.</param>
    /// <param name="asked">The question.</param>
    /// <param name="budget">When signalled, the narrowest mode that was not ruled out yet is taken.</param>
    /// <param name="cancellation">Throws.</param>
    public static ResolvedMatch Of(IArticleView view, AskedQuestion asked, CancellationToken budget, CancellationToken cancellation)
    {
        if (asked.Question.Match != MatchMode.Auto)
        {
            return new ResolvedMatch(asked.Question.Match, Relaxed: false);
        }

        var modes = QueryShape.CanRelax(asked.Query.Root) ? Widening : [];
        using var either = CancellationTokenSource.CreateLinkedTokenSource(budget, cancellation);
        foreach (var mode in modes)
        {
            try
            {
                if (view.Any(asked.Query.Root, mode, asked.Question.Language, either.Token))
                {
                    return new ResolvedMatch(mode, mode != MatchMode.All);
                }
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new ResolvedMatch(mode, mode != MatchMode.All);
            }
        }

        return new ResolvedMatch(MatchMode.All, Relaxed: false);
    }
}
