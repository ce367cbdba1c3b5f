using System.Globalization;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Search;
using NewsSearch.Engine.Search.Queries;
using NewsSearch.Engine.Storage;
using NewsSearch.Engine.Writing;
using NewsSearch.Testing;
using Xunit;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>Random scripts of everything a writer does, against a dictionary from keys to documents.</summary>
public sealed class IndexWriterModelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void An_index_holds_what_was_put_and_not_deleted_since(int seed)
    {
        using var script = new Script(seed, new MemoryDirectory());
        for (var step = 0; step < 300; step++)
        {
            script.Step();
        }

        script.VerifyAll();
    }

    /// <summary>A writer, the model of what it holds, and snapshots with the models of their moments.</summary>
    private sealed class Script(int seed, IndexDirectory directory) : IDisposable
    {
        private readonly Random _random = new(seed);
        private readonly List<(Snapshot Snapshot, Dictionary<string, Document> Model)> _snapshots = [];
        private Dictionary<string, Document> _model = new(StringComparer.Ordinal);
        private Dictionary<string, Document> _committed = new(StringComparer.Ordinal);
        private IndexWriter _writer = Open(directory);

        public void Step()
        {
            switch (_random.Next(40))
            {
                case 0:
                    Reopen();
                    break;
                case 1 or 2:
                    var before = _writer.Generation;
                    Assert.InRange(_writer.Commit(), before, before + 1);
                    _committed = new(_model, StringComparer.Ordinal);
                    Verify(Snapshot.Open(directory));
                    break;
                case 3:
                    _writer.Compact();
                    _committed = new(_model, StringComparer.Ordinal);
                    var compact = Snapshot.Open(directory);
                    Assert.True(compact.Segments.Count == 1 || (_model.Count == 0 && compact.Segments.Count == 0));
                    SnapshotOracle.VerifyTotals(_model, compact);
                    Verify(compact);
                    break;
                case 4:
                    _writer.WaitForMerges();
                    break;
                case <= 8:
                    Verify(_writer.Refresh());
                    break;
                case 9:
                    DeleteSome();
                    break;
                case <= 14:
                    var key = Key();
                    Assert.Equal(_model.Remove(key), _writer.Delete(key));
                    break;
                default:
                    var document = RandomDocuments.Make(_random, Key());
                    _writer.Put(document);
                    _model[document.Key] = document;
                    break;
            }
        }

        /// <summary>Snapshots show their moment, whatever happened since.</summary>
        public void VerifyAll()
        {
            Verify(_writer.Refresh());
            foreach (var (snapshot, model) in _snapshots)
            {
                SnapshotOracle.Verify(model, snapshot);
            }
        }

        public void Dispose()
        {
            foreach (var (snapshot, _) in _snapshots)
            {
                snapshot.Dispose();
            }

            _writer.Dispose();
        }

        private static IndexWriter Open(IndexDirectory directory) => IndexWriter.Open(directory, RandomDocuments.Schema, new PlainAnalyzer());

        private string Key() => _random.Next(60).ToString(CultureInfo.InvariantCulture);

        private void DeleteSome()
        {
            var from = _random.Next(-50, 50);
            var gone = _model.Values.Where(document => document.SortKey >= from && document.SortKey < from + 10).Select(document => document.Key).ToList();
            Assert.Equal(gone.Count, _writer.Delete(new SortKeyRangeQuery(from, from + 10)));
            gone.ForEach(key => _model.Remove(key));
        }

        private void Verify(Snapshot snapshot)
        {
            Assert.True(snapshot.Generation <= _writer.Generation, "a snapshot is from the future");
            SnapshotOracle.Verify(_model, snapshot);
            _snapshots.Add((snapshot, new(_model, StringComparer.Ordinal)));
            if (_snapshots.Count > 5)
            {
                _snapshots[0].Snapshot.Dispose();
                _snapshots.RemoveAt(0);
            }
        }

        private void Reopen()
        {
            _writer.Dispose();
            _model = new(_committed, StringComparer.Ordinal);
            _writer = Open(directory);
            Verify(_writer.Refresh());
        }
    }
}
