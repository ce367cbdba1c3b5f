using NewsSearch.Engine.Segments;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>The members of a <see cref="TermSet"/> in a dictionary, in order.</summary>
internal sealed class TermWalk(TermDictionary dictionary, TermSet terms)
{
    private readonly TermCursor _cursor = dictionary.Seek(terms.First);

    /// <summary>The current term; valid until the next move.</summary>
    public ReadOnlySpan<byte> Term => _cursor.Term;

    /// <summary>What the dictionary knows of it.</summary>
    public TermEntry Entry => _cursor.Entry;

    /// <summary>Moves to the next member; false after the last.</summary>
    public bool Next()
    {
        while (_cursor.Next() && !terms.IsBeyond(_cursor.Term))
        {
            if (terms.Contains(_cursor.Term))
            {
                return true;
            }
        }

        return false;
    }
}
