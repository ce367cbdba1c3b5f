using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>The forms of an archive by their sound, so that a name is found in the other script. Immutable, for any number of threads.</summary>
/// <remarks>Opening verifies the directory, a search each block that it is the first to read; <see cref="NameVocabularyFormat"/> has the format.</remarks>
internal sealed class NameVocabulary : IDisposable
{
    private readonly NameVocabularyBytes _bytes;
    private readonly ulong[] _firstKeys;
    private readonly long[] _offsets;
    private readonly uint[] _checksums;

    /// <summary>Blocks whose bytes were found right. Two threads may find the same at once.</summary>
    private readonly bool[] _verified;

    private NameVocabulary(NameVocabularyBytes bytes)
    {
        _bytes = bytes;
        Span<byte> trailer = stackalloc byte[NameVocabularyFormat.TrailerBytes];
        bytes.Read(bytes.Length - trailer.Length, trailer);
        Expect(BinaryPrimitives.ReadUInt32LittleEndian(trailer[24..]) == NameVocabularyFormat.Checksum(trailer[..24]), "checksum of the trailer");
        Expect(BinaryPrimitives.ReadUInt32LittleEndian(trailer[16..]) == NameVocabularyFormat.Magic, "magic number");
        Expect(BinaryPrimitives.ReadUInt32LittleEndian(trailer[20..]) == NameVocabularyFormat.Version, "version");
        var start = BinaryPrimitives.ReadInt64LittleEndian(trailer);
        var blocks = BinaryPrimitives.ReadInt32LittleEndian(trailer[8..]);
        var length = bytes.Length - trailer.Length - start;
        Expect(start >= 0 && blocks >= 0 && length is >= 0 and <= int.MaxValue && length >= ((long)blocks * NameVocabularyFormat.DirectoryEntryBytes) + NameVocabularyFormat.StateBytes, "offsets");
        var directory = new byte[length];
        bytes.Read(start, directory);
        Expect(NameVocabularyFormat.Checksum(directory) == BinaryPrimitives.ReadUInt32LittleEndian(trailer[12..]), "checksum of the directory");
        (_firstKeys, _offsets, _checksums) = (new ulong[blocks], new long[blocks + 1], new uint[blocks]);
        for (var i = 0; i < blocks; i++)
        {
            var entry = directory.AsSpan(i * NameVocabularyFormat.DirectoryEntryBytes, NameVocabularyFormat.DirectoryEntryBytes);
            _firstKeys[i] = BinaryPrimitives.ReadUInt64LittleEndian(entry);
            _offsets[i + 1] = _offsets[i] + BinaryPrimitives.ReadUInt32LittleEndian(entry[8..]);
            _checksums[i] = BinaryPrimitives.ReadUInt32LittleEndian(entry[12..]);
        }

        Expect(_offsets[^1] == start, "length of the blocks");
        _verified = new bool[blocks];
        var state = directory.AsSpan(blocks * NameVocabularyFormat.DirectoryEntryBytes);
        State = new NameVocabularyState(
            BinaryPrimitives.ReadInt64LittleEndian(state), Encoding.UTF8.GetString(state[NameVocabularyFormat.StateBytes..]), BinaryPrimitives.ReadInt64LittleEndian(state[8..]));
        Forms = BinaryPrimitives.ReadInt64LittleEndian(state[16..]);
    }

    /// <summary>What it was made of.</summary>
    public NameVocabularyState State { get; }

    /// <summary>How many forms it has, of both scripts.</summary>
    public long Forms { get; }

    /// <summary>Opens a vocabulary in a file, which stays mapped.</summary>
    /// <exception cref="IOException">It is missing, or cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static NameVocabulary Open(string path) => Open(NameVocabularyBytes.Map(path));

    /// <summary>Opens a vocabulary in memory.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another version.</exception>
    public static NameVocabulary Over(byte[] bytes) => Open(NameVocabularyBytes.Over(bytes));

    /// <summary>The forms of a script that sound like a name.</summary>
    /// <remarks>
    /// Gives what this would give, only faster: <see cref="NameDistance.Between(string, string)"/> with every form of the script. Knows no letter case: callers leave acronyms
    /// out (<see cref="NameSurface.IsAcronym"/>) and trust matches of ordinary words less.
    /// </remarks>
    /// <param name="surface">One folded form; one of the target's script finds those that sound alike, itself among them.</param>
    /// <param name="target">The script of the forms.</param>
    /// <param name="max">How many at most, from 1.</param>
    /// <returns>The strongest first, then those in more articles, then in ordinal order.</returns>
    /// <exception cref="InvalidDataException">A block that is needed is damaged.</exception>
    public IReadOnlyList<NameMatch> Find(string surface, NameScript target, int max)
    {
        ArgumentNullException.ThrowIfNull(surface);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(max);
        if (!NameSurface.TryScript(surface, out var script))
        {
            return [];
        }

        var search = new NameSearch(surface, script, target, max);
        var buffer = ArrayPool<byte>.Shared.Rent(NameVocabularyFormat.BlockBytes * 4);
        try
        {
            Search(search, search.SameKeys(), ref buffer);
            Search(search, search.NearKeys(), ref buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return search.Matches();
    }

    /// <inheritdoc/>
    public void Dispose() => _bytes.Dispose();

    /// <summary>Shows a search the groups of keys, which ascend.</summary>
    private void Search(NameSearch search, ReadOnlySpan<SearchKey> keys, ref byte[] buffer)
    {
        Span<char> form = stackalloc char[NameSurface.MaxLength];
        Span<byte> letters = stackalloc byte[NameSurface.MaxLength];
        for (var i = 0; i < keys.Length;)
        {
            var block = BlockOf(keys[i].Key);
            if (block < 0)
            {
                i++;
                continue;
            }

            Load(block, ref buffer);
            var groups = new NameGroups(buffer.AsSpan(0, LengthOf(block)), search.Target, form, letters);
            for (; i < keys.Length && (block + 1 == _firstKeys.Length || keys[i].Key < _firstKeys[block + 1]); i++)
            {
                if (groups.TryFind(keys[i].Key))
                {
                    search.Take(ref groups, keys[i].Readings);
                }
            }
        }
    }

    private static NameVocabulary Open(NameVocabularyBytes bytes)
    {
        try
        {
            return new NameVocabulary(bytes);
        }
        catch
        {
            bytes.Dispose();
            throw;
        }
    }

    private int BlockOf(ulong key)
    {
        var at = Array.BinarySearch(_firstKeys, key);
        return at >= 0 ? at : ~at - 1;
    }

    private int LengthOf(int block) => (int)(_offsets[block + 1] - _offsets[block]);

    private void Load(int block, ref byte[] buffer)
    {
        var length = LengthOf(block);
        if (buffer.Length < length)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
            buffer = ArrayPool<byte>.Shared.Rent(length);
        }

        var bytes = buffer.AsSpan(0, length);
        _bytes.Read(_offsets[block], bytes);
        if (!_verified[block])
        {
            Expect(NameVocabularyFormat.Checksum(bytes) == _checksums[block], $"checksum of block {block}");
            _verified[block] = true;
        }
    }

    private static void Expect(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidDataException($"The name vocabulary is damaged or of another version: the {what} is not what was expected.");
        }
    }
}
