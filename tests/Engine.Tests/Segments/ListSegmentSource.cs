using System.Text;
using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments;
using NewsSearch.Engine.Segments.Columns;

namespace NewsSearch.Engine.Tests.Segments;

/// <summary>A source that holds its documents as a list, and the oracle of what a segment must give back.</summary>
/// <param name="schema">The schema.</param>
/// <param name="documents">The documents.</param>
/// <param name="lemmaOf">The lemma that a surface form is said to belong to, rightly or not; null if none is named.</param>
internal sealed class ListSegmentSource(IndexSchema schema, IEnumerable<ListDocument> documents, Func<string, string>? lemmaOf = null) : SegmentSource
{
    private static readonly Comparer<string> ByBytes = Comparer<string>.Create((a, b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)));

    public List<ListDocument> Documents { get; } = [.. documents.OrderBy(document => document.SortKey)];

    public override IndexSchema Schema { get; } = schema;

    public override int DocCount => Documents.Count;

    public override long SortKey(int doc) => Documents[doc].SortKey;

    public override ReadOnlySpan<byte> Key(int doc) => Encoding.UTF8.GetBytes(Documents[doc].Key);

    public override ReadOnlySpan<byte> Stored(int doc) => Documents[doc].Stored;

    public override byte Norm(int field, int doc) => NormCode.Encode(Documents[doc].Lengths.GetValueOrDefault(field));

    public override long TotalLength(int field) => Documents.Sum(document => (long)document.Lengths.GetValueOrDefault(field));

    public override long? Number(int field, int doc) => Documents[doc].Numbers.TryGetValue(field, out var number) ? number : null;

    public override TermSource Terms(int field, TermSpace space) => new ListTermSource(
        Postings(field, space),
        space == TermSpace.Surface && lemmaOf is not null ? lemmaOf : null,
        [.. Postings(field, TermSpace.Lemma).Keys]);

    /// <summary>All terms of a space of a field with their documents and positions.</summary>
    public SortedDictionary<string, List<(int Doc, List<int> Positions)>> Postings(int field, TermSpace space)
    {
        var postings = new SortedDictionary<string, List<(int Doc, List<int> Positions)>>(ByBytes);
        for (var doc = 0; doc < Documents.Count; doc++)
        {
            if (!Documents[doc].Terms.TryGetValue((field, space), out var terms))
            {
                continue;
            }

            foreach (var (term, positions) in terms)
            {
                if (!postings.TryGetValue(term, out var docs))
                {
                    docs = [];
                    postings.Add(term, docs);
                }

                docs.Add((doc, positions));
            }
        }

        return postings;
    }

    private sealed class ListTermSource(SortedDictionary<string, List<(int Doc, List<int> Positions)>> postings, Func<string, string>? lemmaOf, List<string> lemmas) : TermSource
    {
        private readonly List<KeyValuePair<string, List<(int Doc, List<int> Positions)>>> _terms = [.. postings];
        private int _term = -1;
        private int _doc = -1;

        public override ReadOnlySpan<byte> Term => Encoding.UTF8.GetBytes(_terms[_term].Key);

        public override int Lemma => lemmaOf is null ? -1 : lemmas.IndexOf(lemmaOf(_terms[_term].Key));

        public override int Doc => _terms[_term].Value[_doc].Doc;

        public override ReadOnlySpan<int> Positions => _terms[_term].Value[_doc].Positions.ToArray();

        public override bool NextTerm()
        {
            _doc = -1;
            return ++_term < _terms.Count;
        }

        public override bool NextDoc() => ++_doc < _terms[_term].Value.Count;
    }
}
