using NewsSearch.Analyzers;

namespace NewsSearch.Archive.Highlighting;

/// <summary>Which terms a query looks for, well enough to pass over most words of an article without comparing strings: a bit for each term, at a place that its hash tells.</summary>
/// <remarks>With the 300 terms of a query with its translations, one of fifty other forms passes.</remarks>
internal sealed class TermFilter
{
    /// <summary>Most places of a form.</summary>
    private const int MaxPlaces = 4;

    private const int BitsInPlace = 16;
    private const int Places = 1 << 15;
    private const int BitsInWord = 64;

    private readonly ulong[] _bits = new ulong[(Places / BitsInWord) + 1];

    /// <summary>A filter without terms.</summary>
    public TermFilter() => Set(Places);

    /// <summary>Where the bits of a form are: of its terms, its weaker relatives and itself. More than four have no places of their own, but one that is always set.</summary>
    public static ulong PlacesOf(WordTerms terms, ReadOnlySpan<char> surface)
    {
        Span<int> places = stackalloc int[MaxPlaces];
        places.Fill(PlaceOf(surface));
        if (1 + terms.Terms.Count + terms.Derived.Count > MaxPlaces)
        {
            places.Fill(Places);
        }
        else
        {
            var count = 1;
            for (var i = 0; i < terms.Terms.Count; i++)
            {
                places[count++] = PlaceOf(terms.Terms[i]);
            }

            for (var i = 0; i < terms.Derived.Count; i++)
            {
                places[count++] = PlaceOf(terms.Derived[i]);
            }
        }

        var packed = 0UL;
        foreach (var place in places)
        {
            packed = (packed << BitsInPlace) | (uint)place;
        }

        return packed;
    }

    /// <summary>Adds a term.</summary>
    public void Add(string term) => Set(PlaceOf(term));

    /// <summary>False only if no term of the form was added, nor the form itself.</summary>
    /// <param name="places">By <see cref="PlacesOf"/>.</param>
    public bool MayHaveAny(ulong places) =>
        ((BitAt((ushort)places) | BitAt((ushort)(places >> BitsInPlace)) | BitAt((ushort)(places >> (2 * BitsInPlace))) | BitAt((ushort)(places >> (3 * BitsInPlace)))) & 1) != 0;

    private static int PlaceOf(ReadOnlySpan<char> term) => (int)(new FormKey(term).Hash % Places);

    /// <summary>The bit, and above it others.</summary>
    private ulong BitAt(int place) => _bits[place / BitsInWord] >> place;

    private void Set(int place) => _bits[place / BitsInWord] |= 1UL << place;
}
