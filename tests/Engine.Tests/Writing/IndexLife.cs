using System.Globalization;
using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>
/// A scripted life of an index, the same each time: documents put, replaced, deleted by key and by query, refreshes, merges in the background and of everything, commits, and writers that come and go. Beside
/// it stands what it must hold.
/// </summary>
/// <remarks>Each attempt to commit puts a document under <see cref="MarkerKey"/> that has the attempt's number, so that any state tells of which attempt it is.</remarks>
internal sealed class IndexLife(IndexDirectory directory, bool waitsForMerges) : IDisposable
{
    /// <summary>Key of the document whose payload is the number of the attempt.</summary>
    public const string MarkerKey = "marker";

    private const int Seed = 20190801;

    private IndexWriter? _writer;

    /// <summary>What the writer holds, by key.</summary>
    public Dictionary<string, Document> Model { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>What each attempt to commit was to make durable.</summary>
    public List<Dictionary<string, Document>> Attempts { get; } = [];

    /// <summary>The last attempt that was acknowledged, or -1.</summary>
    public int Acknowledged { get; private set; } = -1;

    /// <summary>The writer, while one is open.</summary>
    public IndexWriter Writer => _writer ?? throw new InvalidOperationException("no writer is open");

    /// <summary>Whether a writer is open.</summary>
    public bool IsOpen => _writer is not null;

    /// <summary>Told of an attempt before it is made, and of its acknowledgement.</summary>
    public Action<int, bool> OnCommit { get; init; } = (_, _) => { };

    /// <summary>A long life: three writers, the last of which starts empty.</summary>
    public static IReadOnlyList<Action<IndexLife>> LongScript { get; } = WriteLong();

    /// <summary>A short one, in which everything happens once or twice.</summary>
    public static IReadOnlyList<Action<IndexLife>> ShortScript { get; } = WriteShort();

    /// <summary>The least in which commits follow one another, with deletions, and a second writer.</summary>
    public static IReadOnlyList<Action<IndexLife>> LeastScript { get; } = WriteLeast();

    /// <summary>The attempt that a snapshot shows.</summary>
    public static int AttemptOf(Snapshot snapshot) =>
        int.Parse(snapshot.Stored(snapshot.Find(MarkerKey) ?? throw new InvalidDataException("the marker is lost")), CultureInfo.InvariantCulture);

    /// <summary>Opens a writer.</summary>
    public void Open(bool startEmpty = false)
    {
        Close();
        _writer = IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer(), new IndexWriterOptions { StartEmpty = startEmpty });
        using var snapshot = _writer.Refresh();
        Model = new(snapshot.DocCount == 0 ? [] : Attempts[AttemptOf(snapshot)], StringComparer.Ordinal);
    }

    /// <summary>Closes the writer: what was not committed is dropped.</summary>
    public void Close()
    {
        _writer?.Dispose();
        _writer = null;
    }

    /// <summary>Puts a document.</summary>
    public void Put(Document document)
    {
        Writer.Put(document);
        Model[document.Key] = document;
    }

    /// <summary>Deletes a document that may not be there.</summary>
    public void Delete(string key)
    {
        Writer.Delete(key);
        Model.Remove(key);
    }

    /// <summary>Deletes what matches: exactly what the oracle finds in all that was put, committed or not.</summary>
    public void Delete(Query query)
    {
        var oracle = new NaiveIndex(new PlainAnalyzer());
        foreach (var document in Model.Values)
        {
            oracle.Put(document);
        }

        var victims = oracle.Search(new SearchRequest { Query = query }, _ => default);
        Assert.Equal(victims.Count, Writer.Delete(query, TestContext.Current.CancellationToken));
        foreach (var victim in victims)
        {
            Model.Remove(victim.Key);
        }
    }

    /// <summary>Ends a segment.</summary>
    public void Refresh()
    {
        Writer.Refresh().Dispose();
        Settle();
    }

    /// <summary>Commits, with a new number.</summary>
    public void Commit() => Attempt(() => Writer.Commit());

