using System.Diagnostics;

namespace NewsSearch.Engine.Tests.Writing;

/// <summary>The program beside the tests, running: see <c>tests/KilledWriter</c>.</summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    private WriterProcess(IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "KilledWriter.dll"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        _process = Process.Start(start)!;
    }

    /// <summary>Its number for the operating system.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it, and returns when it has its index open.</summary>
    public static async Task<WriterProcess> StartAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var process = new WriterProcess(arguments);
        try
        {
            return await process.ReadLineAsync(cancellation) == "open" ? process : throw new InvalidOperationException(await process.ErrorsAsync(cancellation));
        }
        catch
        {
            process.Dispose();
            throw;
        }
    }

    /// <summary>The next line that it says; null when it has ended.</summary>
    public ValueTask<string?> ReadLineAsync(CancellationToken cancellation) => _process.StandardOutput.ReadLineAsync(cancellation);

    /// <summary>What went wrong in it.</summary>
    public Task<string> ErrorsAsync(CancellationToken cancellation) => _process.StandardError.ReadToEndAsync(cancellation);

    /// <summary>Lets it come to its end; returns its last line.</summary>
    public async Task<string> EndAsync(CancellationToken cancellation)
    {
        var errors = ErrorsAsync(cancellation);
        var lines = await _process.StandardOutput.ReadToEndAsync(cancellation);
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode == 0 ? LastLine(lines) : throw new InvalidOperationException(await errors);
    }

    /// <summary>Kills it, as <c>kill -9</c> does, and returns the last line that it had said and nobody had read; empty if there was none.</summary>
    public async Task<string> KillAsync(CancellationToken cancellation)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellation);
        return LastLine(await _process.StandardOutput.ReadToEndAsync(cancellation));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static string LastLine(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "";
}
