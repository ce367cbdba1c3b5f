using System.Text;
using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>Finds the terms of dictionaries that are near a text, by whichever way is quickest there.</summary>
internal sealed class NearTerms
{
    private readonly string _string;
    private readonly int _maxEdits;
    private readonly int[] _text;
    private readonly int _fixed;
    private readonly byte[] _prefix;

    /// <summary>Terms within <paramref name="maxEdits"/> (0 to 2) of <paramref name="text"/>, of which the first <paramref name="prefixLength"/> code points must be equal.</summary>
    public NearTerms(string text, int maxEdits, int prefixLength)
    {
        _string = text;
        _maxEdits = maxEdits;
        _text = CodePoints(text);
        _fixed = Math.Min(prefixLength, _text.Length);
        _prefix = Utf8(_text.AsSpan(0, _fixed));
    }

    /// <summary>Code points of the text.</summary>
    public int Length => _text.Length;

    /// <summary>Those of one dictionary, in no order, each once.</summary>
    /// <param name="dictionary">Where to look.</param>
    /// <param name="stop">Ends the search before its end when signalled.</param>
    public List<NearTerm> In(TermDictionary dictionary, StopSignal stop)
    {
        if (_text.Length > CodePointMasks.MaxLength)
        {
            return Measured(dictionary, stop);
        }

        if (_maxEdits == 1 && OneEditTerms.TryFind(dictionary, _text, _fixed) is { } near)
        {
            return near;
        }

        var found = new List<NearTerm>();
        var walk = new AutomatonWalk<FuzzyAutomaton>(dictionary, new FuzzyAutomaton(_text, _maxEdits), TermSet.RunOf(dictionary, _prefix), stop);
        while (walk.Next())
        {
            found.Add(new NearTerm(Encoding.UTF8.GetString(walk.Term), walk.Cost, walk.CodePoints, dictionary.EntryAt(walk.Ordinal)));
        }

        return found;
    }

    /// <summary>Finds by measuring every distance: for texts that are too long for the automaton.</summary>
    private List<NearTerm> Measured(TermDictionary dictionary, StopSignal stop)
    {
        var found = new List<NearTerm>();
        var distance = new EditDistance(_string, _maxEdits);
        var walk = new RunWalk(dictionary, TermSet.RunOf(dictionary, _prefix), stop);
        while (walk.Next())
        {
            var edits = distance.To(walk.Term);
            if (edits <= _maxEdits)
            {
                found.Add(new NearTerm(Encoding.UTF8.GetString(walk.Term), edits, distance.TermLength, walk.Entry));
            }
        }

        return found;
    }

    private static int[] CodePoints(string text)
    {
        var codePoints = new int[text.Length];
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            codePoints[count++] = rune.Value;
        }

        return codePoints[..count];
    }

    private static byte[] Utf8(ReadOnlySpan<int> codePoints)
    {
        var bytes = new byte[codePoints.Length * 4];
        var length = 0;
        foreach (var codePoint in codePoints)
        {
            length += new Rune(codePoint).EncodeToUtf8(bytes.AsSpan(length));
        }

        return bytes[..length];
    }
}
