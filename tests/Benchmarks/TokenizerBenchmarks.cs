using System.Text;
using BenchmarkDotNet.Attributes;
using NewsSearch.Analyzers;
using NewsSearch.Analyzers.Detection;

namespace NewsSearch.Benchmarks;

/// <summary>Tokenizing, folding and language detection of about a megabyte, half of it Russian; the target is 100 MB a second on one core.</summary>
[MemoryDiagnoser]
public class TokenizerBenchmarks
{
    private const string Sentences =
        "Съезд малых городов открылся 14 августа в Нижегородской области; участники осмотрели агроусадьбу «Ёлочка». "
        + "The governor said the region's agro-ecotourism grew by 3.5% in 2019-2021, to 1,250 guests a week. ";

    private readonly ITokenizer _tokenizer = NewsAnalyzer.Instance.CreateTokenizer();
    private string _text = "";

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void MakeText() => _text = new StringBuilder().Insert(0, Sentences, 4_000).ToString();

    /// <summary>Letters of all surfaces.</summary>
    [Benchmark]
    public int Tokenize()
    {
        var letters = 0;
        _tokenizer.Reset(_text.AsMemory());
        while (_tokenizer.Next())
        {
            letters += _tokenizer.Surface.Length;
        }

        return letters;
    }

    /// <summary>The language of one article's opening.</summary>
    [Benchmark]
    public Language Detect() => LanguageDetector.Detect(_text.AsSpan(0, 4_000));
}
