using System.Globalization;
using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;

namespace NewsSearch.KilledWriter;

/// <summary>Puts, replaces, deletes, refreshes, merges and commits on and on, and says each commit's number once it is durable.</summary>
/// <remarks>
/// After commit n the index holds exactly the keys n - 9 … n with their numbers as payload, <see cref="LastKey"/> and the keys 'replaced 0' … 'replaced 2', all three of which have the
/// payload n: whatever snapshot shows two of them with different numbers, or another count of documents, is half of a commit.
/// </remarks>
public static class WritingLife
{
    /// <summary>The key whose payload is the number of the commit.</summary>
    public const string LastKey = "last";

    /// <summary>Documents that each commit replaces.</summary>
    public const int Replaced = 3;

    /// <summary>Documents that stay for as many commits.</summary>
    public const int Window = 10;

    /// <summary>The fields.</summary>
    public static IndexSchema Schema { get; } = new([FieldDefinition.Text("title"), FieldDefinition.Keyword("round")], new PlainAnalyzer().Version);

    /// <summary>Number of the commit that a snapshot shows.</summary>
    /// <exception cref="InvalidDataException">It is half of one.</exception>
    public static int NumberOf(Snapshot snapshot)
    {
        var last = PayloadOf(snapshot, LastKey);
        for (var number = 0; number < Replaced; number++)
        {
            Require(PayloadOf(snapshot, $"replaced {Text(number)}") == last, $"'replaced {Text(number)}' is not of commit {Text(last)}");
        }

        for (var number = Math.Max(1, last - Window + 1); number <= last; number++)
        {
            Require(PayloadOf(snapshot, Text(number)) == number, $"{Text(number)} has another payload");
        }

        var expected = Math.Min(last, Window) + Replaced + 1;
        Require(snapshot.DocCount == expected, $"{Text((int)snapshot.DocCount)} documents instead of {Text(expected)}");
        var found = snapshot.Search(new SearchRequest { Query = new Engine.Search.Queries.KeywordQuery("round", Text(last)) }).Total;
        Require(found == Replaced + 2, $"{Text((int)found)} documents are found by the round of commit {Text(last)}");
        return last;
    }

    /// <summary>Runs until a commit's number is reached.</summary>
    public static void Run(IndexDirectory directory, int lastCommit)
    {
        ArgumentNullException.ThrowIfNull(directory);
        using var writer = IndexWriter.Open(directory, Schema, new PlainAnalyzer());
        Console.Out.WriteLine("open");
        for (var number = Last(writer) + 1; number <= lastCommit; number++)
        {
            Put(writer, Text(number), number);
            for (var replaced = 0; replaced < Replaced; replaced++)
            {
                Put(writer, $"replaced {Text(replaced)}", number);
                if (number % 3 == replaced)
                {
                    writer.Refresh().Dispose();
                }
            }

            writer.Delete(Text(number - Window));
            Put(writer, LastKey, number);
            if (number % 17 == 0)
            {
                writer.Compact();
            }

            writer.Commit();
            Console.Out.WriteLine(Text(number));
            Console.Out.Flush();
        }
    }

    private static int Last(IndexWriter writer)
    {
        using var snapshot = writer.Refresh();
        return snapshot.DocCount == 0 ? 0 : NumberOf(snapshot);
    }

    private static void Put(IndexWriter writer, string key, int number)
    {
        var document = new Document(key, number, Encoding.UTF8.GetBytes(Text(number)));
        document.Texts.Add(("title", $"words of {key} in round {Text(number)}"));
        document.Keywords.Add(("round", Text(number)));
        writer.Put(document);
    }

    private static int PayloadOf(Snapshot snapshot, string key) =>
        int.Parse(snapshot.Stored(snapshot.Find(key) ?? throw new InvalidDataException($"'{key}' is lost")), CultureInfo.InvariantCulture);

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidDataException(problem);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
