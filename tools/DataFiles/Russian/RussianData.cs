using System.Buffers.Binary;
using System.Globalization;
using NewsSearch.Analyzers.Russian;
using NewsSearch.DataFiles.OpenCorpora;

namespace NewsSearch.DataFiles.Russian;

/// <summary>Makes the Russian data file; <see cref="RussianDictionary"/> says what is in it.</summary>
internal static class RussianData
{
    private const int ShortestPlace = 3;

    private static readonly string[] DeclinedEndings = ["а", "у", "ом", "е"];

    /// <summary>Writes the file, the same for the same dictionary, and says what is in it.</summary>
    public static string Write(OpenCorporaDictionary dictionary, string target)
    {
        var forms = Forms(dictionary);
        var lemmas = new FormLemmas(dictionary);
        foreach (var (_, readings) in forms)
        {
            lemmas.Learn(readings);
        }

        var table = new RewriteTable();
        var words = new AutomatonBuilder();
        var guesses = new EndingGuesses();
        var left = 0;
        var sure = 0;
        foreach (var (form, found) in forms.Select(form => (form.Form, Found: lemmas.Of(form.Form, form.Readings))).Concat(DeclinedPlaces(dictionary, forms)).OrderBy(form => Letters(form.Item1), ByBytes))
        {
            sure += found.FirstIsSure ? 1 : 0;
            if (Number(table, form, found) is { } number)
            {
                words.Add(Letters(form), number);
            }
            else
            {
                left++;
            }
        }

        foreach (var (form, readings) in forms)
        {
            foreach (var (lemma, tag) in readings.Select(reading => (lemmas.LemmaOf(reading), dictionary.Tag(reading))).DistinctBy(reading => reading.Item1, StringComparer.Ordinal))
            {
                guesses.Add(form, lemma, tag);
            }
        }

        byte[][] parts = [words.Finish(), Endings(guesses, table), Relatives(PlaceNames.Of(dictionary, forms), table), .. table.Finish()];
        Save(target, parts);
        return string.Create(CultureInfo.InvariantCulture, $"{forms.Count} forms ({sure} with a sure lemma, {left} left out), {words.States} states, {table.Count} sets; bytes of parts: {string.Join(' ', parts.Select(part => part.Length))}");
    }

    private static List<(string Form, List<Reading> Readings)> Forms(OpenCorporaDictionary dictionary)
    {
        var readings = dictionary.Readings();
        var byForm = new Dictionary<string, List<Reading>>(readings.Count, StringComparer.Ordinal);
        foreach (var reading in readings)
        {
            var form = FormLemmas.Fold(reading.Form);
            if (form.All(c => RussianAlphabet.Code(c) != RussianAlphabet.None))
            {
                if (!byForm.TryGetValue(form, out var list))
                {
                    byForm.Add(form, list = new List<Reading>(1));
                }

                list.Add(reading);
            }
        }

        var forms = byForm.Select(pair => (Form: pair.Key, Readings: pair.Value)).ToList();
        forms.Sort((left, right) => Letters(left.Form).AsSpan().SequenceCompareTo(Letters(right.Form)));
        return forms;
    }

    /// <summary>Forms that people make of places which the dictionary does not decline: в Гродне, из Ровна.</summary>
    private static IEnumerable<(string Form, Lemmas Lemmas)> DeclinedPlaces(OpenCorporaDictionary dictionary, List<(string Form, List<Reading> Readings)> forms)
    {
        var known = forms.Select(form => form.Form).ToHashSet(StringComparer.Ordinal);
        return from form in forms
               where form.Form.Length > ShortestPlace && form.Form[^1] == 'о'
               where form.Readings.Exists(reading => dictionary.Tag(reading) is var tag && FormLemmas.Has(tag, "Geox") && FormLemmas.Has(tag, "Fixd"))
               from ending in DeclinedEndings
               let declined = form.Form[..^1] + ending
               where known.Add(declined)
               select (declined, new Lemmas([form.Form], FirstIsSure: true, AlsoUnknown: true));
    }

    private static int? Number(RewriteTable table, string form, Lemmas lemmas) =>
        table.Number([.. lemmas.Texts.Select(lemma => RewriteTable.RuleOf(form, lemma))], lemmas.FirstIsSure, lemmas.AlsoUnknown);

    private static byte[] Endings(EndingGuesses guesses, RewriteTable table)
    {
        var builder = new AutomatonBuilder();
        foreach (var (ending, rules) in guesses.Likeliest().Select(guess => (Letters(Reverse(guess.Ending)), guess.Rules)).OrderBy(guess => guess.Item1, ByBytes))
        {
            builder.Add(ending, table.Number(rules, firstIsSure: false, alsoUnknown: false) ?? throw new InvalidOperationException("A guess does not fit the format."));
        }

        return builder.Finish();
    }

    private static byte[] Relatives(IReadOnlyDictionary<string, List<string>> places, RewriteTable table)
    {
        var builder = new AutomatonBuilder();
        foreach (var (lemma, names) in places.OrderBy(pair => Letters(pair.Key), ByBytes))
        {
            var number = table.Number([.. names.Select(name => RewriteTable.RuleOf(lemma, name))], firstIsSure: false, alsoUnknown: false);
            builder.Add(Letters(lemma), number ?? throw new InvalidOperationException($"The places of {lemma} do not fit the format."));
        }

        return builder.Finish();
    }

    private static void Save(string target, byte[][] parts)
    {
        using var file = File.Create(target);
        var header = new byte[RussianDictionary.HeaderLength];
        BinaryPrimitives.WriteUInt32LittleEndian(header, RussianDictionary.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(sizeof(uint)), RussianDictionary.Version);
        for (var part = 0; part < parts.Length; part++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan((2 + part) * sizeof(uint)), parts[part].Length);
        }

        file.Write(header);
        foreach (var part in parts)
        {
            file.Write(part);
        }
    }

    private static IComparer<byte[]> ByBytes { get; } = Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    private static byte[] Letters(string text) => [.. text.Select(RussianAlphabet.Code)];

    private static string Reverse(string text) => new([.. text.Reverse()]);
}
