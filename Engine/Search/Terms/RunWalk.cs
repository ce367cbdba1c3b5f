using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>The terms of a run of a dictionary, all or those that a test lets pass.</summary>
/// <param name="dictionary">The dictionary.</param>
/// <param name="run">Places in its order.</param>
/// <param name="stop">Ends the walk before its end when signalled.</param>
/// <param name="test">Whether a term is wanted, or null for all.</param>
internal sealed class RunWalk(TermDictionary dictionary, TermRun run, StopSignal? stop, Func<ReadOnlySpan<byte>, bool>? test = null) : TermWalk
{
    /// <summary>Terms between one look at the stop signal and the next.</summary>
    private const int TermsPerLook = 1024;

    private readonly TermCursor _cursor = dictionary.SeekOrdinal(run.From);
    private int _left = run.Length;
    private int _passed;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Term => _cursor.Term;

    /// <inheritdoc/>
    public override TermEntry Entry => _cursor.Entry;

    /// <inheritdoc/>
    public override bool Next()
    {
        while (_left > 0 && _cursor.Next())
        {
            _left--;
            if (_passed++ % TermsPerLook == 0 && stop?.ShouldStop() == true)
            {
                _left = 0;
                return false;
            }

            if (test is null || test(_cursor.Term))
            {
                return true;
            }
        }

        return false;
    }
}
