namespace NewsSearch.Archive.Highlighting;

/// <summary>A phrase: as one mark without slop, otherwise the words of actual matches.</summary>
internal sealed class PhraseUnit(int number, MarkFields fields, IReadOnlyList<int> forms, int slop) : MarkUnit(number, fields)
{
    /// <inheritdoc/>
    public override void Find(FieldWords words, List<Mark> marks) => PhraseMatcher.Find(words, forms, slop, match =>
    {
        if (slop == 0)
        {
            words.MarkRun(new WordSpan(match[0], match[^1]), Number, MaxMarkLength, marks);
            return;
        }

        foreach (var position in match)
        {
            marks.Add(words.MarkWord(position, Number));
        }
    });
}
