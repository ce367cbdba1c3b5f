using System.Text;
using System.Text.Json;
using NewsSearch.Archive.Articles;

namespace NewsSearch.Indexer.Reading;

/// <summary>
/// An article as one JSON object with the fields <c>id, lang, date, title, lead, text, url, source, section, authors, tags, updated</c>. <c>title</c> or <c>text</c> is
/// required; null, blank and missing are the same; other fields are passed over. An id may be a number; authors and tags may be one string.
/// </summary>
internal static class JsonArticle
{
    /// <summary>Reads a line.</summary>
    public static ArticleRecord Parse(long number, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return ArticleRecord.Rejected(number, $"not a JSON object, but {Kind(reader.TokenType)}");
            }

            var draft = ReadObject(ref reader);
            reader.Read();
            return draft.Title is null && draft.Text is null
                ? ArticleRecord.Rejected(number, "neither title nor text")
                : ArticleRecord.Of(number, draft, utf8.Length);
        }
        catch (JsonException e)
        {
            return ArticleRecord.Rejected(number, $"not JSON: {WithoutPlace(e.Message)} (byte {e.BytePositionInLine + 1} of the line)");
        }
        catch (FormatException e)
        {
            return ArticleRecord.Rejected(number, e.Message);
        }
        catch (InvalidOperationException)
        {
            // The reader's word for an escape such as \ud800 without its other half.
            return ArticleRecord.Rejected(number, "not JSON: half of a surrogate pair");
        }
    }

    private static ArticleDraft ReadObject(ref Utf8JsonReader reader)
    {
        var draft = new ArticleDraft();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            draft = name switch
            {
                "id" => draft with { Id = reader.TokenType == JsonTokenType.Number ? Encoding.UTF8.GetString(reader.ValueSpan) : Text(ref reader, name) },
                "lang" => draft with { Language = Text(ref reader, name) },
                "date" => draft with { Date = Date(ref reader, name) },
                "title" => draft with { Title = Text(ref reader, name) },
                "lead" => draft with { Lead = Text(ref reader, name) },
                "text" => draft with { Text = Text(ref reader, name) },
                "url" => draft with { Url = Text(ref reader, name) },
                "source" => draft with { Source = Text(ref reader, name) },
                "section" => draft with { Section = Text(ref reader, name) },
                "authors" => draft with { Authors = Texts(ref reader, name) },
                "tags" => draft with { Tags = Texts(ref reader, name) },
                "updated" => draft with { Updated = Date(ref reader, name) },
                _ => PassOver(ref reader, draft),
            };
        }

        return draft;
    }

    private static ArticleDraft PassOver(ref Utf8JsonReader reader, ArticleDraft draft)
    {
        reader.Skip();
        return draft;
    }

    private static string? Text(ref Utf8JsonReader reader, string name) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null,
        _ => throw new FormatException($"\"{name}\" must be a string and is {Kind(reader.TokenType)}"),
    };

    private static PublicationDate? Date(ref Utf8JsonReader reader, string name)
    {
        if (Text(ref reader, name) is not { } text)
        {
            return null;
        }

        var shown = text.Length > 40 ? text[..40] + "…" : text;
        return PublicationDate.TryParse(text, out var date)
            ? date
            : throw new FormatException($"\"{name}\": '{shown}' is not a date: YYYY-MM-DD, YYYY-MM, YYYY or an instant of a day that exists");
    }

    private static List<string> Texts(ref Utf8JsonReader reader, string name)
    {
        List<string> texts = [];
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Add(texts, Text(ref reader, name));
            return texts;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Add(texts, Text(ref reader, name));
        }

        return texts;
    }

    private static void Add(List<string> texts, string? text)
    {
        if (text is not null)
        {
            texts.Add(text);
        }
    }

    private static string Kind(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "a string",
        JsonTokenType.Null => "null",
        _ => "true or false",
    };

    private static string WithoutPlace(string message)
    {
        var place = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (place < 0 ? message : message[..place]).TrimEnd('.', ' ');
    }
}
