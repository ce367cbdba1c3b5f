using System.Text;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>A set of terms that can be found in a dictionary: they lie in a run of it, and are all of the run or some.</summary>
internal abstract class TermSet
{
    /// <summary>Whether every term of <see cref="Run"/> is a member, so that no text needs to be read.</summary>
    public abstract bool HoldsWholeRun { get; }

    /// <summary>The terms among which all members are.</summary>
    public abstract TermRun Run(TermDictionary dictionary);

    /// <summary>The members in order.</summary>
    /// <param name="dictionary">Where to look for them.</param>
    /// <param name="stop">Ends the walk before its end when signalled; members may be millions of terms apart.</param>
    public virtual TermWalk Walk(TermDictionary dictionary, StopSignal? stop = null) => new RunWalk(dictionary, Run(dictionary), stop);

    /// <summary>The terms that begin with <paramref name="prefix"/>.</summary>
    public static TermRun RunOf(TermDictionary dictionary, ReadOnlySpan<byte> prefix)
    {
        if (prefix.IsEmpty)
        {
            return new TermRun(0, dictionary.Count);
        }

        // No byte of UTF-8 is FF, so the next number is the first thing behind all that begins so.
        byte[] behind = [.. prefix];
        behind[^1]++;
        return new TermRun(dictionary.LowerBound(prefix), dictionary.LowerBound(behind));
    }

    /// <summary>UTF-8 of a text.</summary>
    protected static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
