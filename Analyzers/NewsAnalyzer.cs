using System.Buffers;
using NewsSearch.Analyzers.Abbreviations;
using NewsSearch.Analyzers.Numbers;
using NewsSearch.Analyzers.Tokenizing;

namespace NewsSearch.Analyzers;

/// <summary>The product's analysis of Russian and English news: <see cref="NewsTokenizer"/>, then terms of words, numbers and abbreviations.</summary>
/// <remarks>
/// The letters of a word decide its language, not the article's: Cyrillic words are analysed as Russian, Latin ones as English, so that a name in the other script is the
/// same term in either article. Words of both scripts and of other scripts are their own term. <see cref="NumberTerms"/>, <see cref="AbbreviationTerms"/> and
/// <see cref="InitialTerms"/> come first.
/// <list type="table">
/// <item><term>a Russian word</term><description>its lemmas by the dictionary, the likeliest first; an unknown word's likely lemmas and its stem with an asterisk. <c>стали</c>:
/// <c>стать</c>, <c>сталь</c>. Derived: the place that it is named for. <c>гродненский</c>: <c>гродненский</c>; <c>гродно</c>.</description></item>
/// <item><term>an English word</term><description>the stems of its lemmas. <c>went</c>: <c>go</c>.</description></item>
/// <item><term>with hyphens</term><description>if it ends in Russian, its lemmas as a whole by the dictionary, or what stands before the last hyphen with the lemmas of what follows; else
/// its parts' stems with hyphens between; derived: the terms of its parts (not of single letters nor function words) and of its joined spelling. <c>нью-йорке</c>:
/// <c>нью-йорк</c>; <c>нью*</c>, <c>йорк</c>, <c>ньюйорк*</c>.</description></item>
/// <item><term>with dots, ampersands or underscores</term><description>itself; derived: its parts, and for single letters the joined spelling. <c>at&amp;t</c>: <c>at&amp;t</c>; <c>att</c>,
/// <c>at</c>, <c>t</c>.</description></item>
/// <item><term>with an apostrophe</term><description>its stem; derived: the joined spelling's stem, and what follows a short article or prefix. <c>o'neill</c>: <c>o'neil</c>;
/// <c>oneil</c>, <c>neil</c>.</description></item>
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
        if (AbbreviationTerms.TryAdd(surface, terms) || NumberTerms.TryAdd(surface, terms) || InitialTerms.TryAdd(surface, terms))
        {
            return;
        }

        switch (surface.IndexOfAny(Joiners))
        {
            case < 0:
                WordStem.AddTo(surface, terms);
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
