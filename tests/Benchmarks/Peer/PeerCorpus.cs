using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSearch.Engine.Documents;

namespace NewsSearch.Benchmarks.Peer;

/// <summary>The articles of a <c>corpus.jsonl</c>: id, date, lang, title and text, one object a line.</summary>
internal static class PeerCorpus
{
    /// <summary>The one searchable field: title, line end, text.</summary>
    public const string Body = "body";

    /// <summary>One term space, as Lucene has, or surface forms beside the stems, as the product has.</summary>
    public static IndexSchema Schema(bool twoSpaces) =>
        new([FieldDefinition.Text(Body, twoSpaces ? TermSpace.Surface | TermSpace.Lemma : TermSpace.Lemma)], PeerAnalyzer.Instance.Version);

    /// <summary>Days since 2000, the sort key of the date.</summary>
    public static long Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - new DateOnly(2000, 1, 1).DayNumber;

    /// <summary>Lines one by one, for any number of readers; each takes some at a time.</summary>
    public static Func<List<byte[]>, bool> Batches(string dataFolder)
    {
        var reader = File.OpenRead(Path.Combine(dataFolder, "corpus.jsonl"));
        var lines = new LineReader(reader);
        var gate = new Lock();
        return batch =>
        {
            batch.Clear();
            lock (gate)
            {
                while (batch.Count < 64 && lines.Next() is { } line)
                {
                    batch.Add(line);
                }
            }

            return batch.Count > 0;
        };
    }

    /// <summary>The article of a line.</summary>
    public static Article Parse(byte[] line)
    {
        var json = new Utf8JsonReader(line);
        string id = "", date = "", lang = "", title = "", text = "";
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "id":
                    id = json.GetInt64().ToString(CultureInfo.InvariantCulture);
                    break;
                case "date":
                    date = json.GetString()!;
                    break;
                case "lang":
                    lang = json.GetString()!;
                    break;
                case "title":
                    title = json.GetString()!;
                    break;
                default:
                    text = json.GetString()!;
                    break;
            }
        }

        return new Article(id, date, lang, title, text);
    }

    /// <summary>An article. All of it is stored.</summary>
    public sealed record Article(string Id, string Date, string Lang, string Title, string Text)
    {
        /// <summary>UTF-8 bytes of title and text: the measure of the source.</summary>
        public long SourceBytes => Encoding.UTF8.GetByteCount(Title) + Encoding.UTF8.GetByteCount(Text);

        /// <summary>What is indexed.</summary>
        public string Searchable => $"{Title}\n{Text}";

        /// <summary>As the engine takes it.</summary>
        public Document ToDocument()
        {
            var stored = Encoding.UTF8.GetBytes(string.Join('\n', Date, Lang, Title, Text));
            return new Document(Id, Day(Date), stored) { Texts = { (Body, Searchable) } };
        }
    }

    private sealed class LineReader(Stream stream)
    {
        private byte[] _buffer = new byte[1 << 20];
        private int _from;
        private int _to;

        public byte[]? Next()
        {
            while (true)
            {
                var end = _buffer.AsSpan(_from, _to - _from).IndexOf((byte)'\n');
                if (end >= 0)
                {
                    var line = _buffer[_from..(_from + end)];
                    _from += end + 1;
                    return line;
                }

                _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
                (_from, _to) = (0, _to - _from);
                if (_to == _buffer.Length)
                {
                    Array.Resize(ref _buffer, 2 * _to);
                }

                var read = stream.Read(_buffer, _to, _buffer.Length - _to);
                if (read == 0)
                {
                    return null;
                }

                _to += read;
            }
        }
    }
}
