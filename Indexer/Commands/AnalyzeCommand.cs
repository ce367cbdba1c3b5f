using System.CommandLine;
using System.Text;
using System.Text.Json;
using NewsSearch.Archive.Analysis;
using NewsSearch.Indexer.Reporting;

namespace NewsSearch.Indexer.Commands;

/// <summary><c>analyze</c>: shows what the analysis makes of words.</summary>
internal sealed class AnalyzeCommand
{
    private readonly Option<string> _words = new("--words")
    {
        HelpName = "FILE",
        Description = "Words or texts, one a line, in UTF-8. Default: standard input.",
    };

    private readonly Option<bool> _gold = new("--gold")
    {
        Description = "The file has columns between tabs; the words are those of the first two, each printed once: forms and their lemmas.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print of each line what /v1/analyze answers, one JSON object a line." };

    /// <summary>The command for the parser.</summary>
    public static Command Create()
    {
        var options = new AnalyzeCommand();
        var command = new Command("analyze", "Show which terms words stand for, as 'word TAB term[ term...]', the likeliest term first.")
        {
            options._words, options._gold, options._json,
        };
        command.SetAction(parsed => options.Run(parsed));
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var path = parsed.GetValue(_words);
        if (path is not null && !File.Exists(path))
        {
            throw new UsageException($"--words {path}: there is no such file.");
        }

        using var input = path is null ? new StreamReader(Console.OpenStandardInput(), Encoding.UTF8) : new StreamReader(path, Encoding.UTF8);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        Write(parsed.GetValue(_gold) ? GoldWords(Lines(input)) : Lines(input), output, parsed.GetValue(_json));
        return ExitCode.Done;
    }

    /// <summary>Writes the analysis of each line; empty ones are passed over.</summary>
    internal static void Write(IEnumerable<string> lines, TextWriter output, bool json)
    {
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var analyzed = TextAnalysis.Analyze(line, language: null);
            output.Write(json
                ? JsonSerializer.Serialize(new AnalyzedLine(analyzed.Language, analyzed.Tokens), ReportJson.OneLine.AnalyzedLine)
                : $"{line}\t{string.Join(' ', analyzed.Tokens.SelectMany(token => token.Terms))}");
            output.Write('\n');
        }
    }

    /// <summary>The different words of the first two columns.</summary>
    internal static IEnumerable<string> GoldWords(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split('\t').Take(2)).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
