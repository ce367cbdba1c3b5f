using NewsSearch.Engine.Documents;
using NewsSearch.Engine.Segments.Stored;

namespace NewsSearch.Engine.Segments;

/// <summary>
/// What <see cref="SegmentWriter"/> writes a segment from: documents of a full memory buffer, or of several segments being merged.
/// Documents are numbered here as in the new segment: by sort key, ascending, those without one last; deleted ones are left out.
/// </summary>
internal abstract class SegmentSource
{
    /// <summary>The schema; field numbers below are places in its list.</summary>
    public abstract IndexSchema Schema { get; }

    /// <summary>Number of documents, at least 1.</summary>
    public abstract int DocCount { get; }

    /// <summary>The sort key, or <see cref="long.MaxValue"/> for none. Ascending over documents.</summary>
    public abstract long SortKey(int doc);

    /// <summary>The document's key as UTF-8; valid until the next call.</summary>
    public abstract ReadOnlySpan<byte> Key(int doc);

    /// <summary>The stored payload; valid until the next call. Asked for once a document, in order.</summary>
    public abstract ReadOnlySpan<byte> Stored(int doc);

    /// <summary>The stored payload of any document at any time, to see what payloads are like; valid until the next call.</summary>
    public virtual ReadOnlySpan<byte> Sample(int doc) => Stored(doc);

    /// <summary>The model that most payloads are coded with already; null if they are not.</summary>
    public virtual StoredModel? StoredModel => null;

    /// <summary>The payload in the code of <see cref="StoredModel"/>, if there is that, and the payload's own length. Asked for once a document, in order, or <see cref="Stored"/> is.</summary>
    public virtual bool TryGetCode(int doc, out ReadOnlySpan<byte> code, out int length)
    {
        code = default;
        length = 0;
        return false;
    }

    /// <summary>
    /// <see cref="Columns.NormCode"/> byte of the length of a text field in a document, 0 if it has none. Bytes, not lengths: a merge carries them over as they are, since
    /// decoding rounds down and a second encoding could round again.
    /// </summary>
    public abstract byte Norm(int field, int doc);

    /// <summary>Exact number of tokens of a text field in all documents.</summary>
    public abstract long TotalLength(int field);

    /// <summary>The value of a number field, or null.</summary>
    public abstract long? Number(int field, int doc);

    /// <summary>All terms of one space of a text or keyword field, in order, with their postings. Lemmas are asked for, and read, before the surface forms of the same field.</summary>
    public abstract TermSource Terms(int field, TermSpace space);
}

/// <summary>A forward cursor over terms in UTF-8 order, and over the postings of the current one.</summary>
/// <remarks>
/// <code>
/// while (terms.NextTerm()) { while (terms.NextDoc()) { Use(terms.Term, terms.Doc, terms.Positions); } }
/// </code>
/// A term has at least one document; documents ascend.
/// </remarks>
internal abstract class TermSource
{
    /// <summary>The current term as UTF-8; valid until the next <see cref="NextTerm"/>.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>
    /// Of a surface form: the place of its lemma, or of one of them, among the lemmas of the field in order; -1 if it has none, or that is not known. Whether the lemma stands wherever
    /// the form does is left to whoever relies on it.
    /// </summary>
    public virtual int Lemma => -1;

    /// <summary>The current document.</summary>
    public abstract int Doc { get; }

    /// <summary>
    /// Where the term stands in the field of the current document, ascending; its length is the term's frequency. One position may hold several terms.
    /// For a keyword field a single 0. Valid until the next <see cref="NextDoc"/>.
    /// </summary>
    public abstract ReadOnlySpan<int> Positions { get; }

    /// <summary>Whether <see cref="Distances"/> are at hand, so that who writes them again needs no positions.</summary>
    public virtual bool HasDistances => false;

    /// <summary>If <see cref="HasDistances"/>: the first of <see cref="Positions"/>, and then each one's distance to the one before. Valid until the next <see cref="NextDoc"/> or <see cref="Positions"/>.</summary>
    public virtual ReadOnlySpan<int> Distances => throw new NotSupportedException("Distances are not at hand.");

    /// <summary>Moves to the next term; false after the last.</summary>
    public abstract bool NextTerm();

    /// <summary>Moves to the next document of the current term; false after the last.</summary>
    public abstract bool NextDoc();
}
