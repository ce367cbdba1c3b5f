using Spectre.Console;

namespace NewsSearch.Indexer.Reporting;

/// <summary>Shows how far work is: a bar with rate and time left where someone looks on, a line now and then elsewhere.</summary>
internal static class ConsoleProgress
{
    private static readonly TimeSpan BarInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LineInterval = TimeSpan.FromSeconds(10);

    /// <summary>Shows progress until <paramref name="work"/> ends, in whatever way; does not throw its exception.</summary>
    /// <param name="work">The work.</param>
    /// <param name="view">What to show, given the time since the beginning.</param>
    /// <param name="lines">Where lines go if standard error is no terminal; a bar is drawn on standard error.</param>
    /// <param name="time">The clock.</param>
    public static async Task ShowAsync(Task work, Func<TimeSpan, ProgressView> view, TextWriter lines, TimeProvider time)
    {
        var started = time.GetTimestamp();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        if (Console.IsErrorRedirected || !console.Profile.Capabilities.Interactive)
        {
            while (!await EndsWithinAsync(work, LineInterval, time))
            {
                var elapsed = time.GetElapsedTime(started);
                await lines.WriteLineAsync(view(elapsed).Line(elapsed));
            }

            return;
        }

        await DrawAsync(console, work, view, time);
    }

    /// <summary>Draws the bar until <paramref name="work"/> ends.</summary>
    public static Task DrawAsync(IAnsiConsole console, Task work, Func<TimeSpan, ProgressView> view, TimeProvider time)
    {
        var started = time.GetTimestamp();
        return console.Progress()
            .AutoClear(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(async context =>
            {
                var bar = context.AddTask("starting");
                while (!await EndsWithinAsync(work, BarInterval, time))
                {
                    var now = view(time.GetElapsedTime(started));
                    bar.Value = now.Share * bar.MaxValue;
                    bar.Description = Markup.Escape(now.Text);
                }
            });
    }

    private static async Task<bool> EndsWithinAsync(Task work, TimeSpan interval, TimeProvider time)
    {
        using var enough = new CancellationTokenSource();
        var wait = Task.Delay(interval, time, enough.Token);
        var ended = await Task.WhenAny(work, wait) == work;
        await enough.CancelAsync();
        return ended;
    }
}
