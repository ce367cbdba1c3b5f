using System.Runtime.InteropServices;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>IBM Model 1: which word is translated by which, learnt from sentence pairs by expectation maximisation.</summary>
/// <remarks>
/// P. F. Brown, S. A. Della Pietra, V. J. Della Pietra, R. L. Mercer: The Mathematics of Statistical Machine Translation: Parameter Estimation. Computational Linguistics 19 (2), 1993,
/// section 4.1. Each word of the target sentence comes of one word of the source sentence, or of an empty word that stands in each. Here a pair may count as seen less than once or more.
/// </remarks>
public static class TranslationModel
{
    /// <summary>Rounds after which the translations kept do not change any more, for sentences this short.</summary>
    public const int Rounds = 6;

    private const string Empty = "";

    /// <summary>p(target | source) for each pair of words that stand in one sentence pair; begins with all alike.</summary>
    /// <param name="sentences">Pairs of sentences, and how often each counts.</param>
    /// <param name="rounds">Rounds of expectation and maximisation, at least 1.</param>
    /// <param name="doubt">How often each source word counts as seen with no translation at all: what a word was seen for once is less than certain.</param>
    /// <param name="least">Less probable ones are left out of the result; of most pairs of words that meet in a sentence nothing stays.</param>
    public static IReadOnlyDictionary<string, Dictionary<string, double>> Train(
        IReadOnlyList<(string[] Source, string[] Target, double Weight)> sentences, int rounds = Rounds, double doubt = 0, double least = 0)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var links = new Links(sentences);
        for (var round = 0; round < rounds; round++)
        {
            links.Improve();
        }

        return links.Probabilities(doubt, least);
    }

    /// <summary>All places where a target word may come of a source word; the sources of one target word stand side by side.</summary>
    private sealed class Links
    {
        private readonly List<string> _words = [Empty];
        private readonly Dictionary<string, int> _wordIds = new(StringComparer.Ordinal) { [Empty] = 0 };
        private readonly Dictionary<(int Source, int Target), int> _pairIds = [];
        private readonly List<(int Source, int Target)> _pairs = [];
        private readonly List<int> _pairOfLink = [];
        private readonly List<(int End, double Weight)> _groups = [];
        private double[] _probabilities;
        private double[] _totals = [];

        public Links(IReadOnlyList<(string[] Source, string[] Target, double Weight)> sentences)
        {
            foreach (var (source, target, weight) in sentences)
            {
                int[] sources = [0, .. source.Select(Id)];
                foreach (var targetId in target.Select(Id))
                {
                    _pairOfLink.AddRange(sources.Select(sourceId => PairId(sourceId, targetId)));
                    _groups.Add((_pairOfLink.Count, weight));
                }
            }

            _probabilities = [.. Enumerable.Repeat(1.0, _pairs.Count)];
        }

        /// <summary>One round: counts by the probabilities, then probabilities by the counts.</summary>
        public void Improve()
        {
            var counts = new double[_pairs.Count];
            var links = CollectionsMarshal.AsSpan(_pairOfLink);
            var start = 0;
            foreach (var (end, weight) in _groups)
            {
                var group = links[start..end];
                var sum = 0.0;
                foreach (var pair in group)
                {
                    sum += _probabilities[pair];
                }

                foreach (var pair in group)
                {
                    counts[pair] += weight * _probabilities[pair] / sum;
                }

                start = end;
            }

            var totals = new double[_words.Count];
            for (var pair = 0; pair < counts.Length; pair++)
            {
                totals[_pairs[pair].Source] += counts[pair];
            }

            for (var pair = 0; pair < counts.Length; pair++)
            {
                counts[pair] /= totals[_pairs[pair].Source];
            }

            _totals = totals;
            _probabilities = counts;
        }

        public Dictionary<string, Dictionary<string, double>> Probabilities(double doubt, double least)
        {
            var table = new Dictionary<string, Dictionary<string, double>>(StringComparer.Ordinal);
            for (var pair = 0; pair < _pairs.Count; pair++)
            {
                var (source, target) = _pairs[pair];
                var probability = _probabilities[pair] * _totals[source] / (_totals[source] + doubt);
                if (source == 0 || probability < least)
                {
                    continue;
                }

                if (!table.TryGetValue(_words[source], out var row))
                {
                    table.Add(_words[source], row = new(StringComparer.Ordinal));
                }

                row[_words[target]] = probability;
            }

            return table;
        }

        private int Id(string word)
        {
            if (!_wordIds.TryGetValue(word, out var id))
            {
                _wordIds.Add(word, id = _words.Count);
                _words.Add(word);
            }

            return id;
        }

        private int PairId(int source, int target)
        {
            if (!_pairIds.TryGetValue((source, target), out var id))
            {
                _pairIds.Add((source, target), id = _pairs.Count);
                _pairs.Add((source, target));
            }

            return id;
        }
    }
}
