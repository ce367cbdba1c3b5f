using System.CommandLine;
using System.CommandLine.Parsing;
using NewsSearch.Archive.Writing;

namespace NewsSearch.SearchApi.Hosting;

/// <summary>The command line of the service.</summary>
public static class ServiceCommand
{
    private const int Failed = 1;
    private const int WrongArguments = 64;

    private static readonly Option<string?> Index = new("--index")
    {
        Description = "Folder of the index to serve.",
        HelpName = "DIR",
    };

    private static readonly Option<string[]> From = new("--from")
    {
        Description = "File or folder of articles to index into --index and to follow while serving; repeatable.",
        HelpName = "PATH",
    };

    private static readonly Option<string> Urls = new("--urls")
    {
        Description = "Addresses to listen on, separated by semicolons.",
        HelpName = "URLS",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("ASPNETCORE_URLS") ?? ServiceOptions.DefaultUrls,
    };

    private static readonly Option<LexiconChoice> Lexicons = new("--lexicons")
    {
        Description = "What a query is translated by: all lexicons beside the program (the default), or core: without dictionary.lex, the one under the GPL.",
        HelpName = "core|all",
        CustomParser = ReadLexicons,
    };

    /// <summary>Reads the arguments and serves until stopped. Returns the exit code: 0 stopped, 1 failed, 64 wrong arguments.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var command = new RootCommand("Serves a news archive over HTTP. Without --index and --from: the sample articles of this repository.") { Index, From, Urls, Lexicons };
        command.Validators.Add(given =>
        {
            if (given.GetValue(Index) is null && given.GetValue(From) is { Length: > 0 })
            {
                given.AddError("--from needs --index DIR: the folder to keep the index in.");
            }
        });
        command.SetAction((parsed, cancellation) => ServeAsync(parsed, cancellation));
        var result = command.Parse(arguments);
        var code = await result.InvokeAsync();
        return result.Errors.Count > 0 ? WrongArguments : code;
    }

    private static LexiconChoice ReadLexicons(ArgumentResult given)
    {
        var value = given.Tokens[0].Value;
        switch (value)
        {
            case "core":
                return LexiconChoice.Core;
            case "all":
                return LexiconChoice.All;
            default:
                given.AddError($"--lexicons can be core or all, and not '{value}'.");
                return default;
        }
    }

    private static async Task<int> ServeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            var urls = parsed.GetValue(Urls)!;
            var options = parsed.GetValue(Index) is { } index
                ? new ServiceOptions(index, parsed.GetValue(From) ?? [], urls)
                : ServiceOptions.OfRepository(urls);
            await using var service = SearchService.Build(options with { Lexicons = parsed.GetValue(Lexicons) });
            await service.StartAsync(cancellation);
            foreach (var url in service.Urls)
            {
                Console.WriteLine($"Search page: {url}");
            }

            await service.WaitForShutdownAsync(cancellation);
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArchiveOutdatedException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return Failed;
        }
    }
}
