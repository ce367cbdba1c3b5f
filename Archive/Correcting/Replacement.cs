using System.Text;
using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Correcting;

/// <summary>What to write instead of a stretch of a text.</summary>
/// <param name="Range">The stretch.</param>
/// <param name="Text">What to write.</param>
internal readonly record struct Replacement(TextRange Range, string Text)
{
    /// <summary>A text with all replacements made.</summary>
    /// <param name="text">The text, with what was corrected in it before.</param>
    /// <param name="replacements">In order, disjoint; each inside a stretch corrected before or outside all of them.</param>
    public static Suggestion Apply(Suggestion text, IReadOnlyList<Replacement> replacements)
    {
        var written = new StringBuilder(text.Text.Length);
        var at = 0;
        foreach (var replacement in replacements)
        {
            written.Append(text.Text, at, replacement.Range.Start - at).Append(replacement.Text);
            at = replacement.Range.End;
        }

        written.Append(text.Text, at, text.Text.Length - at);
        var fresh = replacements.Select(replacement => replacement.Range)
            .Where(range => !text.Corrected.Any(before => before.Start <= range.Start && range.End <= before.End));
        return new Suggestion(
            written.ToString(),
            [.. text.Corrected.Concat(fresh).OrderBy(range => range.Start).Select(range => new TextRange(Moved(range.Start, replacements), Moved(range.End, replacements)))]);
    }

    /// <summary>Where a place before or behind a replaced stretch comes to stand.</summary>
    private static int Moved(int place, IReadOnlyList<Replacement> replacements) =>
        place + replacements.Where(replacement => replacement.Range.End <= place)
            .Sum(replacement => replacement.Text.Length - (replacement.Range.End - replacement.Range.Start));
}
