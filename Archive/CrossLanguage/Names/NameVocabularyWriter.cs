using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Text;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>Writes a <see cref="NameVocabulary"/>; <see cref="NameVocabularyFormat"/> has the format.</summary>
internal static class NameVocabularyWriter
{
    private const int FormsPerTask = 8_192;

    /// <summary>Writes the vocabulary of an archive.</summary>
    /// <param name="output">Where to; not closed.</param>
    /// <param name="forms">Folded forms with the articles that have them, each form once; those that <see cref="NameSurface.TryScript"/> leaves out may be among them.</param>
    /// <param name="state">What they are of.</param>
    /// <param name="cancellation">Throws.</param>
    public static void Write(Stream output, IEnumerable<(string Form, long Articles)> forms, NameVocabularyState state, CancellationToken cancellation = default)
    {
        (string Form, long Articles)[] names = [.. forms.Where(form => IsName(form.Form, cancellation))];
        Array.Sort(names, (a, b) => string.CompareOrdinal(a.Form, b.Form));
        var entries = Entries(names, cancellation);
        using var directory = new MemoryStream();
        var blocks = 0;
        var offset = 0L;
        var block = new List<byte>();
        var firstKey = 0ul;
        var lastKey = 0ul;
        var group = new List<byte>();
        for (var start = 0; start < entries.Length;)
        {
            cancellation.ThrowIfCancellationRequested();
            var key = entries[start].Key;
            start = AddGroup(entries, start, names, group);
            if (block.Count == 0)
            {
                (firstKey, lastKey) = (key, 0);
            }

            AddVarint(block, key - lastKey);
            AddVarint(block, (ulong)group.Count);
            block.AddRange(group);
            lastKey = key;
            if (block.Count > NameVocabularyFormat.BlockBytes || start == entries.Length)
            {
                WriteBlock(output, directory, block, firstKey);
                offset += block.Count;
                blocks++;
                block.Clear();
            }
        }

        WriteEnd(output, directory, state, names.Length, offset, blocks);
    }

    private static bool IsName(string form, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return NameSurface.TryScript(form, out _);
    }

    private static Entry[] Entries((string Form, long Articles)[] names, CancellationToken cancellation)
    {
        var parts = new ConcurrentBag<List<Entry>>();
        var tasks = (names.Length + FormsPerTask - 1) / FormsPerTask;
        Parallel.For(0, tasks, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, task =>
        {
            var part = new List<Entry>();
            var readings = new NameReadings();
            for (var i = task * FormsPerTask; i < Math.Min(names.Length, (task + 1) * FormsPerTask); i++)
            {
                AddEntries(names[i].Form, i, readings, part);
            }

            parts.Add(part);
        });
        Entry[] entries = [.. parts.SelectMany(part => part)];
        Array.Sort(entries, (a, b) => a.Key != b.Key ? a.Key.CompareTo(b.Key) : a.Name.CompareTo(b.Name));
        return entries;
    }

    private static void AddEntries(string form, int number, NameReadings readings, List<Entry> entries)
    {
        NameSurface.TryScript(form, out var script);
        readings.Read(form, script);
        var first = entries.Count;
        for (var i = 0; i < readings.Count; i++)
        {
            var key = NameVocabularyFormat.Key(script, Skeleton.Of(readings[i]));
            var bit = (byte)(1 << readings.OrthographyOf(i));
            var at = entries.FindIndex(first, entry => entry.Key == key);
            if (at < 0)
            {
                entries.Add(new Entry(key, number, bit));
            }
            else
            {
                entries[at] = entries[at] with { Readings = (byte)(entries[at].Readings | bit) };
            }
        }
    }

    /// <summary>Fills <paramref name="group"/> with the entries of one key; returns where the next key begins.</summary>
    private static int AddGroup(Entry[] entries, int start, (string Form, long Articles)[] names, List<byte> group)
    {
        group.Clear();
        var before = "";
        var at = start;
        for (; at < entries.Length && entries[at].Key == entries[start].Key; at++)
        {
            var (form, articles) = names[entries[at].Name];
            var shared = Math.Min(NameVocabularyFormat.MaxShared, form.AsSpan().CommonPrefixLength(before));
            group.Add((byte)((shared << 5) | (form.Length - shared - 1)));
            foreach (var letter in form.AsSpan(shared))
            {
                group.Add((byte)(letter < NameVocabularyFormat.CyrillicBase ? letter : letter - NameVocabularyFormat.CyrillicBase));
            }

            group.Add(entries[at].Readings);
            AddVarint(group, (ulong)articles);
            before = form;
        }

        return at;
    }

    private static void WriteBlock(Stream output, MemoryStream directory, List<byte> block, ulong firstKey)
    {
        var bytes = block.ToArray();
        output.Write(bytes);
        Span<byte> entry = stackalloc byte[NameVocabularyFormat.DirectoryEntryBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(entry, firstKey);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[8..], (uint)bytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[12..], NameVocabularyFormat.Checksum(bytes));
        directory.Write(entry);
    }

    private static void WriteEnd(Stream output, MemoryStream directory, NameVocabularyState state, long forms, long directoryOffset, int blocks)
    {
        Span<byte> numbers = stackalloc byte[NameVocabularyFormat.StateBytes];
        BinaryPrimitives.WriteInt64LittleEndian(numbers, state.Generation);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[8..], state.Articles);
        BinaryPrimitives.WriteInt64LittleEndian(numbers[16..], forms);
        directory.Write(numbers);
        directory.Write(Encoding.UTF8.GetBytes(state.Id));
        var end = directory.ToArray();
        output.Write(end);
        Span<byte> trailer = stackalloc byte[NameVocabularyFormat.TrailerBytes];
        BinaryPrimitives.WriteInt64LittleEndian(trailer, directoryOffset);
        BinaryPrimitives.WriteInt32LittleEndian(trailer[8..], blocks);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[12..], NameVocabularyFormat.Checksum(end));
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[16..], NameVocabularyFormat.Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[20..], NameVocabularyFormat.Version);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[24..], NameVocabularyFormat.Checksum(trailer[..24]));
        output.Write(trailer);
    }

    private static void AddVarint(List<byte> bytes, ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
    }

    private readonly record struct Entry(ulong Key, int Name, byte Readings);
}