    /// <summary>Commits what the writer found when it opened, at most merged since: the attempt that it found is acknowledged by that.</summary>
    public void CommitUnchanged()
    {
        if (Model.Count > 0)
        {
            Writer.Commit();
            using var snapshot = Writer.Refresh();
            Acknowledged = AttemptOf(snapshot);
            OnCommit(Acknowledged, true);
        }
    }

    /// <summary>Merges everything and commits, with a new number.</summary>
    public void Compact() => Attempt(() => Writer.Compact());

    /// <inheritdoc/>
    public void Dispose() => Close();

    private static List<Action<IndexLife>> WriteLong()
    {
        var random = new Random(Seed);
        var steps = new List<Action<IndexLife>> { life => life.Open() };
        AddEvents(steps, random, 26);
        steps.Add(life => life.Close());
        steps.Add(life => life.Open());
        AddEvents(steps, random, 5);
        steps.Add(life => life.Compact());
        AddEvents(steps, random, 3);
        steps.Add(life => life.Close());
        steps.Add(life => life.Open(startEmpty: true));
        AddEvents(steps, random, 2);
        steps.Add(life => life.Commit());
        steps.Add(life => life.Close());
        return steps;
    }

    private static List<Action<IndexLife>> WriteShort()
    {
        var random = new Random(Seed + 1);
        var steps = new List<Action<IndexLife>> { life => life.Open() };
        AddEvents(steps, random, 9);
        steps.Add(life => life.Commit());
        steps.Add(life => life.Close());
        steps.Add(life => life.Open());
        AddEvents(steps, random, 1);
        steps.Add(life => life.Compact());
        steps.Add(life => life.Close());
        return steps;
    }

    private static List<Action<IndexLife>> WriteLeast()
    {
        var random = new Random(Seed + 2);
        return
        [
            life => life.Open(),
            life => life.Put(RandomDocuments.Make(random, "one")),
            life => life.Put(RandomDocuments.Make(random, "two")),
            life => life.Commit(),
            life => life.Delete("one"),
            life => life.Commit(),
            life => life.Put(RandomDocuments.Make(random, "three")),
            life => life.Delete(new MatchAllQuery()),
            life => life.Put(RandomDocuments.Make(random, "four")),
            life => life.Commit(),
            life => life.Close(),
            life => life.Open(),
            life => life.Put(RandomDocuments.Make(random, "two")),
            life => life.Commit(),
            life => life.Close(),
        ];
    }

    /// <summary>Documents, each with deletions at times, in a segment of its own; some of them committed.</summary>
    private static void AddEvents(List<Action<IndexLife>> steps, Random random, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var document = RandomDocuments.Make(random, $"key {random.Next(12)}");
            steps.Add(life => life.Put(document));
            if (random.Next(3) == 0)
            {
                var victim = $"key {random.Next(12)}";
                steps.Add(life => life.Delete(victim));
            }

            if (random.Next(4) == 0)
            {
                var query = RandomQuery(random);
                steps.Add(life => life.Delete(query));
            }

            steps.Add(random.Next(4) == 0 ? life => life.Commit() : life => life.Refresh());
        }
    }

    private static Query RandomQuery(Random random) => random.Next(3) switch
    {
        0 => new KeywordQuery("section", "sport"),
        1 => WordQuery.Of(new Term("body", TermSpace.Lemma, "ring")),
        _ => new SortKeyRangeQuery(random.Next(-50, 30), random.Next(30, 50)),
    };

    private void Attempt(Action commit)
    {
        var number = Attempts.Count;
        var marker = new Document(MarkerKey, number, Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture)));
        Put(marker);
        Attempts.Add(new(Model, StringComparer.Ordinal));
        OnCommit(number, false);
        commit();
        Acknowledged = number;
        OnCommit(number, true);
        Settle();
    }

    private void Settle()
    {
        if (waitsForMerges)
        {
            Writer.WaitForMerges();
        }
    }
}
