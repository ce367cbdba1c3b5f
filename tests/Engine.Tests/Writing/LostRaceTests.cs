using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>A writer commits, and deletes what it replaces, at the very moment in which a reader opens it: the reader tries again and finds the newest.</summary>
public sealed class LostRaceTests : IDisposable
{
    private const int Races = 3;

    private readonly RacingDirectory _directory = new();
    private readonly IndexWriter _writer;
    private int _commits;

    public LostRaceTests()
    {
        _writer = IndexWriter.Open(_directory, RandomDocuments.Schema, new PlainAnalyzer());
        Commit();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _writer.Dispose();
        _directory.Dispose();
    }

    [Theory]
    [InlineData(RaceMoment.AfterListing)]
    [InlineData(RaceMoment.AfterPinning)]
    [InlineData(RaceMoment.AfterReadingTheCommit)]
    public void A_reader_that_loses_against_a_writer_opens_the_newest(RaceMoment moment)
    {
        using var before = Snapshot.Open(_directory);
        _directory.Race(moment, Races, Commit);
        using var snapshot = Snapshot.Open(_directory);
        Assert.Equal(_writer.Generation, snapshot.Generation);
        Assert.Equal(1 + Races, snapshot.DocCount);
        _directory.Race(moment, Races, Commit);
        Assert.True(Snapshot.TryOpenNewer(_directory, before, out var newer));
        Assert.Equal(1 + (2 * Races), newer.DocCount);
        newer.Dispose();
    }

    [Fact]
    public void A_check_that_loses_against_a_writer_checks_the_newest()
    {
        _directory.Race(RaceMoment.AfterListing, Races, Commit);
        var report = IndexChecker.Check(_directory, Stop);
        Assert.Empty(report.Problems);
        Assert.Equal(_writer.Generation, report.Generation);
    }

    [Fact]
    public void What_is_missing_although_nothing_newer_was_committed_is_damage()
    {
        _directory.Race(RaceMoment.AfterReadingTheCommit, 1, () => _directory.Delete("s1.terms"));
        Assert.Equal("s1.terms", Assert.Throws<CorruptIndexException>(() => Snapshot.Open(_directory)).File);
    }

    /// <summary>Everything in one new segment, so that nothing of the commit before is needed.</summary>
    private void Commit()
    {
        _writer.Put(new Document($"{_commits++}", 1, new byte[1]));
        _writer.Compact(null, Stop);
    }
}
