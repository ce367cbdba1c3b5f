using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsSearch.DataFiles.Lexicons;

/// <summary>Reads names from JSON that has the same shape in both languages: strings at the same place are translations of each other.</summary>
internal static class JsonNames
{
    /// <summary>All strings below <paramref name="path"/> in two files.</summary>
    /// <param name="english">The English file.</param>
    /// <param name="russian">The Russian file.</param>
    /// <param name="path">Names of objects, outermost first, with slashes between; <c>en</c> is read as <c>ru</c> in the Russian file.</param>
    public static IEnumerable<Gloss> Read(string english, string russian, string path)
    {
        var names = path.Split('/');
        return Pairs(Find(english, names), Find(russian, names.Select(name => name is "en" ? "ru" : name)));
    }

    private static JsonNode? Find(string file, IEnumerable<string> names) =>
        names.Aggregate(JsonNode.Parse(File.ReadAllText(file)), (node, name) => node?[name]);

    private static IEnumerable<Gloss> Pairs(JsonNode? english, JsonNode? russian)
    {
        switch (english, russian)
        {
            case (JsonObject left, JsonObject right):
                return left.SelectMany(member => Pairs(member.Value, right[member.Key]));
            case (JsonArray left, JsonArray right) when left.Count == 1 || right.Count == 1:
                return left.SelectMany(one => right.SelectMany(other => Pairs(one, other)));
            case (JsonArray left, JsonValue):
                return left.SelectMany(one => Pairs(one, russian));
            case (JsonValue, JsonArray right):
                return right.SelectMany(other => Pairs(english, other));
            case (JsonValue left, JsonValue right) when left.GetValueKind() == JsonValueKind.String && right.GetValueKind() == JsonValueKind.String:
                return [new Gloss(left.GetValue<string>(), right.GetValue<string>())];
            default:
                return [];
        }
    }
}
