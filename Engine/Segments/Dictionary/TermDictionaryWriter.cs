using System.Buffers.Binary;
using System.Text;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Postings;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>Writes one dictionary after another to a terms file.</summary>
/// <remarks>
/// <code>
/// Dictionary = TermBlock* Prefix[blocks] BlockStart[blocks] [Filter]
/// TermBlock  = TextBytes Term*                    32 terms, in the last block fewer
///              [LemmasBytes LemmaBase Lemmas] [PostingsBase [PositionsBase]] Statistics*
///   TextBytes     : varint   bytes of all Term
///   Term          : front-coded (see FrontCoding) in the order of bytes; the first of a block shares nothing
///   LemmasBytes   : varint   bytes of LemmaBase and Lemmas, which only the dictionary of the surface forms of a field with lemmas has
///   LemmaBase     : varint   the first in order of the lemmas that the block's terms belong to
///   Lemmas        : IntBlock  of each term, 1 + the place of its lemma in the order of lemmas, from LemmaBase; 0 if it has none: see SelectionWriter
///   PostingsBase  : varint   where the first own list of the block begins in the postings file; not for keys
///   PositionsBase : varint   the same in the positions file; for text fields only
/// Prefix     : u64           bytes 0 to 7 of the first term of the block behind the beginning that all terms of the dictionary share, the first byte in the
///                            highest bits, padded by 0: comparing numbers compares these bytes
/// BlockStart : u32           where the block begins, from the first block's beginning
/// Filter     : of a text field that has 512 terms or more; see TermFilterWriter
///
/// Statistics of a key     = Doc
/// Statistics of a term    = Head [Repeats] Place
///   Head    : varint         4 * documents, + 1 if the list is shared: it was written for another term of the field, + 2 if it is an own list with a selection of the lemma's positions
///   Repeats : varint         occurrences - documents; for text fields only
///   Place   = Doc                                      one document, keyword field
///           | Doc Position                             one document, one occurrence
///           | Doc Length                               one document, more occurrences
///           | Length [PositionsLength]                 own list: it begins where the own list before it ends (the first: at the base)
///           | Length                                   own list with a selection
///           | Length Start [PositionsLength PositionsStart]   shared list
///   Doc, Position, Length, PositionsLength, Start, PositionsStart : varint   lengths in bytes; what is in brackets for 128 documents or more of a text field
/// </code>
/// Lists are those of PostingsListWriter. A list is shared if its bytes are those of a list written before and the pointer is shorter than the list.
/// Example: the keyword terms <c>en</c> (document 0) and <c>ru</c> (documents 1 and 2, a list of 2 bytes at 0) are
/// <c>06 02 65 6E 02 72 75 00 04 00 08 02</c>, then the prefix <c>00 00 00 00 00 00 6E 65</c> and the block start <c>00 00 00 00</c>.
/// A surface form <c>a</c> of lemma 3, once in document 0 at position 5, is <c>02 01 61 | 03 03 01 01 | 00 00 | 04 00 00 05</c>; the prefix and the block start are 0.
/// </remarks>
internal sealed class TermDictionaryWriter(IndexOutput terms, IndexOutput postings, IndexOutput positions)
{
    /// <summary>Terms of a block.</summary>
    public const int BlockSize = 32;

    /// <summary>Bits of a head below the number of documents.</summary>
    public const int FormBits = 2;

    /// <summary>These bits.</summary>
    public const int FormMask = (1 << FormBits) - 1;

    /// <summary>The form of a list that was written for another term.</summary>
    public const int SharedForm = 1;

    /// <summary>The form of an own list with a selection.</summary>
    public const int SelectionForm = 2;

    /// <summary>With fewer terms than this, looking through all is as fast as asking a filter.</summary>
    private const int MinTermsOfFilter = 512;

    private readonly TermFilterWriter _filter = new();
    private readonly ByteWriter _texts = new();
    private readonly ByteWriter _statistics = new();
    private readonly ByteWriter _block = new();
    private readonly List<byte[]> _firstTerms = [];
    private readonly List<long> _blockStarts = [];
    private readonly List<int> _lemmas = new(BlockSize);
    private byte[] _last = new byte[64];
    private int _lastLength;
    private TermDictionaryKind _kind;
    private bool _namesLemmas;
    private long _start;
    private int _count;

    /// <summary>Starts a dictionary.</summary>
    /// <param name="kind">What it says of its terms.</param>
    /// <param name="namesLemmas">Whether that is also which lemma each belongs to.</param>
    public void Start(TermDictionaryKind kind, bool namesLemmas = false)
    {
        _kind = kind;
        _namesLemmas = namesLemmas;
        _start = terms.Position;
        _count = 0;
        _lastLength = 0;
        _firstTerms.Clear();
        _blockStarts.Clear();
        _filter.Clear();
    }

    /// <summary>Adds a key.</summary>
    public void AddKey(ReadOnlySpan<byte> key, int doc)
    {
        AddText(key);
        _statistics.WriteVarint(doc);
    }

