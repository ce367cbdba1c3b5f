namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Which sources go into which lexicon: one file per family of licences, since what two sources forbid each other does not go away by training on both. NOTICE has the licences.</summary>
internal static class LexiconSources
{
    private static readonly (string Name, string Path)[] CldrFiles =
    [
        ("cldr-localenames-full/main/{0}/territories.json", "main/en/localeDisplayNames/territories"),
        ("cldr-localenames-full/main/{0}/languages.json", "main/en/localeDisplayNames/languages"),
        ("cldr-localenames-full/main/{0}/scripts.json", "main/en/localeDisplayNames/scripts"),
        ("cldr-dates-full/main/{0}/timeZoneNames.json", "main/en"),
        ("cldr-dates-full/main/{0}/ca-gregorian.json", "main/en"),
        ("cldr-dates-full/main/{0}/dateFields.json", "main/en"),
        ("cldr-numbers-full/main/{0}/currencies.json", "main/en"),
        ("cldr-annotations-full/annotations/{0}/annotations.json", "annotations/annotations"),
        ("cldr-annotations-derived-full/annotationsDerived/{0}/annotations.json", "annotationsDerived/annotations"),
    ];

    /// <summary>Programs whose messages are prose about states, wars, laws and families; sentences, not only labels.</summary>
    private static readonly string[] ProseCatalogues = ["freeciv-core", "freeciv-nations", "gramps"];

    private static readonly string[] IsoCatalogues = ["iso_3166-1", "iso_3166-2", "iso_3166-3", "iso_4217", "iso_639-2", "iso_639-5"];

    /// <summary>Of permissive licences and Creative Commons Attribution(-ShareAlike).</summary>
    /// <param name="modules">Folder with the npm packages unpacked, each under its name.</param>
    /// <param name="share">The folder <c>usr/share</c> of the Debian packages unpacked.</param>
    public static List<Gloss> Core(string modules, string share)
    {
        var glosses = new List<Gloss>();
        foreach (var (name, path) in CldrFiles)
        {
            glosses.AddRange(JsonNames.Read(In("en"), In("ru"), path));

            string In(string language) => Path.Combine(modules, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, language));
        }

        glosses.AddRange(JsonNames.Read($"{modules}/i18n-iso-countries/langs/en.json", $"{modules}/i18n-iso-countries/langs/ru.json", "countries"));
        var schema = $"{modules}/id-tagging-schema/dist/translations";
        glosses.AddRange(JsonNames.Read($"{schema}/en.json", $"{schema}/ru.json", "en"));
        glosses.AddRange(Cities(share));
        glosses.AddRange(Pivot.Join(FreeDict.Read($"{share}/dictd/freedict-pol-eng"), FreeDict.Read($"{share}/dictd/freedict-pol-rus")));
        glosses.AddRange(Pivot.Join(FreeDict.Read($"{share}/dictd/freedict-ell-eng"), FreeDict.Read($"{share}/dictd/freedict-ell-rus")));
        glosses.AddRange(Pivot.Join(JapaneseDictionary.Read($"{share}/dictd/freedict-jpn-eng"), JapaneseDictionary.Read($"{share}/dictd/freedict-jpn-rus")));
        return glosses;
    }

    /// <summary>Of the GNU General Public License and what may be used under it.</summary>
    /// <param name="share">The folder <c>usr/share</c> of the Debian packages unpacked.</param>
    public static List<Gloss> Dictionary(string share)
    {
        var glosses = Mueller.Read($"{share}/dictd/mueller7.dict.dz").ToList();
        glosses.AddRange(FreeDict.Read($"{share}/dictd/freedict-eng-rus").SelectMany(entry => entry.Value.Select(russian => new Gloss(entry.Key, russian))));
        glosses.AddRange(IsoCatalogues.SelectMany(name => GettextCatalogue.Read($"{share}/locale/ru/LC_MESSAGES/{name}.mo")).Select(pair => new Gloss(pair.Message, pair.Translation)));
        glosses.AddRange(ProseCatalogues.SelectMany(name => ProsePairs.Read($"{share}/locale/ru/LC_MESSAGES/{name}.mo")));
        return glosses;
    }

    private static IEnumerable<Gloss> Cities(string share)
    {
        var english = GettextCatalogue.Read($"{share}/locale/en/LC_MESSAGES/geonames.mo").ToDictionary(StringComparer.Ordinal);
        return GettextCatalogue.Read($"{share}/locale/ru/LC_MESSAGES/geonames.mo")
            .Where(pair => english.ContainsKey(pair.Message))
            .Select(pair => new Gloss(english[pair.Message], pair.Translation));
    }
}
