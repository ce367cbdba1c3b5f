namespace NewsSearch.Analyzers.English;

/// <summary>What no rule of stemming knows: irregular forms, and British spellings whose stem differs from the American one. Read from the assembly when first used.</summary>
/// <remarks>
/// The file <c>english-words.txt</c>, made by <c>tools/make-data.sh</c>, holds a line for each, in ordinal order; # begins a comment:
/// <code>
/// Line  = Word " " Term { " " Term }    the terms of a word, the likeliest first:  lives life live
///       | "~" Stem " " Term             the term of all words with a stem:         ~colour color
/// </code>
/// Some 1,430 lines, 24 KB.
/// </remarks>
internal static class EnglishWordList
{
    private const string Resource = "NewsSearch.Analyzers.English.english-words.txt";

    private static readonly Lazy<Tables> Read = new(ReadResource);

    /// <summary>Finds the terms of a word that the list has, the likeliest first.</summary>
    public static bool TryFindWord(ReadOnlySpan<char> word, out ReadOnlySpan<string> terms)
    {
        var found = Read.Value.Words.TryGetValue(word, out var list);
        terms = list;
        return found;
    }

    /// <summary>Finds the term that stands for a stem.</summary>
    public static bool TryFindStem(ReadOnlySpan<char> stem, out string term)
    {
        var found = Read.Value.Stems.TryGetValue(stem, out var single);
        term = single ?? "";
        return found;
    }

    private static Tables ReadResource()
    {
        using var stream = typeof(EnglishWordList).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        var words = new Dictionary<string, string[]>(2_000, StringComparer.Ordinal);
        var stems = new Dictionary<string, string>(1_000, StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var fields = line.Split(' ');
            if (line[0] == '~')
            {
                stems.Add(fields[0][1..], fields[1]);
            }
            else
            {
                words.Add(fields[0], fields[1..]);
            }
        }

        foreach (var (word, term) in KeptApart.Words)
        {
            words.Add(word, [term]);
        }

        return new Tables(words.GetAlternateLookup<ReadOnlySpan<char>>(), stems.GetAlternateLookup<ReadOnlySpan<char>>());
    }

    private sealed record Tables(
        Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> Words, Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Stems);
}
