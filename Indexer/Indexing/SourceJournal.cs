using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace NewsSearch.Indexer.Indexing;

/// <summary>
/// Which files the index already holds, so that a run reads only what changed: <c>sources.journal</c> in the index folder. An entry is appended after the commit that
/// made its articles durable, so the journal never claims what is not there; what it fails to claim is read once more, at no other cost.
/// </summary>
/// <remarks>
/// <code>
/// Journal = Line*            later lines replace earlier ones of the same origin
/// Line    = Json Tab Check Newline
///   Json  : a <see cref="JournalEntry"/> in UTF-8
///   Check : first 8 hexadecimal digits of the SHA-256 of Json: a torn or damaged line is passed over
/// </code>
/// </remarks>
internal sealed class SourceJournal : IDisposable
{
    /// <summary>Its name in the index folder.</summary>
    public const string FileName = "sources.journal";

    private const int CheckLength = 8;

    private readonly string _path;
    private readonly Dictionary<string, JournalEntry> _entries = new(StringComparer.Ordinal);
    private FileStream _file;

    private SourceJournal(string path)
    {
        _path = path;
        var (lines, damaged) = Load();
        _file = OpenToAppend(FileMode.OpenOrCreate);
        if (damaged || lines > (2 * _entries.Count) + 100)
        {
            Rewrite();
        }
    }

    /// <summary>The newest entry of each file.</summary>
    public IReadOnlyDictionary<string, JournalEntry> Entries => _entries;

    /// <summary>Opens or creates it; the index folder must exist.</summary>
    public static SourceJournal Open(string indexFolder) => new(Path.Combine(indexFolder, FileName));

    /// <summary>Adds entries, durably. Requires that the index holds durably what they say.</summary>
    public void Append(IReadOnlyCollection<JournalEntry> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        foreach (var entry in entries)
        {
            Keep(entry);
            _file.Write(Line(entry));
        }

        _file.Flush(flushToDisk: true);
    }

    /// <summary>Forgets everything, durably: the index is not the one that it speaks of.</summary>
    public void Clear()
    {
        _entries.Clear();
        _file.SetLength(0);
        _file.Flush(flushToDisk: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private (int Lines, bool Damaged) Load()
    {
        if (!File.Exists(_path))
        {
            return (0, false);
        }

        using var stream = File.OpenRead(_path);
        using var lines = new Reading.LineReader(stream, 1 << 20);
        var (count, damaged) = (0, false);
        for (; lines.Next(); count++)
        {
            if (Parse(lines.Line) is { } entry)
            {
                Keep(entry);
            }
            else
            {
                damaged = true;
            }
        }

        stream.Position = Math.Max(0, stream.Length - 1);
        return (count, damaged || stream.ReadByte() != '\n');
    }

    private FileStream OpenToAppend(FileMode mode)
    {
        var file = new FileStream(_path, mode, FileAccess.Write, FileShare.Read);
        file.Seek(0, SeekOrigin.End);
        return file;
    }

    private void Keep(JournalEntry entry)
    {
        if (entry.Gone)
        {
            _entries.Remove(entry.Origin);
        }
        else
        {
            _entries[entry.Origin] = entry;
        }
    }

    private void Rewrite()
    {
        var next = _path + ".new";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
        {
            foreach (var entry in _entries.Values)
            {
                file.Write(Line(entry));
            }

            file.Flush(flushToDisk: true);
        }

        _file.Dispose();
        File.Move(next, _path, overwrite: true);
        _file = OpenToAppend(FileMode.Open);
    }

    private static JournalEntry? Parse(ReadOnlySpan<byte> line)
    {
        var tab = line.Length - CheckLength - 1;
        if (tab < 0 || line[tab] != (byte)'\t' || !Check(line[..tab]).AsSpan().SequenceEqual(line[(tab + 1)..]))
        {
            return null;
        }

        return JsonSerializer.Deserialize(line[..tab], JournalJson.Default.JournalEntry);
    }

    private static byte[] Line(JournalEntry entry)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Default.JournalEntry);
        return [.. json, (byte)'\t', .. Check(json), (byte)'\n'];
    }

    private static byte[] Check(ReadOnlySpan<byte> json) => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))[..CheckLength]);
}
