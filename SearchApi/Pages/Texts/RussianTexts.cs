using NewsSearch.Archive;
using NewsSearch.Archive.Answering;
using NewsSearch.Archive.Asking;

namespace NewsSearch.SearchApi.Pages.Texts;

/// <summary>The pages in Russian.</summary>
public static class RussianTexts
{
    private const string NoBreak = "\u00A0";

    /// <summary>The texts.</summary>
    public static PageTexts Instance { get; } = new()
    {
        Code = UiLanguage.Russian,
        OwnName = "Русский",
        DigitGroup = NoBreak,
        Dates = new DateNames
        {
            Months = ["январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"],
            MonthsOfDay = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"],
            ShortMonths = ["янв.", "фев.", "март", "апр.", "май", "июнь", "июль", "авг.", "сент.", "окт.", "нояб.", "дек."],
            YearMark = $"{NoBreak}г.",
            Since = day => $"с {day}",
            Until = day => $"по {day}",
        },
        Product = "Поиск новостей",
        Tagline = "Архив новостей на русском и английском. Спрашивайте на любом из них: слова находятся во всех формах и на обоих языках.",
        SkipToContent = "Перейти к содержанию",
        SwitchLanguage = "Язык страницы",
        AsJson = "Эта страница в JSON",
        Interface = "HTTP-интерфейс",
        BoxLabel = "Поиск по архиву",
        BoxPlaceholder = "Слова или «фраза»",
        Search = "Найти",
        Examples = "Например",
        ExampleQueries = ["мост через Сухону", "«малых рек»", "вулкан", "приговор суда", "Торнбридж Роверс", "telescope"],
        Newest = "Новые статьи",
        AllArticles = "Все статьи, сначала новые",
        ArchiveOverTime = "Архив по времени",
        EmptyArchive = "Статей пока нет. Если архив сейчас загружается, они появятся здесь по мере поступления.",
        ResultsTitle = query => $"{query} — Поиск новостей",
        AllArticlesTitle = "Все статьи — Поиск новостей",
        Articles = count => Counted(count, "статья", "статьи", "статей"),
        ArticlesFound = count => $"{Plurals.Russian(count, "Найдена", "Найдены", "Найдено")} {Counted(count, "статья", "статьи", "статей")}",
        AtLeastArticlesFound = count => $"Найдено не меньше {Numbers.Grouped(count, NoBreak)}{NoBreak}{Plurals.Russian(count, "статьи", "статей", "статей")}",
        Milliseconds = "мс",
        UnderstoodAs = "Запрос понят так:",
        DidYouMean = "Возможно, вы искали:",
        RelaxedToMost = "Ни в одной статье нет всех слов запроса. Здесь статьи, где есть большинство из них.",
        RelaxedToAny = "Ни в одной статье нет ни всех слов запроса, ни большинства. Здесь статьи, где есть хотя бы одно.",
        ShowAny = "Показать статьи хотя бы с одним из слов",
        ShowStrict = "Только со всеми словами",
        Partial = "Времени на поиск не хватило: статей может быть больше, чем показано. Уточните запрос или повторите его.",
        Sort = "Сначала",
        Order = order => order switch
        {
            HitOrder.Newest => "новые",
            HitOrder.Oldest => "старые",
            _ => "подходящие",
        },
        Undated = "Без даты:",
        Results = "Результаты",
        Previous = "Назад",
        Next = "Дальше",
        FirstPage = "В начало",
        Pages = "Страницы результатов",
        Shown = (first, last, total) => $"{first}–{last} из{NoBreak}{total}",
        AlsoSearchedIn = language => $"Ищем и {Named(language)}:",
        NotTranslated = "Ищем только так, как набрано:",
        SearchOnlyIn = language => language is null ? "Искать только так, как набрано" : $"Искать только {Named(language)}",
        SearchAlsoIn = language => $"Искать и {Named(language)}",
        TranslateAllWords = "Переводить и остальные слова",
        TranslateNot = term => $"Не переводить «{term}»",
        TranslateAgain = term => $"Снова переводить «{term}»",
        Translating = cross => cross switch
        {
            CrossMatching.Off => "Без перевода",
            CrossMatching.Names => "На обоих языках только имена",
            _ => "",
        },
        Way = kind => kind switch
        {
            ViaKind.Name => "имя собственное",
            ViaKind.Typo => "опечатка",
            ViaKind.Learned => "выучено по архиву",
            _ => "перевод",
        },
        LeadsTo = "найдено как",
        Quoted = phrase => $"«{phrase}»",
        Filters = "Фильтры",
        Selected = "Выбранные фильтры",
        Remove = "Убрать фильтр:",
        RemoveAll = "Убрать все",
        Facet = kind => kind switch
        {
            FacetKind.Date => "Дата",
            FacetKind.Lang => "Язык",
            FacetKind.Source => "Источник",
            FacetKind.Section => "Рубрика",
            FacetKind.Tag => "Тег",
            _ => "Автор",
        },
        Language = code => code switch
        {
            "ru" => "русский",
            "en" => "английский",
            "other" => "другие языки",
            _ => code,
        },
        NoValue = "не указано",
        More = "Ещё",
        AllDates = "Все даты",
        From = "С",
        To = "По",
        DateHint = "Год, месяц или день:",
        Apply = "Применить",
        Match = match => match switch
        {
            MatchMode.All => "Все слова",
            MatchMode.Most => "Большинство слов",
            MatchMode.Any => "Хотя бы одно слово",
            _ => "",
        },
        AsPlainText = "Запрос как простой текст",
        Timeline = "Лента времени",
        TimelineBy = interval => interval switch
        {
            DateInterval.Day => "Статьи по дням",
            DateInterval.Week => "Статьи по неделям",
            DateInterval.Month => "Статьи по месяцам",
            DateInterval.Quarter => "Статьи по кварталам",
            _ => "Статьи по годам",
        },
        Peak = (period, count) => $"больше всего — {period}: {count}",
        NothingFound = query => $"По запросу «{query}» ничего не найдено",
        NothingFoundAtAll = "Под эти фильтры не подходит ни одна статья",
        WhatHelps = "Что может помочь",
        CheckSpelling = "Проверьте написание и раскладку клавиатуры.",
        FewerWords = "Возьмите меньше слов или более общие. Фраза в кавычках ищется слово в слово.",
        OtherLanguage = "Попробуйте те же слова по-английски: часть архива есть только на этом языке.",
        RemoveFilter = "Уберите фильтр:",
        WithoutAnyFilter = "Искать без фильтров",
        AnyWords = "Статьи хотя бы с одним из слов",
        ReadAsText = "Искать как простой текст, без операторов",
        WrongTitle = "Такой поиск не удалось прочитать",
        WrongIntro = "В адресе страницы или в форме что-то не так:",
        Problem = Explain,
        WithoutThese = "Искать без этого",
        ExpiredTitle = "Эта страница результатов устарела",
        ExpiredText = "С начала поиска архив изменился, и прежнее его состояние уже не хранится.",
        SearchAgain = "Искать заново",
        MissingTitle = "Не найдено",
        MissingPage = "По этому адресу ничего нет.",
        MissingArticle = id => $"Статьи «{id}» в архиве нет. Возможно, её убрали.",
        ToStart = "На главную",
        BackToResults = "К результатам",
        Original = "Читать у издателя",
        Cite = "Как сослаться",
        By = "Автор:",
        Tags = "Теги",
        Updated = "Обновлено",
        About = "О статье",
        NoDate = "без даты",
    };

