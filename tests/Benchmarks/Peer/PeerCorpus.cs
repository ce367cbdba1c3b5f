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

    /// <summary>Reads articles; reused from line to line, for one thread.</summary>
    public sealed class Parser
    {
        private byte[] _stored = new byte[1 << 16];
        private char[] _searchable = new char[1 << 16];

        /// <summary>The article of a line. Its payload is date, language, title and text, a line each; valid until the next call.</summary>
        public Article Parse(byte[] line)
        {
            if (_stored.Length < line.Length)
            {
                (_stored, _searchable) = (new byte[2 * line.Length], new char[2 * line.Length]);
            }

            var json = new Utf8JsonReader(line);
            var (id, day, stored, searchable, sourceBytes) = ("", 0L, 0, 0, 0);
            while (json.Read())
            {
                if (json.TokenType != JsonTokenType.PropertyName)
                {
                    continue;
                }

                var isId = json.ValueTextEquals("id"u8);
                var isDate = !isId && json.ValueTextEquals("date"u8);
                var isSearchable = !isId && !isDate && (json.ValueTextEquals("title"u8) || json.ValueTextEquals("text"u8));
                json.Read();
                if (isId)
                {
                    id = json.GetInt64().ToString(CultureInfo.InvariantCulture);
                    continue;
                }

                day = isDate ? Day(json.GetString()!) : day;
                stored += stored > 0 ? Put(_stored, stored, (byte)'\n') : 0;
                var bytes = json.CopyString(_stored.AsSpan(stored));
                if (isSearchable)
                {
                    sourceBytes += bytes;
                    searchable += searchable > 0 ? Put(_searchable, searchable, '\n') : 0;
                    searchable += Encoding.UTF8.GetChars(_stored.AsSpan(stored, bytes), _searchable.AsSpan(searchable));
                }

                stored += bytes;
            }

            return new Article(id, day, _stored.AsMemory(0, stored), new string(_searchable, 0, searchable), sourceBytes);
        }

        private static int Put<T>(T[] array, int at, T value)
        {
            array[at] = value;
            return 1;
        }
    }

    /// <summary>An article.</summary>
    /// <param name="Id">Its key.</param>
    /// <param name="Day">Days since 2000.</param>
    /// <param name="Stored">All of it.</param>
    /// <param name="Searchable">What is indexed: title and text, a line each.</param>
    /// <param name="SourceBytes">UTF-8 bytes of title and text: the measure of the source.</param>
    public sealed record Article(string Id, long Day, ReadOnlyMemory<byte> Stored, string Searchable, long SourceBytes)
    {
        /// <summary>As the engine takes it.</summary>
        public Document ToDocument() => new(Id, Day, Stored) { Texts = { (Body, Searchable) } };
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
