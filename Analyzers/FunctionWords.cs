using System.Collections.Frozen;

namespace NewsSearch.Analyzers;

/// <summary>
/// Words that hold sentences together and say nothing of their subject, in English and Russian: articles, prepositions, conjunctions, particles, pronouns,
/// auxiliary verbs. A search never requires one, but counts it in phrases and a little in ranking.
/// </summary>
public static class FunctionWords
{
    private const string English =
        """
        a an the
        about above across after against along amid among amongst around as at before behind below beneath beside besides between beyond by despite down
        during except for from in inside into like near of off on onto out outside over past per since than through throughout till to toward towards under
        underneath unlike until unto up upon versus via vs with within without
        and but or nor so yet if then else because although though unless while whereas whether when whenever where wherever once
        not no never n't yes also too just even only still already again very quite rather almost ever however therefore thus hence
        here there now how why what which who whom whose whoever whatever whichever that this these those such same own other others another
        each every either neither both all any some none few many much more most less least several enough
        i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
        they them their theirs themselves one's someone somebody something anyone anybody anything everyone everybody everything nobody nothing
        am is are was were be been being have has had having do does did doing done can could shall should will would may might must ought cannot
        i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd i'll you'll he'll she'll it'll we'll they'll
        isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shan't shouldn't can't couldn't mustn't mightn't needn't
        let's that's who's what's here's there's where's how's
        №
        """;

    private const string Russian =
        """
        а без безо близ в вблизи ввиду вдоль вместо вне внутри во возле вокруг вопреки вроде для до за из изо из-за из-под к ко касательно кроме кругом между меж
        мимо на над надо накануне наперекор насчет не ни о об обо около от ото перед передо по по-за по-над под подо позади помимо после посреди посредством пред
        при про против путем ради с сверх сквозь со согласно спустя среди средь у через чрез
        и да или либо но однако зато же ж то что чтобы чтоб как когда если ежели коли раз пока едва лишь только хотя хоть пусть пускай будто словно точно
        нежели чем тем потому поэтому оттого отчего так также тоже причем притом итак иначе ибо поскольку
        бы б ли ль уж уже еще даже ведь вот вон нет именно разве неужели просто вообще почти очень весьма более менее самый самая самое самые самого самой самых
        самому самым самыми самом
        где куда откуда здесь там тут туда сюда оттуда отсюда тогда теперь сейчас всегда никогда иногда нигде никуда зачем почему сколько столько
        я меня мне мной мною ты тебя тебе тобой тобою он его него ему нему им ним нем она ее нее ей ней ею нею оно мы нас нам нами вы вас вам вами
        они их них ими ними себя себе собой собою сам сама само сами самих самим самими
        мой моя мое мои моего моей моих моему моим моими моем мою твой твоя твое твои твоего твоей твоих твоему твоим твоими твоем твою
        наш наша наше наши нашего нашей наших нашему нашим нашими нашем нашу ваш ваша ваше ваши вашего вашей ваших вашему вашим вашими вашем вашу
        свой своя свое свои своего своей своих своему своим своими своем свою
        этот эта это эти этого этой этих этому этим этими этом эту тот та те того той тех тому теми том ту такой такая такое такие такого таких такому таким такими
        таком такую сей сия сие сии сего сему
        кто кого кому кем ком чего чему чей чья чье чьи чьего чьей чьих какой какая какое какие какого каких какому каким какими каком какую который которая которое
        которые которого которой которых которому которым которыми котором которую каков какова каково каковы таков такова таково таковы
        весь вся все всё всего всей всех всему всем всеми всю всею каждый каждая каждое каждого каждой каждому каждым каждом каждую любой любая любое любые любого любых
        другой другая другое другие другого других другому другим другими другом другую иной иная иное иные иного иных
        никто никого никому никем ничто ничего ничему ничем никакой никакая никакое никакие никакого никаких некто нечто некий некая некое некие некоторый
        некоторая некоторое некоторые некоторого некоторой некоторых некоторым некоторыми
        кто-то что-то кого-то кому-то чего-то какой-то какая-то какое-то какие-то какого-то каких-то как-то где-то куда-то когда-то почему-то
        кто-нибудь что-нибудь какой-нибудь где-нибудь когда-нибудь кто-либо что-либо какой-либо какого-либо где-либо когда-либо
        быть был была было были буду будет будешь будем будете будут будь будучи есть
        """;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words = Read();

    /// <summary>Whether <paramref name="surface"/>, a folded word as the tokenizer gives it, is a function word of English or Russian.</summary>
    public static bool Contains(ReadOnlySpan<char> surface) => Words.Contains(surface);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Read() =>
        (English + '\n' + Russian)
            .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Characters.Folding.Fold)
            .ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