    private static string Named(string? language) => language switch
    {
        "ru" => "по-русски",
        "en" => "по-английски",
        _ => "на другом языке",
    };

    private static string Counted(long count, string one, string few, string many) =>
        $"{Numbers.Grouped(count, NoBreak)}{NoBreak}{Plurals.Russian(count, one, few, many)}";

    /// <summary>What is wrong, by the parameter: the messages of the interface are in English.</summary>
    private static string Explain(QuestionProblem problem) => problem.Parameter switch
    {
        "q" when problem.Position is { } position => $"Запрос не удалось разобрать, начиная с {Numbers.Grouped(position + 1, NoBreak)}-го знака.",
        "q" => "Запрос слишком длинный: самое большее 4000 знаков.",
        "from" or "to" => $"В «{problem.Parameter}» нужна дата из календаря: ГГГГ, ГГГГ\u2011ММ или ГГГГ\u2011ММ\u2011ДД, и начало не позже конца.",
        "size" => "В «size» нужно число статей на странице: от 1 до 100.",
        "cursor" => "Ссылка на страницу результатов испорчена или относится к другому поиску.",
        "sort" or "match" or "lang" or "cross" or "syntax" or "interval" or "ui" => $"У «{problem.Parameter}» нет такого значения.",
        "recency" or "budget" => $"В «{problem.Parameter}» нужно число в допустимых пределах.",
        var other => $"Параметр «{other}» здесь не известен, или у него не может быть такого значения.",
    };
}
