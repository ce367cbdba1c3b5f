using NewsSearch.Analyzers;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>The analysis alone: what part of indexing is tokenizing and stemming.</summary>
internal static class PeerAnalysis
{
    private const int Articles = 20_000;

    /// <summary>Measures words and lower case; then with every token stemmed, as Lucene does; then with each distinct word stemmed once, as a segment does.</summary>
    public static void Run(string dataFolder)
    {
        var texts = new List<string>();
        var bytes = 0L;
        var batches = PeerCorpus.Batches(dataFolder);
        var batch = new List<byte[]>();
        var parser = new PeerCorpus.Parser();
        while (texts.Count < Articles && batches(batch))
        {
            foreach (var article in batch.Select(parser.Parse))
            {
                texts.Add(article.Searchable);
                bytes += article.SourceBytes;
            }
        }

        Measure("tokenize_lower_mb_per_cpu_s", bytes, texts, () => _ => { });
        Measure("tokenize_lower_stem_mb_per_cpu_s", bytes, texts, () =>
        {
            var stem = new char[WordTerms.MaxTermLength];
            return surface => StemInto(surface, stem);
        });
        Measure("tokenize_lower_stem_once_mb_per_cpu_s", bytes, texts, () =>
        {
            var stems = new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
            return surface =>
            {
                if (!stems.ContainsKey(surface))
                {
                    stems[surface] = PeerAnalyzer.Stem(surface);
                }
            };
        });
    }

    private static void StemInto(ReadOnlySpan<char> surface, char[] stem)
    {
        if (!char.IsAsciiDigit(surface[0]))
        {
            _ = surface[0] is >= '\u0400' and < '\u0500' ? Analyzers.Stemming.RussianStemmer.Stem(surface, stem) : Analyzers.Stemming.EnglishStemmer.Stem(surface, stem);
        }
    }

    /// <summary>The last of three rounds.</summary>
    private static void Measure(string name, long bytes, List<string> texts, Func<Use> use)
    {
        for (var round = 0; round < 3; round++)
        {
            var before = ProcessFigures.CpuSeconds;
            var (tokens, take) = (0L, use());
            var tokenizer = PeerAnalyzer.Instance.CreateTokenizer();
            foreach (var text in texts)
            {
                tokenizer.Reset(text.AsMemory());
                while (tokenizer.Next())
                {
                    tokens++;
                    take(tokenizer.Surface);
                }
            }

            if (round == 2)
            {
                var seconds = ProcessFigures.CpuSeconds - before;
                ProcessFigures.Print(name, $"{bytes / 1e6 / seconds:F1}");
                ProcessFigures.Print("tokens_per_cpu_s", $"{tokens / seconds:F0}");
            }
        }
    }

    private delegate void Use(ReadOnlySpan<char> surface);
}
