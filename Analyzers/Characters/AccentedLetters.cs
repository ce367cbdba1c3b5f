namespace NewsSearch.Analyzers.Characters;

/// <summary>
/// What the letters of the accented alphabets fold to: one character per code point from the block's first. A blank is 'no letter of this table', a plus 'folds
/// to several, see <see cref="Expansions"/>'.
/// </summary>
/// <remarks>
/// Facts of the Unicode Character Database (letters less their canonical and compatibility marks, lower case), written out so that terms never depend on the
/// normalization data of the machine. Letters with a stroke or hook count as the plain letter, as people without that key type them: ł l, ø o, đ d.
/// </remarks>
internal static class AccentedLetters
{
    /// <summary>First code point of <see cref="Latin"/>.</summary>
    public const char LatinFirst = '\u00C0';

    /// <summary>First code point of <see cref="Greek"/>.</summary>
    public const char GreekFirst = '\u0370';

    /// <summary>First code point of <see cref="LatinAdditional"/>.</summary>
    public const char LatinAdditionalFirst = '\u1E00';

    /// <summary>First code point of <see cref="GreekExtended"/>.</summary>
    public const char GreekExtendedFirst = '\u1F00';

    /// <summary>U+00C0 to U+024F.</summary>
    public const string Latin =
        "aaaaaa+ceeeeiiiidnooooo ouuuuy++aaaaaa+ceeeeiiiidnooooo ouuuuy+y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkklllllll" +
        "lllnnnnnnnnnoooooo++rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" +
        "bbƃƃƅƅɔccddƌƌƍǝəɛffgɣƕɩɨkklƛɯnnɵooƣƣppʀƨƨʃƪƫtttuuʊvyyzzʒƹƹƺƻƽƽƾƿ" +
        "ǀǁǂǃ+++++++++aaiioouuuuuuuuuuǝaaaa++ggggkkooooʒʒj+++ggƕƿnnaa++oo" +
        "aaaaeeeeiiiioooorrrruuuussttȝȝhhndȣȣzzaaeeooooooooyylntȷȸȹacclts" +
        "zɂɂbuʌeejjɋɋrryy";

    /// <summary>U+0370 to U+03FF.</summary>
    public const string Greek =
        "ͱͱͳͳʹ ͷͷ   ͻͼͽ ϳ      α εηι ο υωιαβγδεζηθικλμνξοπρ στυφχψωιυαεηι" +
        "υαβγδεζηθικλμνξοπρσστυφχψωιυουωϗβθυυυφπϗϙϙϛϛϝϝϟϟϡϡϣϣϥϥϧϧϩϩϫϫϭϭϯϯ" +
        "κρσϳθε ϸϸσϻϻϼͻͼͽ";

    /// <summary>U+1E00 to U+1EFF.</summary>
    public const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyasss+ẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    /// <summary>U+1F00 to U+1FFF.</summary>
    public const string GreekExtended =
        "ααααααααααααααααεεεεεε  εεεεεε  ηηηηηηηηηηηηηηηηιιιιιιιιιιιιιιιι" +
        "οοοοοο  οοοοοο  υυυυυυυυ υ υ υ υωωωωωωωωωωωωωωωωααεεηηιιοουυωω  " +
        "ααααααααααααααααηηηηηηηηηηηηηηηηωωωωωωωωωωωωωωωωααααα ααααααα ι " +
        "  ηηη ηηεεηηη   ιιιι  ιιιιιι    υυυυρρυυυυυυρ     ωωω ωωοοωωω   ";

    /// <summary>Letters that fold to several.</summary>
    public static readonly (string Letters, string Folded)[] Expansions =
    [
        ("ßẞ", "ss"), ("ÆæǢǣǼǽ", "ae"), ("Œœ", "oe"), ("Þþ", "th"), ("Ĳĳ", "ij"), ("ǄǅǆǱǲǳ", "dz"), ("Ǉǈǉ", "lj"), ("Ǌǋǌ", "nj"),
        ("\uFB00", "ff"), ("\uFB01", "fi"), ("\uFB02", "fl"), ("\uFB03", "ffi"), ("\uFB04", "ffl"), ("\uFB05\uFB06", "st"),
        ("Ⅱⅱ", "ii"), ("Ⅲⅲ", "iii"), ("Ⅳⅳ", "iv"), ("Ⅵⅵ", "vi"), ("Ⅶⅶ", "vii"), ("Ⅷⅷ", "viii"), ("Ⅸⅸ", "ix"), ("Ⅺⅺ", "xi"), ("Ⅻⅻ", "xii"),
    ];

    /// <summary>Single letters outside the tables that do not fold to their lower case: each letter is followed by what it folds to.</summary>
    public const string Singles =
        "ёе" + "Ёе" + "ѐе" + "Ѐе" + "ѝи" + "Ѝи" + "ªa" + "ºo" + "µμ" + "\u212Ak" + "\u212Ba" + "ⱥa" + "Ⱥa" + "ⱦt" + "Ⱦt" +
        "Ⅰi" + "ⅰi" + "Ⅴv" + "ⅴv" + "Ⅹx" + "ⅹx" + "Ⅼl" + "ⅼl" + "Ⅽc" + "ⅽc" + "Ⅾd" + "ⅾd" + "Ⅿm" + "ⅿm" +
        "\u0622\u0627" + "\u0623\u0627" + "\u0625\u0627" + "\u0624\u0648" + "\u0626\u064A" + "\u06C0\u06D5" + "\u06C2\u06C1" + "\u06D3\u06D2";
}
