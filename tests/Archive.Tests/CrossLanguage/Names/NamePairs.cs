namespace NewsSearch.Archive.Tests.CrossLanguage.Names;

/// <summary>Names of world news in both scripts, folded, by what makes them hard.</summary>
internal static class NamePairs
{
    public static IReadOnlyList<(string Latin, string Cyrillic)> Romanised { get; } = Read("""
        khrushchev=хрущев chruschtschow=хрущев xruscev=хрущев khrouchtchev=хрущев khrushchev=хрущева khruschev=хрущеву zelensky=зеленский zelenskyy=зеленский zelenskiy=зеленский
        zelenskyj=зеленский selenskyj=зеленский zelensky=зеленского zelensky=зеленским nizhny=нижний nizhnij=нижний nizhniy=нижний tchaikovsky=чайковский chaikovsky=чайковский
        tschaikowski=чайковский yeltsin=ельцин jelzin=ельцин eltsine=ельцин hrodna=гродно hrodna=гродна grodno=гродно mahiliou=могилев mogilev=могилев viciebsk=витебск
        viciebsk=віцебск vitebsk=витебск babrujsk=бобруйск bobruisk=бобруйск homiel=гомель gomel=гомель baranavichy=барановичи minsk=минск putin=путин poutine=путин putin=путиным
        medvedev=медведев medwedew=медведев gorbachev=горбачев gorbatschow=горбачев gorbatchev=горбачев lavrov=лавров lawrow=лавров peskov=песков navalny=навальный navalny=навального
        nawalny=навальный shoigu=шойгу schoigu=шойгу mishustin=мишустин solzhenitsyn=солженицын solschenizyn=солженицын dostoevsky=достоевский dostoyevsky=достоевский
        pushkin=пушкин puschkin=пушкин chekhov=чехов tschechow=чехов tchekhov=чехов rachmaninoff=рахманинов pasyuta=пасюта pasyuta=пасютой semenyako=семеняко norenkov=норенкова
        norenkova=норенкова lukashenko=лукашенко lukaschenko=лукашенко loukachenko=лукашенко poroshenko=порошенко tymoshenko=тимошенко klitschko=кличко kharkiv=харьков
        kharkov=харьков chelyabinsk=челябинск tscheljabinsk=челябинск yekaterinburg=екатеринбург ekaterinburg=екатеринбург vladivostok=владивосток wladiwostok=владивосток
        volgograd=волгоград zaporizhzhia=запорожье zhukov=жуков joukov=жуков brezhnev=брежнев breschnew=брежнев shostakovich=шостакович yuri=юрий juri=юрий iouri=юрий
        """);

    public static IReadOnlyList<(string Latin, string Cyrillic)> Foreign { get; } = Read("""
        kavanaugh=кавано hughes=хьюз wright=райт cameron=кэмерон leicester=лестер johnson=джонсон michael=майкл clooney=клуни schwarzenegger=шварценеггер macron=макрон
        juncker=юнкер trudeau=трюдо jinping=цзиньпин xiaoping=сяопин guangzhou=гуанчжоу jiang=цзян zhang=чжан zhejiang=чжэцзян trump=трамп trump=трампом trump=трампу biden=байден
        obama=обама clinton=клинтон bush=буш kerry=керри tillerson=тиллерсон pompeo=помпео blinken=блинкен sullivan=салливан thatcher=тэтчер blair=блэр churchill=черчилль
        roosevelt=рузвельт reagan=рейган nixon=никсон kennedy=кеннеди washington=вашингтон wilson=вильсон wilson=уилсон williams=уильямс watson=ватсон hitler=гитлер merkel=меркель
        scholz=шольц steinmeier=штайнмайер schroeder=шредер kohl=коль sarkozy=саркози hollande=олланд chirac=ширак depardieu=депардье villepin=вильпен berlusconi=берлускони
        giuseppe=джузеппе renzi=ренци jimenez=хименес gonzalez=гонсалес jorge=хорхе maduro=мадуро chavez=чавес lopez=лопес guaido=гуайдо erdogan=эрдоган netanyahu=нетаньяху
        assad=асад khamenei=хаменеи ahmadinejad=ахмадинежад george=джордж charles=чарльз jackson=джексон knight=найт murdoch=мердок musk=маск zuckerberg=цукерберг gates=гейтс
        microsoft=майкрософт houston=хьюстон manchester=манчестер liverpool=ливерпуль chelsea=челси gloucester=глостер worcester=вустер ronaldo=роналду messi=месси federer=федерер
        nadal=надаль schumacher=шумахер beckham=бекхэм shakespeare=шекспир newton=ньютон einstein=эйнштейн dallas=даллас texas=техас california=калифорния florida=флорида
        chicago=чикаго boston=бостон kabul=кабул baghdad=багдад tehran=тегеран damascus=дамаск tokyo=токио kyoto=киото shanghai=шанхай fukushima=фукусима berlin=берлин
        hamburg=гамбург madrid=мадрид barcelona=барселона lisbon=лиссабон stockholm=стокгольм oslo=осло helsinki=хельсинки tallinn=таллин warsaw=варшава bratislava=братислава
        """);

    private static (string Latin, string Cyrillic)[] Read(string pairs) =>
        [.. pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]))];
}
