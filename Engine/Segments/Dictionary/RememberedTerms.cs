using System.Numerics;

namespace NewsSearch.Engine.Segments.Dictionary;

/// <summary>
/// What a dictionary answered lately. A word that is looked for in two languages is a hundred terms, which every request asks for two or three times, and most words are asked for again: an
/// answer here takes a tenth of the time that it takes in the dictionary. For any number of threads.
/// </summary>
/// <remarks>
/// Dictionaries do not change, so an answer holds as long as they do. A term has two slots, of which a new answer takes the first, and moves what was there to the second. Threads that do so at
/// once may lose an answer, never mix two up: answers do not change.
/// </remarks>
/// <param name="termCount">Terms of the dictionary.</param>
internal sealed class RememberedTerms(int termCount)
{
    /// <summary>Up to half a megabyte a dictionary, once all are taken.</summary>
    private const int MaxSlots = 4096;

    /// <summary>So many terms of a dictionary share a slot: small segments, which are soon merged, take little.</summary>
    private const int TermsPerSlot = 8;

    /// <summary>A longer term is not remembered: nobody asks for it twice.</summary>
    private const int MaxLength = 48;

    private Answer?[]? _slots;

    /// <summary>What was answered; a <see cref="TermEntry.DocFreq"/> of 0 if there is no such term.</summary>
    public bool TryGet(in SoughtTerm term, out TermEntry entry)
    {
        if (Volatile.Read(ref _slots) is { } slots)
        {
            var first = First(slots, term.Hash);
            if (IsOf(slots[first], term, out entry) || IsOf(slots[first ^ 1], term, out entry))
            {
                return true;
            }
        }

        entry = default;
        return false;
    }

    /// <summary>Remembers an answer.</summary>
    public void Add(in SoughtTerm term, in TermEntry entry)
    {
        if (term.Text.Length > MaxLength)
        {
            return;
        }

        var slots = Volatile.Read(ref _slots);
        if (slots is null)
        {
            slots = new Answer?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(termCount / TermsPerSlot, 2, MaxSlots))];
            slots = Interlocked.CompareExchange(ref _slots, slots, comparand: null) ?? slots;
        }

        var first = First(slots, term.Hash);
        Volatile.Write(ref slots[first ^ 1], slots[first]);
        Volatile.Write(ref slots[first], new Answer(term.Hash, term.Text, entry));
    }

    private static int First(Answer?[] slots, ulong hash) => (int)(TermFilterWriter.Mix(hash) >> 40) & (slots.Length - 1);

    private static bool IsOf(Answer? answer, in SoughtTerm term, out TermEntry entry)
    {
        if (answer is not null && answer.Hash == term.Hash && string.Equals(answer.Text, term.Text, StringComparison.Ordinal))
        {
            entry = answer.Entry;
            return true;
        }

        entry = default;
        return false;
    }

    private sealed class Answer(ulong hash, string text, TermEntry entry)
    {
        public readonly ulong Hash = hash;
        public readonly string Text = text;
        public readonly TermEntry Entry = entry;
    }
}
