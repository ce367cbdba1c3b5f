using System.Text;
using NewsSearch.Engine.Segments.Dictionary;
using NewsSearch.Engine.Storage;
using NewsSearch.Testing.Oracle;

namespace NewsSearch.Engine.Tests.Search.Terms;

/// <summary>A dictionary of some words; the document of each is its place in the order.</summary>
internal sealed class ListDictionary : IDisposable
{
    private readonly MemoryDirectory _directory = new();
    private readonly IndexInput _input;

    public ListDictionary(IEnumerable<string> words)
    {
        Terms = [.. words.Distinct(StringComparer.Ordinal).Order(Comparer<string>.Create(NaiveTerms.Compare))];
        TermDictionaryPlace place;
        using (var output = _directory.Create("x", FileKind.Terms))
        {
            using var postings = _directory.Create("p", FileKind.Postings);
            using var positions = _directory.Create("q", FileKind.Positions);
            var writer = new TermDictionaryWriter(output, postings, positions);
            writer.Start(TermDictionaryKind.Text);
            for (var i = 0; i < Terms.Count; i++)
            {
                writer.Add(Encoding.UTF8.GetBytes(Terms[i]), new TermEntry(1, 1, i, 0), shared: false);
            }

            place = writer.Finish();
            output.Finish();
        }

        _input = _directory.Open("x", FileKind.Terms);
        Dictionary = new TermDictionary(_input, place);
    }

    /// <summary>The words in order.</summary>
    public List<string> Terms { get; }

    public TermDictionary Dictionary { get; }

    public void Dispose()
    {
        _input.Dispose();
        _directory.Dispose();
    }
}
