using System.Globalization;
using System.Text;

namespace NewsSearch.Engine.Search;

/// <summary>How a score comes about: a tree whose parts add up.</summary>
/// <param name="Value">The value of this part.</param>
/// <param name="Description">What it is, and how it follows from its parts.</param>
/// <param name="Parts">What it is made of.</param>
public sealed record Explanation(double Value, string Description, IReadOnlyList<Explanation> Parts)
{
    /// <summary>The tree as text, a line a part, parts indented below what they make up.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Append(text, depth: 0);
        return text.ToString();
    }

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{Value:0.######} = {Description}\n");
        foreach (var part in Parts)
        {
            part.Append(text, depth + 1);
        }
    }
}
