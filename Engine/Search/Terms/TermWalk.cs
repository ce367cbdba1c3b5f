using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>The members of a <see cref="TermSet"/> in a dictionary, in order.</summary>
/// <param name="dictionary">Where to look for them.</param>
/// <param name="terms">The members.</param>
/// <param name="stop">Ends the walk before its end when signalled; members may be millions of terms apart.</param>
internal sealed class TermWalk(TermDictionary dictionary, TermSet terms, StopSignal? stop = null)
{
    /// <summary>Terms between one look at the stop signal and the next.</summary>
    private const int TermsPerLook = 1024;

    private readonly TermCursor _cursor = dictionary.Seek(terms.First);
    private int _passed;

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _cursor.Term;

    /// <summary>What the dictionary knows of it.</summary>
    public TermEntry Entry => _cursor.Entry;

    /// <summary>Moves to the next member; false after the last.</summary>
    public bool Next()
    {
        while (_cursor.Next() && !terms.IsBeyond(_cursor.Term))
        {
            if (++_passed % TermsPerLook == 0 && stop?.ShouldStop() == true)
            {
                return false;
            }

            if (terms.Contains(_cursor.Term))
            {
                return true;
            }
        }

        return false;
    }
}
