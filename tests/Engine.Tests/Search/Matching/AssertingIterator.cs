using NewsSearch.Engine.Search.Matching;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Matching;

/// <summary>Another iterator, with everything checked that <see cref="DocIterator"/> promises or requires.</summary>
internal sealed class AssertingIterator : DocIterator
{
    private readonly DocIterator _inner;
    private bool _isCandidate;
    private bool? _confirmed;

    public AssertingIterator(DocIterator inner)
    {
        Assert.Equal(-1, inner.Doc);
        Assert.True(inner.Cost >= 0);
        _inner = inner;
    }

    public override long Cost => _inner.Cost;

    public override bool NeedsConfirming => _inner.NeedsConfirming;

    public override int SeekCandidate(int target)
    {
        Assert.True(target > Doc, $"asked to seek {target} from {Doc}");
        Assert.NotEqual(End, target);
        var doc = _inner.SeekCandidate(target);
        Assert.True(doc >= target, $"went to {doc} when asked for {target}");
        Assert.Equal(doc, _inner.Doc);
        _isCandidate = true;
        _confirmed = null;
        return Doc = doc;
    }

    public override bool Confirm()
    {
        Assert.True(_isCandidate && Doc != End && Doc >= 0, $"asked to confirm {Doc}");
        var confirmed = _inner.Confirm();
        Assert.True(confirmed || NeedsConfirming);
        Assert.Equal(_confirmed ?? confirmed, confirmed);
        Assert.Equal(Doc, _inner.Doc);
        _confirmed = confirmed;
        return confirmed;
    }

    public override void FillBits(int from, int to, Span<ulong> bits)
    {
        Assert.InRange(to - from, 1, BitWindow);
        Assert.True(bits.Length >= Bits.Words(to - from));
        Assert.True(Doc < from || (_isCandidate && Doc >= from), $"asked for bits from {from} at {Doc}");
        var before = bits.ToArray();
        _inner.FillBits(from, to, bits);
        Assert.True(_inner.Doc >= to - 1, $"stopped at {_inner.Doc} after filling up to {to}");
        for (var word = 0; word < bits.Length; word++)
        {
            Assert.Equal(0UL, before[word] & ~bits[word]);
            before[word] ^= bits[word];
        }

        Assert.True(Bits.Count(before, to - from, bits.Length * 64) == 0, $"bits were set beyond {from} to {to}");
        _isCandidate = _inner.Doc >= to;
        _confirmed = null;
        Doc = _inner.Doc;
    }

    public override void KeepBits(int from, int to, Span<ulong> bits)
    {
        Assert.InRange(to - from, 1, BitWindow);
        Assert.True(bits.Length >= Bits.Words(to - from));
        var before = bits.ToArray();
        _inner.KeepBits(from, to, bits);
        Assert.True(_inner.Doc >= to - 1, $"stopped at {_inner.Doc} after bits up to {to}");
        for (var word = 0; word < bits.Length; word++)
        {
            Assert.Equal(0UL, bits[word] & ~before[word]);
        }

        _isCandidate = _inner.Doc >= to;
        _confirmed = null;
        Doc = _inner.Doc;
    }

    public override ReadOnlySpan<int> NextBatch(int from)
    {
        Assert.True(from > Doc, $"asked for matches from {from} at {Doc}");
        Assert.NotEqual(End, from);
        var docs = _inner.NextBatch(from);
        Assert.InRange(docs.Length, 0, BatchSize);
        AssertAscending(docs, from - 1);
        Assert.True(docs.IsEmpty ? _inner.Doc == End : _inner.Doc >= docs[^1], $"stopped at {_inner.Doc} after {docs.Length} matches");
        _isCandidate = false;
        _confirmed = null;
        Doc = _inner.Doc;
        return docs;
    }

    public override int Retain(Span<int> docs)
    {
        var asked = docs.ToArray();
        AssertAscending(docs, -1);
        var kept = _inner.Retain(docs);
        Assert.Subset(asked.ToHashSet(), docs[..kept].ToArray().ToHashSet());
        AssertAscending(docs[..kept], -1);
        Assert.True(asked.Length == 0 || _inner.Doc >= asked[^1], $"stopped at {_inner.Doc} after looking at {asked.Length} documents");
        _isCandidate = _inner.Doc != End;
        _confirmed = null;
        Doc = _inner.Doc;
        return kept;
    }

    private static void AssertAscending(ReadOnlySpan<int> docs, int after)
    {
        foreach (var doc in docs)
        {
            Assert.True(doc > after, $"{doc} follows {after}");
            after = doc;
        }
    }
}
