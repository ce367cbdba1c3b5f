using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>A single word, pattern or range.</summary>
internal sealed class WordUnit(int number, MarkFields fields, int form) : MarkUnit(number, fields)
{
    /// <inheritdoc/>
    public override void Find(FieldWords words, List<Mark> marks)
    {
        foreach (var position in words.Positions(form))
        {
            marks.Add(words.MarkWord(position, Number));
        }
    }

    /// <inheritdoc/>
    public override TextRange? First(FieldWords words)
    {
        if (words.Positions(form) is not [var position, ..])
        {
            return null;
        }

        var first = words.MarkWord(position, Number);
        return new TextRange(first.Start, first.End);
    }
}
