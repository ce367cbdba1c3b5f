using System.Text;
using BenchmarkDotNet.Attributes;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Benchmarks;

/// <summary>A dictionary of 500,000 made-up words: finding one, those that begin alike, those that are near. Each call asks for 1,000 different ones, or 50 near ones.</summary>
public class TermBenchmarks : IDisposable
{
    private const int Words = 500_000;
    private const int Asked = 1000;
    private const int AskedNear = 50;

    private readonly MemoryDirectory _directory = new();
    private readonly byte[][] _asked = new byte[Asked][];
    private readonly string[] _prefixes = new string[Asked];
    private readonly int[][] _misspelt = new int[AskedNear][];
    private IndexInput? _input;
    private TermDictionary? _dictionary;

    /// <summary>Makes the dictionary, Russian and English halves.</summary>
    [GlobalSetup]
    public void Make()
    {
        var random = new Random(11);
        var words = new SortedSet<string>(CodePointOrder.Comparer);
        while (words.Count < Words)
        {
            words.Add(MadeUpWords.Next(random));
        }

        TermDictionaryPlace place;
        using (var output = _directory.Create("terms", FileKind.Terms))
        {
            using var postings = _directory.Create("postings", FileKind.Postings);
            using var positions = _directory.Create("positions", FileKind.Positions);
            var writer = new TermDictionaryWriter(output, postings, positions);
            writer.Start(TermDictionaryKind.Text);
            foreach (var word in words)
            {
                writer.Add(Encoding.UTF8.GetBytes(word), new TermEntry(1, 1, 7, 7), shared: false);
            }

            place = writer.Finish();
            output.Finish();
        }

        _input = _directory.Open("terms", FileKind.Terms);
        _dictionary = new TermDictionary(_input, place);
        string[] all = [.. words];
        for (var i = 0; i < Asked; i++)
        {
            var word = all[random.Next(all.Length)];
            _asked[i] = Encoding.UTF8.GetBytes(word);
            _prefixes[i] = word[..Math.Min(4, word.Length)];
        }

        for (var i = 0; i < AskedNear; i++)
        {
            var word = all[random.Next(all.Length)];
            _misspelt[i] = [.. word.Remove(random.Next(word.Length), 1).Select(letter => (int)letter)];
        }
    }

    /// <summary>Exact lookup.</summary>
    [Benchmark(OperationsPerInvoke = Asked)]
    public long Lookup()
    {
        var sum = 0L;
        foreach (var term in _asked)
        {
            sum += _dictionary!.TryGet(term, out var entry) ? entry.DocFreq : 0;
        }

        return sum;
    }

    /// <summary>How many terms begin so: both ends of the run, no term read.</summary>
    [Benchmark(OperationsPerInvoke = Asked)]
    public long PrefixRun()
    {
        var sum = 0L;
        foreach (var prefix in _prefixes)
        {
            sum += new PrefixTerms(prefix).Run(_dictionary!).Length;
        }

        return sum;
    }

    /// <summary>Distance 1 by the filter.</summary>
    [Benchmark(OperationsPerInvoke = AskedNear)]
    public long OneEditByFilter()
    {
        var sum = 0L;
        foreach (var text in _misspelt)
        {
            sum += OneEditTerms.TryFind(_dictionary!, text, 0)?.Count ?? 0;
        }

        return sum;
    }

    /// <summary>Distance 1 by the automaton.</summary>
    [Benchmark(OperationsPerInvoke = AskedNear)]
    public long OneEditByAutomaton() => Walk(1);

    /// <summary>Distance 2 by the automaton.</summary>
    [Benchmark(OperationsPerInvoke = AskedNear)]
    public long TwoEditsByAutomaton() => Walk(2);

    /// <inheritdoc/>
    [GlobalCleanup]
    public void Dispose()
    {
        _input?.Dispose();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }

    private long Walk(int edits)
    {
        var sum = 0L;
        foreach (var text in _misspelt)
        {
            var walk = new AutomatonWalk<FuzzyAutomaton>(_dictionary!, new FuzzyAutomaton(text, edits), new TermRun(0, _dictionary!.Count), stop: null);
            while (walk.Next())
            {
                sum++;
            }
        }

        return sum;
    }
}
