using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>Reads files one after the other and turns their records into complete articles; what cannot be read goes to the rejects.</summary>
/// <param name="idsFrom">Ids that the index holds from an origin.</param>
/// <param name="totals">Counted here.</param>
/// <param name="rejects">Where rejects go.</param>
/// <param name="progress">Told about it.</param>
internal sealed class ArticleFeed(Func<string, IEnumerable<string>> idsFrom, PassTotals totals, RejectsFile rejects, IndexingProgress progress)
{
    private readonly IdSet _ids = new();

    /// <summary>Reads the files, each ended by an item without an article. Stops between two records when cancelled, without an end.</summary>
    public IEnumerable<FeedItem> Read(IEnumerable<SourceFile> files, CancellationToken cancellation)
    {
        foreach (var file in files)
        {
            progress.BeginFile(file.FullPath);
            var ticket = new FileTicket(file, idsFrom(file.Origin));
            foreach (var record in ArticleReader.Read(file, ticket.Reading, progress.AddBytes))
            {
                if (cancellation.IsCancellationRequested)
                {
                    yield break;
                }

                if (Complete(ticket, record) is { } item)
                {
                    yield return item;
                }
            }

            totals.AddFile(ticket);
            progress.EndFile();
            yield return new FeedItem(ticket, null, 0, 0, Known: false, 0);
        }
    }

    private FeedItem? Complete(FileTicket ticket, ArticleRecord record)
    {
        if (record.Draft is not { } draft)
        {
            Reject(ticket, record.Line, record.Reject!);
            return null;
        }

        try
        {
            var article = draft.Complete($"{ticket.File.Place}#{record.Line}");
            var hash = IdSet.Hash(article.Id);
            totals.AddArticle(duplicate: !_ids.Add(hash));
            ticket.Articles++;
            progress.AddArticle();
            return new FeedItem(ticket, article, record.Line, hash, ticket.Meet(article.Id), record.Bytes);
        }
        catch (FormatException e)
        {
            Reject(ticket, record.Line, e.Message);
            return null;
        }
    }

    private void Reject(FileTicket ticket, long line, string reason)
    {
        ticket.Reject();
        rejects.Add(new SourceProblem(ticket.File.FullPath, line, reason));
        progress.SetRejects(rejects.Count);
    }
}
