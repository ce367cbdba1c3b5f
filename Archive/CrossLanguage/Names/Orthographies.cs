namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The ways to spell that names in news come in. Their numbers are written to files: see NameVocabularyFormat.</summary>
/// <remarks>
/// Every form is read by all orthographies of its script, since nothing says which language a name is from; each is read by one set of rules from end to end, so that ambiguous
/// letters do not multiply. Rules are after BGN/PCGN and the passports' romanisation for Russian, ISO 9 and Łacinka without their marks (folding takes them), Duden and French
/// newspapers' transcription, the Palladius system for Chinese, and Russian practical transcription (Gilyarevskij and Starostin, 1985) for names from English, German, French,
/// Spanish and Italian.
/// </remarks>
internal static class Orthographies
{
    private const string LatinLetters =
        "a=a b=b c=k d=d e=e f=f g=g h=h i=i j=J k=k l=l m=m n=n o=o p=p q=k r=r s=s t=t u=u v=v w=w x=ks y=i z=z "
        + "sh=S zh=Z kh=h ph=f th=t ts=c tz=c ck=k qu=kv ch=C tch=C sch=S shch=S tsch=C schtsch=S chtch=S dzh=J dj=J ee=i oo=u ya=ja yu=ju yo=jo ye=je gh=g c(f)=s "
        + "iy$=i yy$=i ij$=i";

    private const string EnglishSpelling =
        "^kn=n ^gn=n ^wr=r ^ps=s wh=w ^x=z augh=o ough=o eigh=ei igh=ai ughe=u gh(k)= (v)h(k)= (k)e$= (k)es$=s cester$=ster shire$=Sir mb$=m ates$=eic worces=wus eau=o aw=o ew=ju ow=ou (v)w(k)=u "
        + "ge$=J geor=Jor sc(f)=s qu=kw ey$=i ie$=i ay=ei ie=i ea=i";

    private const string CyrillicLetters =
        "а=a б=b в=v г=g д=d е=e ж=Z з=z и=i й=j к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=h ц=c ч=C ш=S щ=S ъ= ы=i ь= э=e ю=ju я=ja ё=jo і=i ї=ji є=je ґ=g ў=v "
        + "ь(v)=j ъ(v)=j дж=J тс=c цз=c чж=J тч=C дч=C сч=S ий$=i ый$=i";

    /// <summary>For Latin letters: English as it is spelled, English with soft g and hard ch, German, French, Slavic, pinyin, Spanish, Italian.</summary>
    private static readonly Orthography[] Latin =
    [
        new(LatinLetters, EnglishSpelling),
        new(LatinLetters, EnglishSpelling + " g(f)=J ch=k chae=ke i(k)=ai"),
        new(LatinLetters, "dsch=J chs=ks ch=h z=c w=v j=j ^v=f ei=ai eu=oi aeu=oi ie=i tzsch=C ae=e oe=e ue=u (v)h(k)="),
        new(LatinLetters, "ch=S j=Z ou=u eau=o au=o qu=k gu(f)=g g(f)=Z gn=nj (k)x$= eux$=o oux$=u aux$=o (v)s$= (v)t$= d$= (v)p$= ez$=e (k)e$= (k)es$= oi=ua ill=ij ai=e ei=e eu=o u=ju ay=e ault$=o h= w=v eau$=o"),
        new(LatinLetters, "c=c c(f)=c cz=C ch=h sz=S rz=Z szcz=S sc=S x=h w=v j=j (v)u=v ci(v)=t dzi=di i(v)=j ck=ck"),
        new(LatinLetters, "x=s q=c zh=J z=c j=c c=c c(f)=c ^r=Z ng=n w=v ju=cu qu=cu y=i"),
        new(LatinLetters, "j=h ll=j g(f)=h h= z=s qu=k gu(f)=g y=i x=h"),
        new(LatinLetters, "ch=k gh=g c(f)=C ci(v)=C gi(v)=J g(f)=J gli=li gn=nj sc(f)=S sch=sk z=c zz=c cc(f)=C cci(v)=C gg(f)=J ggi(v)=J"),
    ];

    /// <summary>For Cyrillic letters: Russian; Russian without what a case adds to a name; Belarusian.</summary>
    private static readonly Orthography[] Cyrillic =
    [
        new(CyrillicLetters),
        new(CyrillicLetters, "ого$=i ому$=i его$=i ему$=i ым$=i им$=i ыми$=i ими$=i ых$=i их$=i ом$= ем$= ами$= ями$= ах$= ях$="),
        new(CyrillicLetters, "г=h ці=ti це=te ця=tja дзі=di дзе=de дзя=dja"),
    ];

    /// <summary>Those of a script.</summary>
    public static ReadOnlySpan<Orthography> Of(NameScript script) => script == NameScript.Latin ? Latin : Cyrillic;
}
