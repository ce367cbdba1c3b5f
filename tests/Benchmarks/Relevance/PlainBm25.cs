using NewsSearch.Archive.Articles;
using NewsSearch.Benchmarks.Peer;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;

namespace NewsSearch.Benchmarks.Relevance;

/// <summary>What the product is compared with: title and text as one field, Snowball stems, BM25 with Lucene's parameters, every word of the query optional.</summary>
internal sealed class PlainBm25 : IDisposable
{
    private const string Text = "text";
    private const string Language = "lang";
    private readonly string _folder = Directory.CreateTempSubdirectory("plain-bm25-").FullName;
    private readonly Snapshot _snapshot;

    /// <summary>Indexes the articles.</summary>
    public PlainBm25(IEnumerable<Article> articles)
    {
        using var directory = new FileSystemDirectory(_folder);
        using var writer = IndexWriter.Open(
            directory, IndexSchema.For(PeerAnalyzer.Instance, FieldDefinition.Text(Text, TermSpace.Lemma), FieldDefinition.Keyword(Language)), PeerAnalyzer.Instance);
        foreach (var article in articles)
        {
            writer.Put(new Document(article.Id, null, default)
            {
                Texts = { (Text, article.Title + '\n' + article.Text) },
                Keywords = { (Language, article.Language) },
            });
        }

        writer.Commit();
        _snapshot = writer.Refresh();
    }

    /// <summary>Ids of the best articles in a language, best first.</summary>
    public IReadOnlyList<string> Rank(string text, string language, int count)
    {
        var words = new List<Query>();
        var tokenizer = PeerAnalyzer.Instance.CreateTokenizer();
        tokenizer.Reset(text.AsMemory());
        while (tokenizer.Next())
        {
            words.Add(WordQuery.Of(new Term(Text, TermSpace.Lemma, PeerAnalyzer.Stem(tokenizer.Surface))));
        }

        var query = new BooleanQuery { Should = words, Filter = [new KeywordQuery(Language, language)], MinimumShouldMatch = 1 };
        var hits = _snapshot.Search(new SearchRequest { Query = query, Top = count }).Hits;
        return [.. hits.Select(hit => _snapshot.Key(hit.Doc))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _snapshot.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
