using System.Text;
using NewsSearch.Archive.Asking;
using Xunit;

namespace NewsSearch.Archive.Tests.Queries;

public sealed class RandomQueryTests
{
    private const string Soup = "{};,aбЁё1 0%$№ 000\t\n()\"«»“”„-+!=*?~^:/\\.,'’_&|[]{}#@—…\u00AD\u0301\u200D\u0000\uFEFF\u00A0\uD83D\uDE00日カⅣß";

    private static readonly string[] Pieces =
    [
        "a", "слово", "a{b, \"c d\"^0.5}", "\"a b\"{c; d}", "нью-йорк", "foo/bar", "А.С.Пушкин", "\"a b\"", "«c d»", "\"a b\"~2", "AND", "OR", "NOT", "NEAR", "BEFORE/3", "NEAR/0", "&&", "||", "(", ")", "-", "+", "=", "!",
        "title:", "text:", "source:", "lang:ru", "date:2025-08", "date:2024..", "before:2020", "author:[a TO b]", "tag:\"x y\"", "агро*", "b?d", "foo/ba*", "w~1", "w~", "x^2", "^0.5", ")^3",
        "*", "?", "\"", "«", "»", ":(", "http://x.y/z?q=1", "date:2025-13", "speaker:x", "12:30", "C++", "😀", "е\u0301ж", "\\", "\\(", "\\ ", "[a TO b]", "a-b-c-d-e-f-g",
        "1", "000", "500", "000^2", "000~1", "=000", "00*", "1 000", "1\u00A0000", "1/000", "10 000?", "\"1 000\"", "per", "cent", "per cent", "per/cent", "%", "50%", "-%", "=%", "$", "$5", "№5", "U.S.",
        "a{b}", "a{}", "a{b, c^0.3; \"d e\"}^2", "{", "}", "{}", "{b;c^7}", "a{1 000,«x y»", "\"a b\"{c; d, \"e f\"^.5}", "\"a b\"~2{}", "c}^2", "per{3,14,\"3,14\"^0.001}", "cent{x}", "000{1}", "w~1{a}",
        "=w{a}", "foo/bar{c d}", ";", ",", "source:Reuters{x}", "U.S.{x}",
    ];

    [Fact]
    public void Any_soup_of_characters_is_read_and_reads_again_as_the_same()
    {
        const int seed = 20250814;
        var random = new Random(seed);
        for (var round = 0; round < 8_000; round++)
        {
            var query = new StringBuilder();
            for (var length = random.Next(1, 30); length > 0; length--)
            {
                query.Append(Soup[random.Next(Soup.Length)]);
            }

            RoundTrip.Check(query.ToString(), (QuerySyntax)random.Next(2));
        }
    }

    [Fact]
    public void Any_mixture_of_the_language_is_read_and_reads_again_as_the_same()
    {
        const int seed = 20250815;
        var random = new Random(seed);
        for (var round = 0; round < 8_000; round++)
        {
            var query = new StringBuilder();
            for (var length = random.Next(1, 12); length > 0; length--)
            {
                query.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(3) == 0 ? "" : " ");
            }

            RoundTrip.Check(query.ToString(), random.Next(5) == 0 ? QuerySyntax.Plain : QuerySyntax.Full);
        }
    }

    [Fact]
    public void Random_trees_of_brackets_read_again_as_the_same()
    {
        const int seed = 20250816;
        var random = new Random(seed);
        for (var round = 0; round < 3_000; round++)
        {
            var query = new StringBuilder();
            Write(query, random, random.Next(1, 20));
            RoundTrip.Check(query.ToString());
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("é\u0301-")]
    [InlineData("1.")]
    [InlineData("don't")]
    public void Runs_of_letters_without_end_read_again_as_the_same(string part)
    {
        var run = string.Concat(Enumerable.Repeat(part, 300));
        RoundTrip.Check(run);
        RoundTrip.Check(run, QuerySyntax.Plain);
        RoundTrip.Check("-\"" + run + "\" " + run + "*");
    }

    private static void Write(StringBuilder query, Random random, int depth)
    {
        string[] joins = [" ", " AND ", " OR ", " ", " NOT ", " NEAR/2 "];
        string[] before = ["", "", "", "-", "+", "title:", "text:", "="];
        query.Append(before[random.Next(before.Length)]).Append('(');
        var join = joins[random.Next(joins.Length)];
        for (var clauses = random.Next(1, 4); clauses > 0; clauses--)
        {
            if (depth > 0 && random.Next(4) > 0)
            {
                Write(query, random, clauses == 1 ? depth - 1 : random.Next(depth / 2));
            }
            else
            {
                query.Append(Pieces[random.Next(11)]);
            }

            query.Append(clauses > 1 ? join : "");
        }

        query.Append(random.Next(6) == 0 ? ")^2" : ")");
    }
}
