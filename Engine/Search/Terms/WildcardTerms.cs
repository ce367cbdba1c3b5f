using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Terms that fit a pattern: <c>*</c> stands for any run, also an empty one, <c>?</c> for one code point, anything else for itself.</summary>
internal sealed class WildcardTerms : TermSet
{
    private readonly string _text;
    private readonly byte[] _pattern;
    private readonly byte[] _prefix;

    /// <summary>Terms that fit <paramref name="pattern"/>.</summary>
    public WildcardTerms(string pattern)
    {
        _text = pattern;
        _pattern = Utf8(pattern);
        var wild = _pattern.AsSpan().IndexOfAny((byte)'*', (byte)'?');
        _prefix = wild < 0 ? _pattern : _pattern[..wild];
        HoldsWholeRun = wild >= 0 && wild == _pattern.Length - 1 && _pattern[wild] == '*';
    }

    /// <inheritdoc/>
    public override bool HoldsWholeRun { get; }

    /// <inheritdoc/>
    public override TermRun Run(TermDictionary dictionary) => RunOf(dictionary, _prefix);

    /// <inheritdoc/>
    public override TermWalk Walk(TermDictionary dictionary, StopSignal? stop = null)
    {
        if (HoldsWholeRun)
        {
            return base.Walk(dictionary, stop);
        }

        var run = Run(dictionary);
        return WildcardAutomaton.Takes(_text)
            ? new AutomatonWalk<WildcardAutomaton>(dictionary, new WildcardAutomaton(_text), run, stop)
            : new RunWalk(dictionary, run, stop, Fits);
    }

    /// <summary>Whether a term fits. Goes back to the latest <c>*</c> only, which suffices: an earlier one could not reach further.</summary>
    public bool Fits(ReadOnlySpan<byte> term)
    {
        var (inPattern, inTerm) = (0, 0);
        var (afterStar, starEnd) = (-1, 0);
        while (inTerm < term.Length)
        {
            if (inPattern < _pattern.Length && _pattern[inPattern] == '*')
            {
                (afterStar, starEnd) = (++inPattern, inTerm);
            }
            else if (inPattern < _pattern.Length && _pattern[inPattern] == '?')
            {
                inPattern++;
                inTerm += CodePointLength(term[inTerm]);
            }
            else if (inPattern < _pattern.Length && _pattern[inPattern] == term[inTerm])
            {
                inPattern++;
                inTerm++;
            }
            else if (afterStar >= 0)
            {
                starEnd += CodePointLength(term[starEnd]);
                (inPattern, inTerm) = (afterStar, starEnd);
            }
            else
            {
                return false;
            }
        }

        return _pattern.AsSpan(inPattern).IndexOfAnyExcept((byte)'*') < 0;
    }

    /// <summary>Bytes of the code point that begins with <paramref name="first"/>.</summary>
    private static int CodePointLength(byte first) => first switch { < 0xC0 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
}
