using NewsSearch.Engine.Search.Queries;

namespace NewsSearch.Testing.Oracle;

/// <summary>How often phrases and near queries match in one field of one document, by trying everything.</summary>
public static class NaivePositions
{
    /// <summary>Where a run of places begins.</summary>
    public static IReadOnlyList<int> Starts(NaiveDocument doc, string field, IReadOnlyList<PhrasePlace> places)
    {
        var first = places.Min(place => place.Position);
        return
        [
            .. Enumerable.Range(0, doc.Length(field))
                .Where(start => places.All(place => At(doc, field, place).Contains(start + place.Position - first))),
        ];
    }

    /// <summary>Frequency of a phrase. With slop, no two places may share a term.</summary>
    public static float Phrase(NaiveDocument doc, string field, PhraseQuery query) => query.Slop == 0 || query.Places.Count == 1
        ? Starts(doc, field, query.Places).Count
        : Sloppy([.. query.Places.Select(place => At(doc, field, place).Select(position => position - place.Position).ToList())], query.Slop);

    /// <summary>Frequency of a near query: the positions at which a match begins.</summary>
    public static float Near(NaiveDocument doc, string field, NearQuery query)
    {
        var operands = query.Operands
            .Select(operand => operand.Alternatives.SelectMany(run => Starts(doc, field, run).Select(start => (From: start, To: start + Width(run)))).ToList())
            .ToList();
        IEnumerable<IReadOnlyList<int>> orders = query.Ordered ? [[.. Enumerable.Range(0, operands.Count)]] : Permutations(operands.Count);
        return orders
            .SelectMany(order => operands[order[0]].Where(span => Continues(span.To, order, 1)).Select(span => span.From))
            .Distinct()
            .Count();

        bool Continues(int end, IReadOnlyList<int> order, int next) => next == order.Count
            || operands[order[next]].Any(span => span.From >= end && span.From - end <= query.MaxBetween && Continues(span.To, order, next + 1));
    }

    /// <summary>
    /// Of each state in which one place is least, its last position before the next place counts, by 1 / (1 + distance).
    /// </summary>
    private static float Sloppy(List<List<int>> shifts, int slop)
    {
        if (shifts.Any(list => list.Count == 0))
        {
            return 0;
        }

        var frequency = 0f;
        while (true)
        {
            var least = shifts.MinBy(list => list[0])!;
            var others = shifts.Where(list => list != least).Select(list => list[0]).ToList();
            while (least.Count > 1 && least[1] <= others.Min())
            {
                least.RemoveAt(0);
            }

            var distance = Math.Max(others.Max(), least[0]) - least[0];
            frequency += distance <= slop ? 1f / (1 + distance) : 0;
            if (least.Count == 1)
            {
                return frequency;
            }

            least.RemoveAt(0);
        }
    }

    private static IEnumerable<int> At(NaiveDocument doc, string field, PhrasePlace place) =>
        doc.Positions(field, place.Terms.Select(term => (term.Space, term.Text)));

    private static int Width(IReadOnlyList<PhrasePlace> run) => run.Max(place => place.Position) - run.Min(place => place.Position) + 1;

    private static IEnumerable<IReadOnlyList<int>> Permutations(int count) => count == 0
        ? [[]]
        : Permutations(count - 1).SelectMany(shorter => Enumerable.Range(0, count).Select(at => (IReadOnlyList<int>)[.. shorter.Take(at), count - 1, .. shorter.Skip(at)]));
}
