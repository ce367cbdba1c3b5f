using System.Diagnostics;
using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>A process that writes is killed, again and again, at whatever it is doing; what it had acknowledged is there.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Seed = 42;

    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"news-search-{Guid.NewGuid():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Every_acknowledged_commit_survives_kill_and_the_next_writer_opens_without_repair()
    {
        Directory.CreateDirectory(_folder);
        var random = new Random(Seed);
        var schema = new IndexSchema([FieldDefinition.Text("title")], new PlainAnalyzer().Version);
        using var directory = new FileSystemDirectory(_folder);
        var acknowledged = 0;
        for (var round = 0; round < 6; round++)
        {
            acknowledged = await Kill(random, acknowledged);
            using (var snapshot = Snapshot.Open(directory))
            {
                Verify(snapshot, acknowledged);
            }

            using var writer = IndexWriter.Open(directory, schema, new PlainAnalyzer());
            using var again = writer.Refresh();
            Verify(again, acknowledged);
            Assert.Single(directory.List(), name => IndexFiles.GenerationOf(name) >= 0);
        }
    }

    /// <summary>Runs the writer for a few commits, kills it and returns the last commit that it had told of.</summary>
    private async Task<int> Kill(Random random, int before)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "KilledWriter.dll"), _folder },
        };
        using var process = Process.Start(start)!;
        var acknowledged = before;
        try
        {
            for (var commits = random.Next(1, 40); commits > 0; commits--)
            {
                var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
                acknowledged = int.Parse(line!, CultureInfo.InvariantCulture);
            }

            // Some way into what follows the last line.
            var watch = Stopwatch.StartNew();
            var wait = TimeSpan.FromMicroseconds(random.Next(5000));
            SpinWait.SpinUntil(() => watch.Elapsed > wait);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var rest = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var lines = rest.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? acknowledged : int.Parse(lines[^1], CultureInfo.InvariantCulture);
    }

    private static void Verify(Snapshot snapshot, int acknowledged)
    {
        var last = Number(snapshot, "last");
        Assert.InRange(last, acknowledged, acknowledged + 1);
        Assert.Equal(Math.Min(last, 10) + 1, snapshot.DocCount);
        for (var number = Math.Max(1, last - 9); number <= last; number++)
        {
            Assert.Equal(number, Number(snapshot, number.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static int Number(Snapshot snapshot, string key)
    {
        var address = snapshot.Find(key);
        Assert.True(address is not null, $"'{key}' is lost");
        return int.Parse(snapshot.Stored(address.Value), CultureInfo.InvariantCulture);
    }
}
