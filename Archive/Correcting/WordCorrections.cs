using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Correcting;

/// <summary>Finds what a word of a query may be a misspelling of, among the words of the archive.</summary>
/// <remarks>The numbers were chosen by <c>tests/Benchmarks</c>, <c>correcting</c>; docs/correcting.md has what they give.</remarks>
internal sealed class WordCorrections(ArchiveWords words, CancellationToken budget)
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestWord = 4;

    /// <summary>From this length on words may have two slips.</summary>
    private const int LongWord = 8;

    /// <summary>What is better than this at one slip is not compared with what there may be at two; below it may be but another misspelling.</summary>
    private const double GoodScore = 2;

    /// <summary>Candidates by their form that are worth a look at all their forms.</summary>
    private const int MostLookedAt = 8;

    /// <summary>Candidates that are worth trying together with those of other words.</summary>
    private const int MostKept = 3;

    /// <summary>A known word that one of so many articles has is not asked about, unless they are fewer than <see cref="FewHave"/>.</summary>
    private const long CommonShare = 1_000;
    private const long FewHave = 3;

    /// <summary>How much likelier another word must be than a known one, as a logarithm.</summary>
    private const double SurelyMeant = 6;

    /// <summary>The same if none of the articles has just this form, for then its stem may be known by chance.</summary>
    private const double SurelyMeantForm = 4;

    /// <summary>The same for long words, which are rarely near another by chance.</summary>
    private const double SurelyMeantLong = 2;

    /// <summary>How much more must speak for a word among more articles than <see cref="FewArticles"/>: the more words, the more neighbours by chance.</summary>
    private const double OfMoreArticles = 0.5;
    private const double FewArticles = 1_000;

    /// <summary>How far behind the best one another candidate may be.</summary>
    private const double CloseBehind = 3;

    /// <summary>What may be meant instead of <paramref name="word"/>, the likeliest first; empty if nothing is wrong with it.</summary>
    public IReadOnlyList<WordCorrection> Of(QueryWord word)
    {
        var surface = word.Surface;
        if (surface.Length < ShortestWord || !word.IsPlain || FunctionWords.Contains(surface))
        {
            return [];
        }

        var known = words.Frequency(surface);
        if (known > Math.Max(FewHave, words.Articles / CommonShare))
        {
            return [];
        }

        var found = Candidates(surface, 1, out var asTyped);
        if (known == 0 && surface.Length >= LongWord && found is not [{ Score: > GoodScore }, ..])
        {
            // Those at two edits begin like the word; among the others may be the better one.
            found = [.. found.Concat(Candidates(surface, 2, out _)).DistinctBy(candidate => candidate.Text, StringComparer.Ordinal).OrderByDescending(candidate => candidate.Score)];
        }

        var surely = surface.Length >= LongWord ? SurelyMeantLong : asTyped ? SurelyMeant : SurelyMeantForm;
        var least = known == 0 ? LeastScore(surface.Length) : Math.Log(known) + surely;
        return [.. found.Where(candidate => candidate.Score >= Math.Max(least, found[0].Score - CloseBehind)).Take(MostKept)];
    }

    private List<WordCorrection> Candidates(string surface, int edits, out bool asTyped)
    {
        asTyped = false;
        var near = new List<WordCorrection>();
        foreach (var candidate in words.Near(surface, edits, budget))
        {
            asTyped |= candidate.Edits == 0;
            if (candidate.Edits > 0 && new QueryWord(0, 0, candidate.Text).IsPlain)
            {
                near.Add(new WordCorrection(candidate.Text, TypingCost.Of(surface, candidate.Text), Math.Max(1, candidate.Articles), Math.Max(1, candidate.Articles)));
            }
        }

        var best = near.OrderByDescending(candidate => candidate.Score).ThenBy(candidate => candidate.Text, StringComparer.Ordinal).Take(MostLookedAt);
        return
        [
            .. best.Select(candidate => candidate with { Articles = Math.Max(1, words.Frequency(candidate.Text)) })
                .OrderByDescending(candidate => candidate.Score)
                .ThenBy(candidate => candidate.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>The shorter a word that the archive does not know, the more has to speak for another: short words have neighbours by chance.</summary>
    private double LeastScore(int length)
    {
        var least = length switch
        {
            4 => -2.1,
            5 => -4,
            < LongWord => -6,
            _ => -8,
        };
        return least + Math.Max(0, OfMoreArticles * Math.Log(words.Articles / FewArticles));
    }
}
