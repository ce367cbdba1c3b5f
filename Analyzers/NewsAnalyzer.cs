using System.Buffers;
using NewsSearch.Analyzers.Russian;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Analyzers;

/// <summary>The product's analysis of Russian and English news: <see cref="NewsTokenizer"/>, then lemmas of Russian words and Snowball stems of English ones.</summary>
/// <remarks>
/// The letters of a word decide its language, not the article's: Cyrillic words are analysed as Russian, Latin ones as English, so that a name in the other script is the
/// same term in either article. Words of both scripts, of other scripts and numbers are their own term.
/// <list type="table">
/// <item><term>a Russian word</term><description>its lemmas by the dictionary, the likeliest first; an unknown word's likely lemmas and its stem with an asterisk. <c>стали</c>:
/// <c>стать</c>, <c>сталь</c>. Derived: the place that it is named for. <c>гродненский</c>: <c>гродненский</c>; <c>гродно</c>.</description></item>
/// <item><term>an English word</term><description>its stem.</description></item>
/// <item><term>with hyphens</term><description>if it ends in Russian, its lemmas as a whole by the dictionary, or what stands before the last hyphen with the lemmas of what follows; else
/// its parts' stems with hyphens between; derived: the terms of its parts (not of single letters nor function words) and of its joined spelling. <c>нью-йорке</c>:
/// <c>нью-йорк</c>; <c>нью*</c>, <c>йорк</c>, <c>ньюйорк*</c>.</description></item>
/// <item><term>a number with an ending</term><description>an ordinal's in one spelling, a cardinal's number: <c>2-го</c>: <c>2-й</c>, <c>3-х</c>: <c>3</c>.</description></item>
/// <item><term>with dots, ampersands or underscores</term><description>itself; derived: its parts, and for single letters the joined spelling. <c>u.s</c>: <c>u.s</c>; <c>us</c>,
/// <c>u</c>, <c>s</c>.</description></item>
/// <item><term>with an apostrophe</term><description>its stem; derived: the joined spelling's stem, and what follows a short article or prefix. <c>o'neill</c>: <c>o'neil</c>;
/// <c>oneil</c>, <c>neil</c>.</description></item>
/// <item><term>a number</term><description>itself; derived: without commas between thousands, and the parts of a date. <c>1,000</c>: <c>1,000</c>;
/// <c>1000</c>.</description></item>
/// </list>
/// </remarks>
public sealed class NewsAnalyzer : IAnalyzer
{
    private static readonly SearchValues<char> Joiners = SearchValues.Create("-.,&_'");

    private NewsAnalyzer()
    {
    }

    /// <summary>The one analyzer; immutable and safe for any number of threads.</summary>
    public static NewsAnalyzer Instance { get; } = new();

    /// <inheritdoc/>
    public string Version => "news-2";

    /// <inheritdoc/>
    public ITokenizer CreateTokenizer() => new NewsTokenizer();

    /// <inheritdoc/>
    public void Analyze(ReadOnlySpan<char> surface, WordTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        surface = surface[..Math.Min(surface.Length, WordTerms.MaxTermLength)];
        switch (surface.IndexOfAny(Joiners))
        {
            case < 0 when RussianWord.IsCyrillic(surface):
                RussianWord.Add(surface, terms);
                break;
            case < 0:
                terms.Add(WordStem.Of(surface));
                break;
            case var _ when surface.Contains('-'):
                CompoundTerms.AddHyphenated(surface, terms);
                break;
            case var at when surface[at] == '\'':
                CompoundTerms.AddWithApostrophe(surface, terms);
                break;
            default:
                CompoundTerms.AddJoined(surface, terms);
                break;
        }
    }
}
