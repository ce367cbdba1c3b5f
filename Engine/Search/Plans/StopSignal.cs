namespace NewsSearch.Engine.Search.Plans;

/// <summary>Tells a search when to end before its end. Asked at least once a window of documents, and inside long walks through dictionaries.</summary>
internal sealed class StopSignal(CancellationToken budget, CancellationToken cancellation)
{
    /// <summary>Whether the budget ended the search: what was found is not all.</summary>
    public bool Partial { get; private set; }

    /// <summary>Whether to stop and give what there is.</summary>
    /// <exception cref="OperationCanceledException">Nobody wants the result.</exception>
    public bool ShouldStop()
    {
        cancellation.ThrowIfCancellationRequested();
        Partial |= budget.IsCancellationRequested;
        return Partial;
    }
}
