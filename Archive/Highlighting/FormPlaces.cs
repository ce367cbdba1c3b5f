using System.Runtime.CompilerServices;
using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Highlighting;

/// <summary>
/// Where the bits of the terms of forms are in a <see cref="TermFilter"/>, remembered from article to article and from query to query: the words of articles are mostly the same ones. For
/// any number of threads.
/// </summary>
/// <remarks>There are two tables. When the newer one is full, the older one is forgotten, and an empty one becomes the newer; what is found in the older only goes to the newer again.</remarks>
internal sealed class FormPlaces
{
    /// <summary>Slots of a table, of 32 bytes: 98,000 forms, most of those that news use.</summary>
    private const int Slots = 1 << 17;

    private static readonly ConditionalWeakTable<IAnalyzer, FormPlaces> All = [];

    private readonly IAnalyzer _analyzer;
    private readonly int _slots;
    private readonly Lock _adding = new();
    private FormTable _older;
    private FormTable _newer;

    /// <summary>One of its own.</summary>
    /// <param name="analyzer">The analysis.</param>
    /// <param name="slots">Slots of a table, see <see cref="FormTable"/>.</param>
    internal FormPlaces(IAnalyzer analyzer, int slots = Slots)
    {
        _analyzer = analyzer;
        _slots = slots;
        _newer = _older = new FormTable(slots);
    }

    /// <summary>The one of an analysis.</summary>
    public static FormPlaces Of(IAnalyzer analyzer) => All.GetValue(analyzer, key => new FormPlaces(key));

    /// <summary>The places of a form: those of its terms, its weaker relatives and itself.</summary>
    /// <param name="key">The key of the form.</param>
    /// <param name="surface">The form.</param>
    /// <param name="scratch">Emptied and filled if the form is not remembered.</param>
    public ulong Of(in FormKey key, ReadOnlySpan<char> surface, WordTerms scratch) =>
        Volatile.Read(ref _newer).TryGet(key, surface, out var places) ? places : Add(key, surface, scratch);

    private ulong Add(in FormKey key, ReadOnlySpan<char> surface, WordTerms scratch)
    {
        if (!Volatile.Read(ref _older).TryGet(key, surface, out var places))
        {
            scratch.Clear();
            _analyzer.Analyze(surface, scratch);
            places = TermFilter.PlacesOf(scratch, surface);
        }

        lock (_adding)
        {
            // Another thread may have been faster.
            if (!_newer.TryGet(key, surface, out _) && !_newer.TryAdd(key, surface, places))
            {
                Volatile.Write(ref _older, _newer);
                var empty = new FormTable(_slots);
                empty.TryAdd(key, surface, places);
                Volatile.Write(ref _newer, empty);
            }
        }

        return places;
    }
}
