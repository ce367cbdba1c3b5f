using System.Buffers.Binary;
using System.Text;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads compiled message catalogues of GNU gettext (.mo).</summary>
internal static class GettextCatalogue
{
    /// <summary>Each message with its translation. Contexts are cut off; of plural forms the first is taken.</summary>
    public static IEnumerable<(string Message, string Translation)> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var (count, messages, translations) = (Number(bytes, 8), Number(bytes, 12), Number(bytes, 16));
        for (var i = 0; i < count; i++)
        {
            var message = Text(bytes, messages + (8 * i));
            if (message.Length > 0)
            {
                yield return (message[(message.IndexOf('\u0004', StringComparison.Ordinal) + 1)..], Text(bytes, translations + (8 * i)));
            }
        }
    }

    private static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static string Text(byte[] bytes, int at)
    {
        var text = Encoding.UTF8.GetString(bytes, Number(bytes, at + 4), Number(bytes, at));
        return text.Split('\0')[0];
    }
}
