using NewsSearch.Archive.Answering;

namespace NewsSearch.Archive.Highlighting;

/// <summary>A part of a query that is marked as a whole: a word, a phrase, words near each other.</summary>
/// <param name="number">Its number: marks of different units are worth more in one passage than marks of the same.</param>
/// <param name="fields">Where it may be marked.</param>
internal abstract class MarkUnit(int number, MarkFields fields)
{
    /// <summary>Longest mark over several words, in UTF-16 code units: passages never cut a mark.</summary>
    protected const int MaxMarkLength = 120;

    /// <summary>Where it may be marked.</summary>
    public MarkFields Fields => fields;

    /// <summary>Its number.</summary>
    protected int Number => number;

    /// <summary>Adds its marks in a field, in any order, possibly overlapping.</summary>
    public abstract void Find(FieldWords words, List<Mark> marks);

    /// <summary>Its first match in a field; null without one.</summary>
    public virtual TextRange? First(FieldWords words)
    {
        var marks = new List<Mark>();
        Find(words, marks);
        return marks.Count == 0 ? null : marks.MinBy(mark => mark.Start) is var first ? new TextRange(first.Start, first.End) : null;
    }
}
