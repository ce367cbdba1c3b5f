using NewsSearch.Indexer.Reporting;
using Spectre.Console;

namespace NewsSearch.Indexer.Tests.Reporting;

public sealed class ConsoleProgressTests
{
    [Fact]
    public async Task On_a_terminal_a_bar_is_drawn_with_share_and_rate()
    {
        await using var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 120;
        var work = new TaskCompletionSource();
        var views = 0;
        await ConsoleProgress.DrawAsync(
            console,
            work.Task,
            _ =>
            {
                if (++views == 4)
                {
                    work.SetResult();
                }

                return new ProgressView(0.25, "9 articles, 1.0 MB/s [x]");
            },
            TimeProvider.System);
        Assert.Contains("25%", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("9 articles, 1.0 MB/s [x]", output.ToString(), StringComparison.Ordinal);
    }
}
