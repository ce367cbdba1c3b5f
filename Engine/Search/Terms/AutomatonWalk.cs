using NewsSearch.Engine.Search.Plans;
using NewsSearch.Engine.Segments.Coding;
using NewsSearch.Engine.Segments.Dictionary;

namespace NewsSearch.Engine.Search.Terms;

/// <summary>The terms of a run of a dictionary that an automaton accepts.</summary>
/// <remarks>
/// States are kept from one term to the next as far as both begin alike, so a sorted walk reads each shared beginning once. Where nothing that begins so is accepted,
/// the terms that share that beginning are passed by their front coding alone, and blocks of them by their prefixes, unread.
/// </remarks>
/// <typeparam name="TAutomaton">What accepts.</typeparam>
internal sealed class AutomatonWalk<TAutomaton> : TermWalk
    where TAutomaton : struct, ITermAutomaton
{
    /// <summary>Blocks between one look at the stop signal and the next.</summary>
    private const int BlocksPerLook = 32;

    private readonly TermDictionary _dictionary;
    private readonly TAutomaton _automaton;
    private readonly StopSignal? _stop;
    private readonly int _first;
    private readonly int _end;
    private int _next;
    private int _blocks;

    private byte[] _term = new byte[64];

    /// <summary>By byte of the term, where a code point begins: how many are before it.</summary>
    private int[] _counts = new int[65];

    /// <summary>By number of code points read, + 1.</summary>
    private AutomatonState[] _states = new AutomatonState[66];

    /// <summary>Bytes of the term read last, as front coding counts them.</summary>
    private int _length;

    /// <summary>Bytes of <see cref="_term"/> that are those of the term read last.</summary>
    private int _valid;

    /// <summary>Nothing is accepted that shares so many bytes with <see cref="_term"/>.</summary>
    private int _dead = int.MaxValue;

    private int _readOfBlock;

    /// <summary>Looks through <paramref name="run"/>.</summary>
    public AutomatonWalk(TermDictionary dictionary, TAutomaton automaton, TermRun run, StopSignal? stop)
    {
        _dictionary = dictionary;
        _automaton = automaton;
        _stop = stop;
        _states[1] = automaton.Start;

        // A block can be read from its beginning only; what it has before the run is read and not given.
        _next = run.From & -TermDictionaryWriter.BlockSize;
        _first = run.From;
        _end = run.To;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    /// <inheritdoc/>
    public override TermEntry Entry => _dictionary.EntryAt(Ordinal);

    /// <summary>Its place in the order of all terms of the dictionary.</summary>
    public int Ordinal => _next - 1;

    /// <summary>Cost of the current term.</summary>
    public int Cost { get; private set; }

    /// <summary>Code points of the current term.</summary>
    public int CodePoints { get; private set; }

    /// <inheritdoc/>
    public override bool Next()
    {
        while (_next < _end)
        {
            if (_blocks++ % BlocksPerLook == 0 && _stop?.ShouldStop() == true)
            {
                _next = _end;
                return false;
            }

            if (ReadBlock())
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads on in the block of the next term; true at a term that is accepted, false at the end of the block.</summary>
    private bool ReadBlock()
    {
        var block = _next / TermDictionaryWriter.BlockSize;
        var isFirst = _next % TermDictionaryWriter.BlockSize == 0;
        var end = Math.Min(_end, (block + 1) * TermDictionaryWriter.BlockSize);
        _length = isFirst ? 0 : _length;
        _dictionary.OpenBlock(block, out var texts, out _);
        texts.Read(isFirst ? 0 : _readOfBlock);
        while (_next < end)
        {
            var own = FrontCoding.Read(ref texts, _length, out var shared);
            _length = shared + own.Length;
            _next++;
            if (isFirst)
            {
                // It is written whole, and yet begins like the one before.
                isFirst = false;
                shared = own.CommonPrefixLength(_term.AsSpan(0, _valid));
                own = own[shared..];
            }

            if (shared >= _dead)
            {
                _valid = Math.Min(_valid, _dead);
                continue;
            }

            if (Read(shared, own) && _next > _first)
            {
                _readOfBlock = texts.Position;
                return true;
            }

            if (_dead != int.MaxValue && PassBlocks(block))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Takes the term that shares some bytes with the one before and has some of its own; whether it is accepted.</summary>
    private bool Read(int shared, ReadOnlySpan<byte> own)
    {
        var length = shared + own.Length;
        Reserve(length);
        own.CopyTo(_term.AsSpan(shared));
        _valid = length;
        _dead = int.MaxValue;
        var term = _term.AsSpan(0, length);
        var at = shared;
        while (at > 0 && at < length && (term[at] & 0xC0) == 0x80)
        {
            at--;
        }

        var count = _counts[at];
        while (at < length)
        {
            var codePoint = Utf8CodePoint.Read(term[at..], out var size);
            at += size;
            if (!_automaton.Step(in _states[count], in _states[count + 1], codePoint, out _states[count + 2]))
            {
                _dead = at;
                return false;
            }

            _counts[at] = ++count;
        }

        CodePoints = count;
        Cost = _automaton.Accepts(in _states[count + 1]);
        return Cost >= 0;
    }

    /// <summary>Goes on at the last of the blocks behind this one that begin with what is dead; false if the next one does not.</summary>
    private bool PassBlocks(int block)
    {
        var bytes = _dead - _dictionary.SharedLength;
        if (bytes > sizeof(ulong))
        {
            return false;
        }

        if (bytes <= 0)
        {
            _next = _end;
            return true;
        }

        var prefixes = _dictionary.BlockPrefixes();
        var mask = ulong.MaxValue << (64 - (8 * bytes));
        var dead = TermDictionaryWriter.Prefix(_term.AsSpan(_dictionary.SharedLength, bytes));
        var last = block;
        var step = 1;
        for (; last + step < prefixes.Length && (prefixes[last + step] & mask) == dead; step <<= 1)
        {
            last += step;
        }

        for (; step > 0; step >>= 1)
        {
            last += last + step < prefixes.Length && (prefixes[last + step] & mask) == dead ? step : 0;
        }

        _next = last == block ? _next : last * TermDictionaryWriter.BlockSize;
        return last > block;
    }

    private void Reserve(int length)
    {
        if (_term.Length < length)
        {
            Array.Resize(ref _term, Math.Max(length, _term.Length * 2));
            Array.Resize(ref _counts, _term.Length + 1);
            Array.Resize(ref _states, _term.Length + 2);
        }
    }
}
