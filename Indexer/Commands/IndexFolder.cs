using System.CommandLine;
using System.Globalization;
using NewsSearch.Archive.Writing;

namespace NewsSearch.Indexer.Commands;

/// <summary>Options that several commands share, and what they mean.</summary>
internal static class IndexFolder
{
    private const long Megabyte = 1 << 20;

    /// <summary><c>--index DIR</c>.</summary>
    public static Option<string> Option(bool required)
    {
        var option = new Option<string>("--index") { HelpName = "DIR", Required = required, Description = "The folder of the index." };
        option.Validators.Add(result =>
        {
            var path = result.Tokens.Count == 1 ? result.Tokens[0].Value : "x";
            if (string.IsNullOrWhiteSpace(path))
            {
                result.AddError("--index names no folder.");
            }
            else if (File.Exists(path))
            {
                result.AddError($"--index {path} is a file, not a folder.");
            }
        });
        return option;
    }

    /// <summary><c>--json</c>.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print the result as JSON." };

    /// <summary><c>--memory MB</c>.</summary>
    public static Option<int> Memory()
    {
        var option = new Option<int>("--memory")
        {
            HelpName = "MB",
            Description = "Memory for articles that are not on disk yet, in MB.",
            DefaultValueFactory = _ => 256,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1
                && int.TryParse(result.Tokens[0].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var megabytes)
                && megabytes is < 16 or > 65536)
            {
                result.AddError("--memory takes 16 to 65536 MB.");
            }
        });
        return option;
    }

    /// <summary>A writer's settings.</summary>
    public static ArchiveWriterOptions WriterOptions(int megabytes = 256) => new()
    {
        MemoryBudget = megabytes * Megabyte,
        Holder = $"Indexer, process {Environment.ProcessId} on {Environment.MachineName}",
    };

    /// <summary>Says so if there is no index in a folder.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static ArchiveStatistics Require(string folder) => Require(folder, ArchiveMaintenance.Statistics);

    /// <summary>What <paramref name="read"/> reads of the index in a folder; says so if there is none.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    public static T Require<T>(string folder, Func<string, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return read(folder);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FileNotFoundException($"There is no index in {Path.GetFullPath(folder)}; 'Indexer index --from PATH --index {folder}' makes one.", e);
        }
    }
}
