using System.Threading.Channels;
using NewsSearch.Archive.Writing;
using NewsSearch.Indexer.Reading;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Puts articles from several threads, the lanes. Articles of one id always take the same lane, so that the one read last wins. Between reading and putting lie at most
/// a few batches a lane, so memory is bounded.
/// </summary>
/// <param name="writer">Where to.</param>
/// <param name="totals">Counts outcomes.</param>
/// <param name="rejects">Where articles go that the archive does not take.</param>
/// <param name="onFile">Called when all of a file was put.</param>
/// <param name="onBatch">Called between batches, by any lane.</param>
internal sealed class ArticleLanes(ArchiveWriter writer, PassTotals totals, RejectsFile rejects, Action<FileTicket> onFile, Action onBatch)
{
    private const int BatchLength = 64;
    private const int BatchBytes = 1 << 18;
    private const int BatchesUnderWay = 4;

    private readonly int _count = Math.Clamp(Environment.ProcessorCount - 1, 1, 8);

    /// <summary>Puts everything that the feed gives.</summary>
    public async Task PutAllAsync(IEnumerable<FeedItem> feed)
    {
        using var failed = new CancellationTokenSource();
        var channels = Enumerable.Range(0, _count)
            .Select(_ => Channel.CreateBounded<List<FeedItem>>(new BoundedChannelOptions(BatchesUnderWay) { SingleReader = true, SingleWriter = true }))
            .ToList();
        List<Task> tasks = [Task.Run(() => PumpAsync(feed, channels, failed), CancellationToken.None)];
        tasks.AddRange(channels.Select(channel => Task.Run(() => DrainAsync(channel.Reader, failed), CancellationToken.None)));
        await Task.WhenAll(tasks);
    }

    private async Task PumpAsync(IEnumerable<FeedItem> feed, List<Channel<List<FeedItem>>> channels, CancellationTokenSource failed)
    {
        try
        {
            var batches = channels.Select(_ => new Batch()).ToList();
            foreach (var item in feed)
            {
                if (item.Article is null)
                {
                    item.Ticket.Open(_count);
                }

                // The end of a file goes to all lanes.
                var (first, last) = item.Article is null ? (0, _count - 1) : ((int)(item.IdHash % (uint)_count), (int)(item.IdHash % (uint)_count));
                for (var lane = first; lane <= last; lane++)
                {
                    if (batches[lane].Add(item))
                    {
                        await channels[lane].Writer.WriteAsync(batches[lane].Take(), failed.Token);
                    }
                }
            }

            for (var lane = 0; lane < _count; lane++)
            {
                await channels[lane].Writer.WriteAsync(batches[lane].Take(), failed.Token);
            }
        }
        finally
        {
            channels.ForEach(channel => channel.Writer.Complete());
        }
    }

    private async Task DrainAsync(ChannelReader<List<FeedItem>> batches, CancellationTokenSource failed)
    {
        try
        {
            await foreach (var batch in batches.ReadAllAsync(failed.Token))
            {
                batch.ForEach(Put);
                onBatch();
            }
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    private void Put(FeedItem item)
    {
        var ticket = item.Ticket;
        if (item.Article is null)
        {
            if (ticket.CloseLane())
            {
                onFile(ticket);
            }

            return;
        }

        try
        {
            var outcome = writer.Put(item.Article, ticket.File.Origin);
            totals.Add(outcome);
            if (outcome == PutOutcome.Replaced && !item.Known)
            {
                ticket.TakeOver();
            }
        }
        catch (ArgumentException e)
        {
            ticket.Reject();
            rejects.Add(new SourceProblem(ticket.File.FullPath, item.Line, e.Message));
        }
    }

    private sealed class Batch
    {
        private List<FeedItem> _items = new(BatchLength);
        private long _bytes;

        /// <summary>Adds an item; true if the batch is full.</summary>
        public bool Add(FeedItem item)
        {
            _items.Add(item);
            _bytes += item.Bytes;
            return _items.Count >= BatchLength || _bytes >= BatchBytes;
        }

        public List<FeedItem> Take()
        {
            var items = _items;
            (_items, _bytes) = (new List<FeedItem>(BatchLength), 0);
            return items;
        }
    }
}