    /// <summary>Adds a term, before its own list is written at the present end of the postings and the positions file.</summary>
    /// <param name="term">The term.</param>
    /// <param name="entry">What is said of it.</param>
    /// <param name="shared">Whether its list was written for another term.</param>
    /// <param name="lemma">The place of its lemma in the order of lemmas; -1 if it has none.</param>
    public void Add(ReadOnlySpan<byte> term, in TermEntry entry, bool shared, int lemma = -1)
    {
        AddText(term);
        _lemmas.Add(lemma);
        var text = _kind == TermDictionaryKind.Text;
        if (text)
        {
            _filter.Add(term);
        }

        var form = shared ? SharedForm : entry.IsSelection ? SelectionForm : 0;
        _statistics.WriteVarint(((long)entry.DocFreq << FormBits) | (uint)form);
        if (text)
        {
            _statistics.WriteVarint(entry.TotalFrequency - entry.DocFreq);
        }

        if (entry.DocFreq == 1)
        {
            _statistics.WriteVarint(entry.PostingsOffset);
            if (text)
            {
                _statistics.WriteVarint(entry.TotalFrequency == 1 ? entry.PositionsOffset : entry.PostingsLength);
            }

            return;
        }

        _statistics.WriteVarint(entry.PostingsLength);
        if (shared)
        {
            _statistics.WriteVarint(entry.PostingsOffset);
        }

        if (text && entry.DocFreq >= PostingsCursor.BlockSize && !entry.IsSelection)
        {
            _statistics.WriteVarint(entry.PositionsLength);
            if (shared)
            {
                _statistics.WriteVarint(entry.PositionsOffset);
            }
        }
    }

    /// <summary>Completes the dictionary; returns where it is.</summary>
    public TermDictionaryPlace Finish()
    {
        FlushBlock();
        var blocksLength = terms.Position - _start;
        var shared = _count == 0 ? 0 : _firstTerms[0].AsSpan().CommonPrefixLength(_last.AsSpan(0, _lastLength));
        _block.Clear();
        foreach (var first in _firstTerms)
        {
            _block.WriteUInt64(Prefix(first.AsSpan(shared)));
        }

        foreach (var start in _blockStarts)
        {
            _block.WriteUInt32(start);
        }

        var hasFilter = _kind == TermDictionaryKind.Text && _count >= MinTermsOfFilter;
        var filterWords = hasFilter ? _filter.Write(_block) : 0;
        terms.Write(_block.Written);
        return new TermDictionaryPlace(_kind, _count, _start, blocksLength, _count == 0 ? [] : _firstTerms[0][..shared])
        {
            NamesLemmas = _namesLemmas,
            FilterWords = filterWords,
            Alphabet = hasFilter ? _filter.Alphabet : [],
        };
    }

    /// <summary>The first eight bytes as a number that sorts as they do.</summary>
    public static ulong Prefix(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(text);
        }

        var prefix = 0UL;
        for (var i = 0; i < text.Length; i++)
        {
            prefix |= (ulong)text[i] << (56 - (8 * i));
        }

        return prefix;
    }

    private void AddText(ReadOnlySpan<byte> term)
    {
        var last = _last.AsSpan(0, _lastLength);
        if (_count > 0 && term.SequenceCompareTo(last) <= 0)
        {
            throw new InvalidOperationException($"Terms must ascend: '{Encoding.UTF8.GetString(term)}' follows '{Encoding.UTF8.GetString(last)}'.");
        }

        if (_count % BlockSize == 0)
        {
            FlushBlock();
            _firstTerms.Add(term.ToArray());
            _blockStarts.Add(terms.Position - _start);
            last = [];
            if (_kind != TermDictionaryKind.Keys)
            {
                _statistics.WriteVarint(postings.Position);
            }

            if (_kind == TermDictionaryKind.Text)
            {
                _statistics.WriteVarint(positions.Position);
            }
        }

        FrontCoding.Write(_texts, last, term);
        _count++;
        _lastLength = term.Length;
        if (_last.Length < term.Length)
        {
            _last = new byte[term.Length * 2];
        }

        term.CopyTo(_last);
    }

    private void FlushBlock()
    {
        if (_texts.Length > 0)
        {
            _block.Clear();
            _block.WriteVarint(_texts.Length);
            _block.Write(_texts.Written);
            if (_namesLemmas)
            {
                WriteLemmas();
            }

            _block.Write(_statistics.Written);
            terms.Write(_block.Written);
            _texts.Clear();
            _statistics.Clear();
            _lemmas.Clear();
        }
    }

    private void WriteLemmas()
    {
        var first = int.MaxValue;
        foreach (var lemma in _lemmas)
        {
            first = lemma < 0 ? first : Math.Min(first, lemma);
        }

        first = first == int.MaxValue ? 0 : first;
        Span<int> numbers = stackalloc int[BlockSize];
        for (var i = 0; i < _lemmas.Count; i++)
        {
            numbers[i] = _lemmas[i] < 0 ? 0 : _lemmas[i] - first + 1;
        }

        numbers = numbers[.._lemmas.Count];
        var form = IntBlockForm.Choose(numbers);
        _block.WriteVarint(ByteWriter.VarintLength((ulong)first) + form.Bytes);
        _block.WriteVarint(first);
        IntBlock.Write(_block, numbers, form);
    }
}
