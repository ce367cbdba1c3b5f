using System.Text;
using NewsSearch.Engine.Search.Terms;
using NewsSearch.Testing.Oracle;
using Xunit;

namespace NewsSearch.Engine.Tests.Search.Terms;

/// <summary>Walks by automaton against a look at every term.</summary>
public sealed class AutomatonWalkTests : IDisposable
{
    private readonly Random _random = new(19);
    private readonly ListDictionary _list;

    public AutomatonWalkTests()
    {
        // Few letters make many neighbours; long shared beginnings fill whole blocks that can be passed.
        string[] letters = ["a", "b", "с", "я", "é", "中", "\U00010400"];
        string[] beginnings = ["", "", "", "ab", "сяся", "abababababab", "я中"];
        _list = new ListDictionary(Enumerable.Range(0, 2500).Select(_ => beginnings[_random.Next(beginnings.Length)] + Word(letters)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Terms_near_a_text_are_those_whose_distance_says_so(int maxEdits)
    {
        var terms = _list.Terms;
        for (var i = 0; i < 24; i++)
        {
            var text = Text();
            var runes = NaiveTerms.Runes(text);
            var from = i % 2 == 0 ? 0 : _random.Next(terms.Count);
            var run = new TermRun(from, i % 2 == 0 ? terms.Count : _random.Next(from, terms.Count + 1));
            var expected = terms[run.From..run.To]
                .Select(term => (term, Edits: NaiveTerms.Edits(runes, NaiveTerms.Runes(term)), Length: NaiveTerms.Runes(term).Length))
                .Where(term => term.Edits <= maxEdits);
            var walk = new AutomatonWalk<FuzzyAutomaton>(_list.Dictionary, new FuzzyAutomaton([.. runes.Select(rune => rune.Value)], maxEdits), run, stop: null);
            var found = new List<(string, int, int)>();
            while (walk.Next())
            {
                found.Add((Encoding.UTF8.GetString(walk.Term), walk.Cost, walk.CodePoints));
                Assert.Equal(terms[walk.Ordinal], Encoding.UTF8.GetString(walk.Term));
            }

            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public void Sets_of_terms_hold_what_their_definition_says()
    {
        var terms = _list.Terms;
        for (var i = 0; i < 40; i++)
        {
            var text = Text();
            var pattern = string.Concat(text.EnumerateRunes().Select(rune => _random.Next(5) switch { 0 => "?", 1 => "*", _ => rune.ToString() }));
            Assert.Equal(terms.Where(term => NaiveTerms.Fits(NaiveTerms.Runes(pattern), NaiveTerms.Runes(term))), Members(new WildcardTerms(pattern)));
            Assert.Equal(terms.Where(term => term.StartsWith(text, StringComparison.Ordinal)), Members(new PrefixTerms(text)));
            var (to, open) = (Text(), _random.Next(4));
            var range = new RangeTerms(open == 0 ? null : text, open == 1 ? null : to, fromInclusive: i % 2 == 0, toInclusive: i % 3 == 0);
            Assert.Equal(
                terms.Where(term => open == 0 || NaiveTerms.Compare(term, text) > (i % 2 == 0 ? -1 : 0)).Where(term => open == 1 || NaiveTerms.Compare(term, to) < (i % 3 == 0 ? 1 : 0)),
                Members(range));
        }
    }

    [Fact]
    public void A_pattern_of_any_length_is_looked_for()
    {
        var long64 = new string('?', 64);
        Assert.Empty(Members(new WildcardTerms(long64)));
        Assert.Equal(_list.Terms, Members(new WildcardTerms(new string('*', 100))));
        Assert.Equal(_list.Terms.Where(term => term.StartsWith("ab", StringComparison.Ordinal)), Members(new WildcardTerms("ab**")));
    }

    public void Dispose() => _list.Dispose();

    private List<string> Members(TermSet terms)
    {
        var walk = terms.Walk(_list.Dictionary);
        var found = new List<string>();
        while (walk.Next())
        {
            found.Add(Encoding.UTF8.GetString(walk.Term));
            Assert.Equal(found[^1], _list.Terms[(int)walk.Entry.PostingsOffset]);
        }

        return found;
    }

    /// <summary>A word of the index with a few edits, or any other.</summary>
    private string Text()
    {
        var runes = NaiveTerms.Runes(_list.Terms[_random.Next(_list.Terms.Count)]).ToList();
        for (var edits = _random.Next(4); edits > 0 && runes.Count > 1; edits--)
        {
            var at = _random.Next(runes.Count);
            var other = NaiveTerms.Runes(_list.Terms[_random.Next(_list.Terms.Count)])[0];
            switch (_random.Next(3))
            {
                case 0:
                    runes.RemoveAt(at);
                    break;
                case 1:
                    runes.Insert(at, other);
                    break;
                default:
                    runes[at] = other;
                    break;
            }
        }

        return string.Concat(runes.Select(rune => rune.ToString()));
    }

    private string Word(string[] letters) => string.Concat(Enumerable.Range(0, _random.Next(1, 8)).Select(_ => letters[_random.Next(letters.Length)]));
}
