namespace NewsSearch.Analyzers.Detection;

/// <summary>Folded words that tell English from the other languages in Latin letters; blanks and line ends between. Weights are points of evidence.</summary>
internal static class LatinWords
{
    /// <summary>Words of the sentence that are hardly found elsewhere.</summary>
    public const string StrongEnglish =
        """
        the and this that these those with from which they them their there were been being would could should said says has are its
        his she her hers you your our who whom whose what when where why how not but because although while until against between
        through during before after about into than then also other another such only most more some any each every both
        here out off if than too very just now still even yet ever never always often again once
        had does did doing done cannot might must may shall since without within among amongst towards toward upon although though whether
        he it we us my him himself themselves itself those anyone everyone someone something nothing everything
        """;

    /// <summary>Words that English shares with another language, and frequent words of English news.</summary>
    public const string English =
        """
        of by at to have can one two up new first last
        year years month months week weeks day days today yesterday tomorrow time people woman women child children family
        world country countries state states city town government minister president prime parliament election elections vote votes party
        leader leaders official officials spokesman spokeswoman police court judge law lawyer case trial prison attack attacks killed dead death
        war army military troops peace talks deal agreement treaty sanctions border security defence defense nuclear missile weapons
        company companies corp inc ltd group banks market markets stock stocks share shares shareholders price prices trade trading
        rate rates interest profit profits loss losses sales revenue revenues earnings income growth quarter quarterly dividend net billion million
        mln dlrs dlr cts shr shrs vs revs qtr mths avg oper pct pay payable record div bought buys sells sold buy sell offer offers bid acquire acquires
        acquisition merger unit stake completes complete report reports reported results forecast estimate expected expects sees cuts cut raises raise
        rise rises rose fall falls fell gain gains drop drops up down higher lower high low big small large great good better best bad worse old young
        oil gas crude coffee cocoa sugar wheat corn grain cotton gold silver copper steel tonnes barrels crop
        american british english russian german french chinese japanese european foreign national international local public private
        south north east west southern northern eastern western sea island river food house home school university students student teacher
        health hospital doctors doctor patients virus vaccine disease fire flood storm earthquake crash accident car cars plane train road bridge
        science space research study scientists technology music book award team match game games cup win wins won lose lost beat final season
        player players coach football soccer hockey make makes made take takes took get gets got give gives gave given go goes going went
        come comes came see seen know known think want wants need needs use used find found show shows tell told ask asked call calls called
        work works working plan plans planned set sets meet meets meeting visit visits open opens opened close closes closed start starts
        start begin begins began end ends ended hold holds held help helps keep keeps kept leave leaves left let long little many much few several
        three four five six seven eight nine ten half part per cent percent money budget tax debt loan economy economic policy news press
        statement interview reporter letter head chief chairman officer executive board director members member rights human power free
        right street review letter life line light name names number open order other own place point question same side small way ways
        near next late later early back away around across along behind above below like until well whole young
        april august february january july june march may november october september december monday tuesday wednesday thursday friday saturday sunday
        """;

    /// <summary>Frequent English words that are as frequent in a neighbouring language.</summary>
    public const string SharedEnglish = "on in is was as or no so over under all will be for man men land water bank film";

    /// <summary>Words of the sentence of other languages that are no English words and seldom parts of names.</summary>
    public const string StrongForeign =
        """
        und ist nicht eine einen einem einer eines auf zum zur sich nach wird werden sind haben wurde wurden auch oder aber noch durch seine seiner ihre ihrer uber
        gegen mehr dass sie wir ich beim keine heute jahr jahre jahren prozent wenn schon nur soll sollen zwischen wegen bereits ihr ihm ihn
        une dans qui aux avec cette elle ils nous vous sont ses leur leurs fait apres comme deux aussi depuis selon contre chez ete etre tous toute
        gouvernement pays ministre entre plusieurs quand ainsi
        pero sobre fue muy hasta desde donde cuando gobierno presidente dijo todos tambien porque segun anos durante
        uma pelo pela foi seu sua nao isso disse governo mais ainda depois pelos pelas numa
        che della dello delle degli nella nelle nello sono anche hanno essere questo questa dopo alla dalla sulla stato stata loro piu perche
        het een niet zijn voor aan ook bij naar uit maar heeft hebben wordt worden werd deze jaar geen hij zij omdat volgens tegen meer moet
        och att det som ett inte efter sig enligt fran eller och blir skulle
        og af ikke til blev skal etter jeg efter ogsa fra ble
        oli mutta joka jotka ovat mukaan olla vuonna suomen kanssa ennen myos etta ning aga kui eesti
        nie przez dla oraz jego tego tylko roku jak sie jego przed ktory ktora ktore przy
        jsou bylo podle jeho nebo alebo ako kterou ktery ktera jsem bude
        kako nije ili koji koja koje godine godina kao prema biti samo nakon bila
        hogy nem egy csak szerint ezt magyar volt vagy azt
        sunt pentru fost prin dupa sau lui
        bir ile olarak gibi sonra kadar oldu daha icin cok olan
        dengan untuk dari ini pada tidak dalam akan adalah oleh juga telah bahwa kepada saya
        ir kad buvo yra bija gada kas
        els amb dels aquest aquesta perque seva
        kwa katika hii kuwa baada ang ng mga dhe nga eshte agus vir kaj estas quod cuius
        """;

    /// <summary>Words of other languages that stand in names or seldom in English texts.</summary>
    public const string Foreign =
        """
        der das dem den ein zu im mit bei aus wie vor sein es er du vom kein am um sowie
        et est que pas sur au du des les le la pour par ce ces il je ont mais ne se sa ou ans
        el los las de del en y un una por con para su sus lo como este esta ha han ser
        o os um da dos das em na nos nas ao aos com mas ele ela tem e
        di il dei nel si ma dal tra fra anni sul suo suoi al ed non
        van dat op te er om als dit nog tot ze hun wel kan
        av med har om var vid hon han ska mot kan vi vil seg hun sa
        ja ei kun mis oma
        w z na ze po od za tym lat je jako byl pri aj su u iz bi da sa
        az es ki nu din cu pe ca dar mai au
        ve bu ne var yok dedi dan di itu ke ada
        uz ar tai un ka ya wa ni ay te sans tot gli sao yang jest mot nuevo nueva
        """;
}
