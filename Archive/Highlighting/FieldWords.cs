using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Highlighting;

/// <summary>The words of one field, and at which positions each word of the query stands. Reused from article to article.</summary>
internal sealed class FieldWords(WordForms forms, ITokenizer tokenizer)
{
    private readonly WordBlock _block = new();
    private readonly ulong[] _places = new ulong[WordBlock.MaxWords];
    private readonly List<(int Start, int End)> _words = [];
    private readonly List<int>?[] _positions = new List<int>?[forms.Count];
    private readonly List<int> _filled = [];
    private readonly List<int> _none = [];

    /// <summary>The text of the field.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Reads another field, all of it.</summary>
    public void Read(string text)
    {
        Begin(text);
        while (ReadOn())
        {
        }
    }

    /// <summary>Begins another field, of which no word is read yet.</summary>
    public void Begin(string text)
    {
        Text = text;
        _words.Clear();
        foreach (var form in _filled)
        {
            _positions[form]!.Clear();
        }

        _filled.Clear();
        tokenizer.Reset(text.AsMemory());
    }

    /// <summary>Reads some words more; false if there were none.</summary>
    /// <remarks>All are looked for before any is looked at: the processor waits for the memory of several at a time.</remarks>
    public bool ReadOn()
    {
        var first = _words.Count;
        _block.Read(tokenizer, _words);
        for (var i = 0; i < _block.Count; i++)
        {
            _places[i] = forms.PlacesOf(_block.KeyAt(i), _block.SurfaceAt(i));
        }

        for (var i = 0; i < _block.Count; i++)
        {
            foreach (var form in forms.Matching(_places[i], _block.SurfaceAt(i)))
            {
                Add(form, first + i);
            }
        }

        return _block.Count > 0;
    }

    /// <summary>Positions where a word of the query stands, ascending; not to be changed.</summary>
    public List<int> Positions(int form) => _positions[form] ?? _none;

    /// <summary>A mark on the word at a position.</summary>
    public Mark MarkWord(int position, int unit) => new(_words[position].Start, _words[position].End, unit);

    /// <summary>
    /// Marks neighbouring words: as one, with what stands between them, unless a paragraph ends there or it would be longer than <paramref name="maxLength"/>; then
    /// each.
    /// </summary>
    public void MarkRun(WordSpan span, int unit, int maxLength, List<Mark> marks)
    {
        var (start, end) = (_words[span.First].Start, _words[span.Last].End);
        if (end - start <= maxLength && !Text.AsSpan(start, end - start).Contains('\n'))
        {
            marks.Add(new Mark(start, end, unit));
            return;
        }

        for (var position = span.First; position <= span.Last; position++)
        {
            marks.Add(MarkWord(position, unit));
        }
    }

    private void Add(int form, int position)
    {
        var positions = _positions[form] ??= [];
        if (positions.Count == 0)
        {
            _filled.Add(form);
        }

        positions.Add(position);
    }
}
