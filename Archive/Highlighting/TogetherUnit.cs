using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Several words near each other, each in any of several forms or runs of forms: stretches that have them all, in any order.</summary>
/// <param name="number">Its number.</param>
/// <param name="fields">Where it may be marked.</param>
/// <param name="operands">For each word its alternatives, each a run of forms.</param>
/// <param name="maxBetween">Words allowed between one and the next.</param>
internal sealed class TogetherUnit(int number, MarkFields fields, IReadOnlyList<IReadOnlyList<IReadOnlyList<int>>> operands, int maxBetween) : MarkUnit(number, fields)
{
    /// <inheritdoc/>
    public override void Find(FieldWords words, List<Mark> marks)
    {
        foreach (var span in Stretches(words).SelectMany(stretch => stretch))
        {
            words.MarkRun(span, Number, MaxMarkLength, marks);
        }
    }

    /// <inheritdoc/>
    /// <remarks>All of the first stretch, with the words between.</remarks>
    public override TextRange? First(FieldWords words)
    {
        if (Stretches(words).FirstOrDefault() is not { } stretch)
        {
            return null;
        }

        var (first, last) = (words.MarkWord(stretch[0].First, Number), words.MarkWord(stretch.Max(span => span.Last), Number));
        return new TextRange(first.Start, last.End - first.Start <= MaxMarkLength ? last.End : first.End);
    }

    /// <summary>The stretches that have a word of each operand, each with all of them that it has, in order.</summary>
    private IEnumerable<List<WordSpan>> Stretches(FieldWords words)
    {
        var found = new List<(WordSpan Span, int Operand)>();
        for (var operand = 0; operand < operands.Count; operand++)
        {
            var before = found.Count;
            foreach (var forms in operands[operand])
            {
                PhraseMatcher.Find(words, forms, 0, match => found.Add((new WordSpan(match[0], match[^1]), operand)));
            }

            if (found.Count == before)
            {
                yield break;
            }
        }

        found.Sort((a, b) => a.Span.First.CompareTo(b.Span.First));
        for (var first = 0; first < found.Count;)
        {
            var end = first + 1;
            var last = found[first].Span.Last;
            while (end < found.Count && found[end].Span.First - last - 1 <= maxBetween)
            {
                last = Math.Max(last, found[end++].Span.Last);
            }

            var stretch = found[first..end];
            if (stretch.Select(span => span.Operand).Distinct().Count() == operands.Count)
            {
                yield return stretch.ConvertAll(span => span.Span);
            }

            first = end;
        }
    }
}
