using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NewsSearch.Engine.Storage;

namespace NewsSearch.Testing.Storage;

/// <summary>All files of a directory at one moment.</summary>
/// <param name="files">Whole contents by name, frames included.</param>
public sealed class DiskImage(IReadOnlyDictionary<string, byte[]> files)
{
    /// <summary>Whole contents by name.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; } = files;

    /// <summary>The same for images that are the same.</summary>
    public string Fingerprint => FingerprintOf(_ => true);

    /// <summary>The same for images in which the files that <paramref name="counts"/> are the same.</summary>
    public string FingerprintOf(Func<string, bool> counts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = new byte[sizeof(int)];
        foreach (var (name, bytes) in Files.Where(file => counts(file.Key)).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>A directory with these files.</summary>
    public MemoryDirectory ToDirectory()
    {
        var directory = new MemoryDirectory();
        foreach (var (name, bytes) in Files)
        {
            directory.Replace(name, bytes);
        }

        return directory;
    }
}
