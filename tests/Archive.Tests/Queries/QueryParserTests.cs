using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Queries;

public sealed class QueryParserTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \t ", "")]
    [InlineData("*", "")]
    [InlineData("*:*", "")]
    [InlineData("малые города", "малые города")]
    [InlineData("(a b) c", "a b c")]
    [InlineData("((a))", "a")]
    [InlineData("a AND b c", "(a AND b) c")]
    [InlineData("a b OR c", "a (b OR c)")]
    [InlineData("a AND b OR c && d", "(a AND b) OR (c AND d)")]
    [InlineData("a || b", "a OR b")]
    [InlineData("(a AND b) AND c", "a AND b AND c")]
    [InlineData("a and b or not c", "a and b or not c")]
    [InlineData("a NOT b", "a -b")]
    [InlineData("a AND NOT b", "a AND -b")]
    [InlineData("NOT NOT a", "a")]
    [InlineData("a !b", "a -b")]
    [InlineData("-(a b)", "-(a b)")]
    [InlineData("-a -b", "-a -b")]
    [InlineData("+a b", "+a b")]
    [InlineData("+a OR b", "a OR b")]
    [InlineData("+\"a b\"", "\"a b\"")]
    [InlineData("+(a b)", "a AND b")]
    [InlineData("=война", "=война")]
    [InlineData("=(a b)", "=a =b")]
    [InlineData("=foo/bar", "\"foo bar\"")]
    [InlineData("агро* в?да", "агро* в?да")]
    [InlineData("**foo**", "*foo*")]
    [InlineData("кто виноват?", "кто виноват")]
    [InlineData("word~1 word~ слова~ word~2 word~9 word~0 word~0.7", "word~1 word~1 слова~1 word~2 word~2 =word word~1")]
    [InlineData("longer~", "longer~2")]
    [InlineData("word^2 word^0.5 word^1 word~1^3", "word^2 word^0.5 word word~1^3")]
    [InlineData("title:a text:\"a b\" title:(a OR b)^2", "title:a text:\"a b\" title:(a OR b)^2")]
    [InlineData("(a b)^2 c", "(a b)^2 c")]
    [InlineData("title:a^2", "title:a^2")]
    [InlineData("TITLE:a -title:b title:-c", "title:a -title:b -title:c")]
    [InlineData("title:(a text:b)", "title:(a text:b)")]
    [InlineData("title:(source:X)", "source:X")]
    [InlineData("title:foo/bar foo/bar", "title:\"foo bar\"~0 foo bar")]
    [InlineData("source:Reuters source:\"BBC News\" tag:(a OR «b c»)", "source:Reuters source:\"BBC News\" (tag:a OR tag:\"b c\")")]
    [InlineData("source:\"a \\\"b\\\" \\\\c\"", "source:\"a \\\"b\\\" \\\\c\"")]
    [InlineData("lang:RU", "lang:ru")]
    [InlineData("author:*", "author:*")]
    [InlineData("author:[A TO B} author:{* TO \"x y\"]", "author:[\"A\" TO \"B\"} author:[* TO \"x y\"]")]
    [InlineData("title:[a TO b]^2", "title:[\"a\" TO \"b\"]^2")]
    public void A_query_is_read_as_its_interpretation_shows(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("\"малых городов\"", "\"малых городов\"")]
    [InlineData("«малых городов» “a b” „c d“ „e f”", "\"малых городов\" \"a b\" \"c d\" \"e f\"")]
    [InlineData("«ООО «Ромашка» и Ко»", "\"ООО Ромашка и Ко\"")]
    [InlineData("\"слово\" \"слово\"~3 \"\" \"!\"", "=слово слово")]
    [InlineData("\"a b\"~5 \"a b\"~0 \"a b\"~ \"a b\"~5^2", "\"a b\"~5 \"a b\"~0 \"a b\" \"a b\"~5^2")]
    [InlineData("\"a b\"~99999999999", "\"a b\"~1000")]
    [InlineData("a \"b c", "a b c")]
    [InlineData("a» b “c", "a b c")]
    [InlineData("5\" x 7\" photo", "5 x 7 photo")]
    [InlineData("«Спартак»-«Динамо»", "=Спартак =Динамо")]
    [InlineData("-\"a b\"", "-\"a b\"")]
    [InlineData("\"a \\\" b\"", "\"a b\"")]
    public void Quotations_are_phrases(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("1 000 рублей", "1000 рублей")]
    [InlineData("1\u00A0000\u00A0000", "1000000")]
    [InlineData("\"1 000 рублей\"", "\"1000 рублей\"")]
    [InlineData("-1 000 +10 000 =5 000 title:3 000^2", "-1000 +10000 =5000 title:3000^2")]
    [InlineData("(1 000) $1 000 >10 000", "1000 $ 1000 10000")]
    [InlineData("10 000? 1 000* 1 000~1", "10000 1000* 1000~1")]
    [InlineData("2019 100 x^2 000 tag:10 000", "2019 100 x^2 (000) tag:10 (000)")]
    [InlineData("1/000", "1 (000)")]
    [InlineData("-1/000", "-\"1, 000\"~0")]
    [InlineData("\"1, 000\"", "\"1, 000\"")]
    [InlineData("50 per cent", "50 percent")]
    [InlineData("per/cent", "per (cent)")]
    [InlineData("50% 50 %", "50 % 50 %")]
    [InlineData("-50% +$5", "-\"50 %\"~0 \"$ 5\"~0")]
    [InlineData("=50% \"50%\"", "\"50 %\" \"50 %\"")]
    [InlineData("№5 -% =$ %*", "№ 5 -% =$")]
    [InlineData("U.S. 3,14", "U.S 3,14")]
    public void Numbers_and_signs_are_words_as_in_a_text(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("a NEAR/5 b", "a NEAR/5 b")]
    [InlineData("a BEFORE/3 b c", "(a BEFORE/3 b) c")]
    [InlineData("a NEAR b BEFORE c", "(a NEAR/5 b) AND (b BEFORE/5 c)")]
    [InlineData("(a OR \"b c\") NEAR/2 агро*", "(a OR \"b c\") NEAR/2 агро*")]
    [InlineData("\"a b\"~0 NEAR/1 foo/bar", "\"a b\" NEAR/1 \"foo bar\"")]
    [InlineData("NOT a NEAR/1 b", "-(a NEAR/1 b)")]
    [InlineData("a NEAR/x b", "a NEAR x b")]
    [InlineData("a NEAR/99999999999 b", "a NEAR/1000 b")]
    [InlineData("NEAR/5 b", "b")]
    public void Words_can_be_asked_for_near_each_other(string query, string interpreted) => Shows(query, interpreted.Replace("a NEAR x", "a \\NEAR x", StringComparison.Ordinal));

    [Theory]
    [InlineData("date:2025", "date:2025")]
    [InlineData("date:2025-08", "date:2025-08")]
    [InlineData("date:2024-02", "date:2024-02")]
    [InlineData("date:2025-08-14", "date:2025-08-14")]
    [InlineData("date:2025-08-01..2025-08-14", "date:2025-08-01..2025-08-14")]
    [InlineData("date:2025-08-01…2025-08", "date:2025-08")]
    [InlineData("date:2025-08..", "date:2025-08-01..")]
    [InlineData("date:..2025-08", "date:..2025-08-31")]
    [InlineData("date:.. date:*", "date:* date:*")]
    [InlineData("before:2025-08 after:2025-08", "date:..2025-07-31 date:2025-09-01..")]
    [InlineData("date:[2025 TO 2025-08]", "date:2025-01-01..2025-08-31")]
    [InlineData("date:{2024 TO 2026}", "date:2025")]
    [InlineData("date:[* TO 2025-08}", "date:..2025-07-31")]
    [InlineData("date:(2024 OR 2025-08)", "date:2024 OR date:2025-08")]
    [InlineData("-date:2024", "-date:2024")]
    [InlineData("date:9999-12", "date:9999-12")]
    public void Dates_are_ranges_of_days_with_both_ends(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("http://example.com/a?b=c", "http example.com a b c")]
    [InlineData("C++ C# a+b", "C++ C# a b")]
    [InlineData("a:b 12:30 foo:bar", "a b 12 30 foo bar")]
    [InlineData("Source: Reuters, Title : x", "Source Reuters Title x")]
    [InlineData("Минск - Москва — Гродно", "Минск Москва Гродно")]
    [InlineData("--force ->x", "force x")]
    [InlineData("привет :( 😀 :-)", "привет")]
    [InlineData("a ) b ( c", "a b c")]
    [InlineData("rock AND", "rock")]
    [InlineData("AND a OR AND b", "a OR b")]
    [InlineData("AND", "\\AND")]
    [InlineData("NEAR/5", "\\NEAR 5")]
    [InlineData("title:", "title")]
    [InlineData("\\(a\\) \\-b c\\:d", "a b c d")]
    [InlineData("10^6 a^b x~y ~5 ^3", "10^6 a b x y 5 3")]
    [InlineData("А. С. Пушкин", "А С Пушкин")]
    [InlineData("source:[foo", "source:\"[foo\"")]
    [InlineData("[a TO b]", "a TO b")]
    public void Anything_pasted_is_a_query(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("a{b, c^0.3, \"d e\"}", "a{b, c^0.3, \"d e\"}")]
    [InlineData("a{b c}", "a{\"b c\"}")]
    [InlineData("a{}", "a{}")]
    [InlineData("a{,!?}", "a{}")]
    [InlineData("a{b^2, c^0.001, d^0.456, e^1, f^.5, g^0, h ^0.5, i^x}", "a{b, c^0.01, d^0.46, e, \"f 5\", g^0.01, h^0.5, \"i x\"}")]
    [InlineData("a{b,,c^0.5,\"d e\"}^2", "a{b, c^0.5, \"d e\"}^2")]
    [InlineData("a{b, c, b^0.5, b c, \"b c\"}", "a{b, c, \"b c\"}")]
    [InlineData("a{b; c}", "a{b, c}")]
    [InlineData("a{3,14, \"3,14\", 1 000, \"1, 000\"}", "a{3, 14, \"3,14\", 1000, \"1, 000\"}")]
    [InlineData("a{\"b}\", «c, d», e\\}f, g\\,h}", "a{b, \"c d\", \"e f\", \"g h\"}")]
    [InlineData("\"a b\"{малый, небольшой^0.5; город}", "\"a b\"{малый, небольшой^0.5; город}")]
    [InlineData("«a b»~5{c;;d}^2 \"a b\"{} \"a b\"~{c}", "\"a b\"~5{c; d}^2 \"a b\"{} \"a b\"{c}")]
    [InlineData("\"a b\"{c, c; c}", "\"a b\"{c; c}")]
    [InlineData("title:a{b} -a{b} +a{b} NOT a{b} (a{b} OR c)^2", "title:a{b} -a{b} +a{b} -a{b} (a{b} OR c)^2")]
    [InlineData("title:(a{b} c) text:\"a b\"{c}^3", "title:(a{b} c) text:\"a b\"{c}^3")]
    [InlineData("a{x} NEAR/5 b{y}", "a{x} NEAR/5 b{y}")]
    [InlineData("\"a b\"~0{x; y} NEAR/5 (b{y} OR \"c d\"{z})", "\"a b\" NEAR/5 (b{y} OR \"c d\")")]
    [InlineData("foo/bar{x} -foo/bar{x} title:foo/bar{x}", "foo bar{x} -(foo AND bar{x}) title:(foo AND bar{x})")]
    [InlineData("foo(bar{x})", "foo bar{x}")]
    [InlineData("1 000{тысяча} 1 (000{x}) U.S.{США} C++{си}", "1000{тысяча} 1 (000{x}) U.S{США} C++{си}")]
    public void Braces_say_what_a_word_may_be_in_the_other_language(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("a{", "a")]
    [InlineData("a{b", "a b")]
    [InlineData("a{b a{c \"d}\"", "a b a c =d")]
    [InlineData("a {b}", "a b")]
    [InlineData("a{b}c a{b}-c", "a{b} c a{b} c")]
    [InlineData("a{b}{c} a{b}~2 a{b}^2c", "a{b} c a{b} 2 a{b} 2c")]
    [InlineData("a{b{c}d}", "a{\"b c\"} d")]
    [InlineData("a\\{b} a{b\\}", "a b a b")]
    [InlineData("{a} {b}c{d} ({e})", "a b c{d} e")]
    [InlineData("word~1{b} word^2{b} a*{b} =a{b} =(a{b}) \"a\"{b}", "word 1 b word 2 b a* b \"a b\" \"a b\" =a b")]
    [InlineData("source:Reuters{x}", "source:\"Reuters{x}\"")]
    [InlineData("source:(Reuters{x} title:a{b})", "source:\"Reuters{x}\" title:a{b}")]
    [InlineData("title:[a TO b} title:{a TO b} title:{b}", "title:[\"a\" TO \"b\"} title:{\"a\" TO \"b\"} title:b")]
    [InlineData("{\"a\":\"b\"}", "=a =b")]
    [InlineData("f(x){return 1;}", "f x return 1")]
    [InlineData("AND{x} ${name} 50%{x} http://a.b/c{x}", "\\AND{x} $ name 50 % x http a.b c x")]
    public void Braces_anywhere_else_are_text(string query, string interpreted) => Shows(query, interpreted);

    [Theory]
    [InlineData("—")]
    [InlineData("!?")]
    [InlineData("( )")]
    [InlineData("\"\"")]
    [InlineData("😀")]
    public void A_query_without_words_finds_nothing(string query)
    {
        Assert.Equal(new NothingNode(), QueryParser.Parse(query, QuerySyntax.Full).Root);
        Assert.Equal(new NothingNode(), QueryParser.Parse(query, QuerySyntax.Plain).Root);
    }

    [Theory]
    [InlineData("a OR -b", "a \\OR b")]
    [InlineData("\"a b\" title:c*", "a b title c")]
    [InlineData("NOT", "\\NOT")]
    [InlineData("a{b} \"c d\"{e}", "a b c d e")]
    [InlineData("", "")]
    public void In_plain_syntax_every_character_is_text(string query, string interpreted) =>
        Assert.Equal(interpreted, QueryParser.Parse(query, QuerySyntax.Plain).Interpreted);

    [Theory]
    [InlineData("a date:2025-13 b", 7, 14)]
    [InlineData("date:2023-02-29", 5, 15)]
    [InlineData("date:2025-08..2025-07", 5, 21)]
    [InlineData("date:[2025 TO 2024]", 5, 19)]
    [InlineData("date:{2025 TO 2025}", 5, 19)]
    [InlineData("after:9999", 6, 10)]
    [InlineData("before:[2024 TO 2025]", 7, 21)]
    [InlineData("date:2025-08-14T10:00", 5, 21)]
    [InlineData("😀 lang:xx", 8, 10)]
    [InlineData("speaker:Путин", 8, 13)]
    [InlineData("a speaker:\"x y\"", 10, 15)]
    [InlineData("author:[b TO a]", 7, 15)]
    [InlineData("source:Reu*", 7, 11)]
    [InlineData("(a b) NEAR/5 c", 6, 12)]
    public void What_would_silently_mean_something_else_is_a_problem_with_its_place(string query, int start, int end)
    {
        var problem = Assert.Single(QueryParser.Parse(query, QuerySyntax.Full).Problems);
        Assert.Equal((start, end), (problem.Start, problem.End));
        Assert.NotEmpty(problem.Message);
    }

    [Fact]
    public void Deep_nesting_is_read_as_plain_text_and_costs_no_stack()
    {
        Assert.Equal(new NothingNode(), QueryParser.Parse(new string('(', 4000), QuerySyntax.Full).Root);
        Assert.Equal(new WordNode("a"), QueryParser.Parse(new string('(', 4000) + "a", QuerySyntax.Full).Root);
        Assert.Equal(new WordNode("a"), QueryParser.Parse(new string('(', 30) + "a", QuerySyntax.Full).Root);
        foreach (var part in new[] { "-\"", "NOT ", "-title:", "\\", "«", "a NEAR ", "(a ", "\"a\" ", "a OR ", "source:[a ", "*?", "a{", "a{b}", "a{\"", "\"a b\"{", "a.{b}", "*a{b}", "a~1{b}" })
        {
            RoundTrip.Check(string.Concat(Enumerable.Repeat(part, 4000 / part.Length)) + "x");
        }
    }

    private static void Shows(string query, string interpreted)
    {
        var parsed = QueryParser.Parse(query, QuerySyntax.Full);
        Assert.Empty(parsed.Problems);
        Assert.Equal(interpreted, parsed.Interpreted);
        RoundTrip.Check(query);
    }
}
