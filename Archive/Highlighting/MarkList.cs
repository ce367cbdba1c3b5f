using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>The marks of one field, ascending, and as they are shown: overlapping and touching ones as one.</summary>
internal sealed class MarkList
{
    private readonly List<Mark> _marks = [];
    private readonly List<TextRange> _shown = [];

    /// <summary>All marks by start.</summary>
    public IReadOnlyList<Mark> Marks => _marks;

    /// <summary>The marks to show, apart from each other, ascending.</summary>
    public IReadOnlyList<TextRange> Shown => _shown;

    /// <summary>Finds the marks of <paramref name="units"/> in a field.</summary>
    public void Find(IReadOnlyList<MarkUnit> units, MarkFields field, FieldWords words)
    {
        _marks.Clear();
        _shown.Clear();
        foreach (var unit in units)
        {
            if (unit.Fields.HasFlag(field))
            {
                unit.Find(words, _marks);
            }
        }

        _marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        foreach (var mark in _marks)
        {
            if (_shown.Count > 0 && mark.Start <= _shown[^1].End)
            {
                _shown[^1] = new TextRange(_shown[^1].Start, Math.Max(_shown[^1].End, mark.End));
            }
            else
            {
                _shown.Add(new TextRange(mark.Start, mark.End));
            }
        }
    }

    /// <summary>The shown marks inside a range that cuts none.</summary>
    public IReadOnlyList<TextRange> Inside(TextRange range) => [.. _shown.Where(mark => mark.Start >= range.Start && mark.End <= range.End)];
}
