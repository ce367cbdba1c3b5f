using NewsSearch.Engine.Checking;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using NewsSearch.Testing.Storage;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Verifies what crashes left, each only once.</summary>
internal sealed class Survivors(IReadOnlyList<Dictionary<string, Document>> attempts)
{
    private readonly Dictionary<string, int> _verified = new(StringComparer.Ordinal);
    private readonly HashSet<string> _verifiedCommits = new(StringComparer.Ordinal);

    /// <summary>How many different ones there were.</summary>
    public int Count => _verified.Count;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Fails unless it is a commit from <paramref name="acknowledged"/> on, whole, and can be written on.</summary>
    public void Verify(DiskImage image, int acknowledged, string when)
    {
        try
        {
            var fingerprint = image.Fingerprint;
            if (!_verified.TryGetValue(fingerprint, out var found))
            {
                found = Verify(image);
                _verified.Add(fingerprint, found);
            }

            Assert.True(found >= acknowledged, $"commit {acknowledged} was acknowledged, {found} was found");
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{when}: {string.Join(' ', image.Files.Keys)}", e);
        }
    }

    /// <summary>Opens what is left, goes on writing, and tells which commit it was; -1 for none.</summary>
    private int Verify(DiskImage image)
    {
        using var directory = new FailingDirectory(image);
        var found = -1;
        if (IndexFiles.NewestGeneration(directory) >= 0)
        {
            using var read = Snapshot.Open(directory);
            found = VerifyOnce(image, directory, read);
        }

        var expected = found < 0 ? new(StringComparer.Ordinal) : new Dictionary<string, Document>(attempts[found], StringComparer.Ordinal);
        using (var writer = IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer()))
        {
            using var snapshot = writer.Refresh();
            Assert.Equal(expected.Count, snapshot.DocCount);
            Assert.Equal(found, found < 0 ? -1 : IndexLife.AttemptOf(snapshot));
            var document = RandomDocuments.Make(new Random(found), "after the crash");
            expected[document.Key] = document;
            writer.Put(document);
            Assert.True(writer.Commit(Stop) > snapshot.Generation || found < 0);
            using var after = Snapshot.Open(directory);
            Assert.NotEqual(snapshot.StateId, after.StateId);
            Assert.Equal(expected.Count, after.DocCount);
            Assert.NotNull(after.Find(document.Key));
            if (_verified.Count % 20 == 0)
            {
                SnapshotOracle.Verify(expected, after);
            }
        }

        IndexLeaks.Verify(directory);
        return found;
    }

    /// <summary>The newest commit and the files that it needs are verified to the last position, once for each such set of files.</summary>
    private int VerifyOnce(DiskImage image, IndexDirectory directory, Snapshot snapshot)
    {
        var found = IndexLife.AttemptOf(snapshot);
        var needed = IndexLeaks.Needed(directory);
        if (_verifiedCommits.Add(image.FingerprintOf(needed.Contains)))
        {
            SnapshotOracle.Verify(attempts[found], snapshot);
            Assert.Empty(IndexChecker.Check(directory, Stop).Problems);
        }

        return found;
    }
}
