namespace NewsSearch.SearchApi.Logging;

/// <summary>What the service says once, when it starts.</summary>
public sealed partial class StartLog(ILogger<StartLog> logger)
{
    /// <summary>Says what queries are translated by.</summary>
    /// <param name="lexicons">Names of the lexicons.</param>
    /// <param name="folder">Where they were looked for.</param>
    public void Translations(IReadOnlyCollection<string> lexicons, string folder)
    {
        ArgumentNullException.ThrowIfNull(lexicons);
        if (lexicons.Count == 0)
        {
            NotTranslated(logger, folder);
        }
        else if (logger.IsEnabled(LogLevel.Information))
        {
            var names = string.Join(", ", lexicons);
            TranslatedBy(logger, names);
        }
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "Translations: {Lexicons}")]
    private static partial void TranslatedBy(ILogger logger, string lexicons);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Translations: none, there are no lexicons in {Folder}; the other language is searched for names only")]
    private static partial void NotTranslated(ILogger logger, string folder);
}
