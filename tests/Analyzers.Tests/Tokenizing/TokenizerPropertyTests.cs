using System.Text;
using NewsSearch.Analyzers.Characters;
using NewsSearch.Analyzers.Tokenizing;
using Xunit;

namespace NewsSearch.Analyzers.Tests.Tokenizing;

/// <summary>What holds for every text, on random ones; a failure names the seed and the text.</summary>
public sealed class TokenizerPropertyTests
{
    private const int Rounds = 4_000;

    private static readonly string[] Pieces =
    [
        "a", "b", "Z", "q", "ab", "News", "é", "e\u0301", "ß", "ﬃ", "İ", "ı", "ſ", "ﬁn", "и", "и\u0306", "й", "Ё", "е\u0308", "ї", "і\u0308", "ў", "Щ", "слово", "Нью", "\u0301", "\u0308",
        "\u0306", "1", "22", "2025", "٣", "-", "--", "\u2010", "\u2011", "–", "—", "'", "’", "ʼ", ".", "..", "…", ",", ":", "_", "&", "+", "#", "++", " ", "  ", "\n", "\u00A0", "\u00AD",
        "\u200B", "\u200D", "\uFEFF", "\u2060", "😀", "👨‍👩‍👧", "🇷🇺", "\uD800", "\uDC00", "日", "本", "ひ", "カ", "タ\u3099", "한국", "ก", "ำ", "हि", "न्दी", "שׁ", "مُ", "𐐀", "𠀀", "Ⅷ", "²", "½",
        "x", "Mo", "со", "рус", "'ом", "Σ", "ς", "ό", "ё", "000", "123", " 000", " 500", "\u202F000", "%", "$", "№", "per", "cent", "per cent", "А.", "С.", "U.S.", "com", "ру", "рф", "\u0000", "\uFFFF", "\uDB40\uDD00", "\uD834\uDD65", "ǆ", "\u1E9B\u0323",
    ];

    private static readonly string[] Prefixes = ["😀 ", "о\u0301 ", "👨‍👩‍👧", "… ", "е\u0308 \u200B"];

    [Fact]
    public void Tokens_are_ordered_disjoint_inside_the_text_and_folded() => ForRandomTexts((text, tokens) =>
    {
        var previous = 0;
        foreach (var (surface, start, end) in tokens)
        {
            Assert.InRange(start, previous, text.Length);
            Assert.InRange(end, start + 1, text.Length);
            Assert.InRange(surface.Length, 1, WordTerms.MaxTermLength);
            Assert.Equal(surface, Folding.Fold(surface));
            Assert.False(start > 0 && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]), "starts inside a pair");
            Assert.False(end < text.Length && char.IsLowSurrogate(text[end]) && char.IsHighSurrogate(text[end - 1]), "ends inside a pair");
            previous = end;
        }
    });

    [Fact]
    public void A_surface_is_its_covered_text_folded_less_blanks_with_look_alikes_repaired() => ForRandomTexts((text, tokens) =>
    {
        foreach (var (surface, start, end) in tokens)
        {
            var folded = Folding.Fold(text[start..end]).Where(c => !SpacedWords.IsBlank(c)).ToArray();
            LookAlikes.Repair(folded);
            Assert.Equal(surface, new string(folded));
        }
    });

    [Fact]
    public void A_word_has_blanks_inside_where_the_rule_for_its_start_says_so() => ForRandomTexts((text, tokens) =>
    {
        foreach (var (_, start, end) in tokens)
        {
            var covered = text.AsSpan(start, end - start);
            var lastBlank = covered.LastIndexOfAny(" \u00A0\u2007\u2009\u202F");
            Assert.Equal(lastBlank >= 0, SpacedWords.EndAt(text, start) is var spaced && spaced > start);
            Assert.True(lastBlank < spaced - start || lastBlank < 0);
        }
    });

    [Fact]
    public void No_letter_or_digit_is_lost() => ForRandomTexts((text, tokens) =>
    {
        var covered = new bool[text.Length];
        foreach (var (_, start, end) in tokens)
        {
            Array.Fill(covered, true, start, end - start);
        }

        for (var i = 0; i < text.Length; i++)
        {
            Assert.True(covered[i] || !char.IsLetterOrDigit(text[i]) || text[i] == '\u02BC', $"U+{(int)text[i]:X4} at {i}");
        }
    });

    [Fact]
    public void A_surface_is_one_token_with_itself_as_surface() => ForRandomTexts((_, tokens) =>
    {
        foreach (var (surface, _, _) in tokens)
        {
            Assert.Equal([surface], Tokens.SurfacesOf(surface));
        }
    });

    [Fact]
    public void What_stands_before_shifts_offsets_and_changes_nothing_else() => ForRandomTexts((text, tokens) =>
    {
        foreach (var prefix in Prefixes)
        {
            var skipped = Tokens.Of(prefix).Count;
            if (text.Length == 0 || !char.IsAsciiLetter(text[0]))
            {
                continue;
            }

            var shifted = Tokens.Of(prefix + text).Skip(skipped).Select(token => (token.Surface, token.Start - prefix.Length, token.End - prefix.Length));
            Assert.Equal(tokens, shifted);
        }
    });

    [Fact]
    public void A_used_tokenizer_does_what_a_new_one_does()
    {
        var used = NewsAnalyzer.Instance.CreateTokenizer();
        ForRandomTexts((text, tokens) =>
        {
            used.Reset(text.AsMemory());
            foreach (var token in tokens)
            {
                Assert.True(used.Next());
                Assert.Equal(token, (used.Surface.ToString(), used.Start, used.End));
            }

            Assert.False(used.Next());
            Assert.True(used.Surface.IsEmpty);
            Assert.False(used.Next());
        });
    }

    [Fact]
    public void Long_runs_are_cut_and_nothing_is_lost()
    {
        foreach (var run in new[] { "ab", "и\u0306", "ß", "𐐀", "я-", "1.", "न्", "カ", "a\u00AD", "a'" })
        {
            var text = string.Concat(Enumerable.Repeat(run, 1_000));
            var tokens = Tokens.Of(text);
            Assert.All(tokens, token => Assert.InRange(token.Surface.Length, 1, WordTerms.MaxTermLength));
            Assert.Equal(Folding.Fold(text).Replace("-", "", StringComparison.Ordinal).Trim('.', '\''), JoinedWithDroppedJoiners(run, tokens));
        }
    }

    private static string JoinedWithDroppedJoiners(string run, List<(string Surface, int Start, int End)> tokens) =>
        string.Join(run[^1] is '.' or '\'' ? run[^1].ToString() : "", tokens.Select(token => token.Surface.Replace("-", "", StringComparison.Ordinal)));

    private static void ForRandomTexts(Action<string, List<(string Surface, int Start, int End)>> check)
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new Random(seed);
            var text = new StringBuilder();
            for (var count = random.Next(25); count > 0; count--)
            {
                text.Append(Pieces[random.Next(Pieces.Length)]);
            }

            if (seed % 50 == 0)
            {
                for (var count = random.Next(60); count > 0; count--)
                {
                    text.Append((char)random.Next(char.MaxValue + 1));
                }
            }

            try
            {
                check(text.ToString(), Tokens.Of(text.ToString()));
            }
            catch (Exception failure)
            {
                var codes = string.Join(' ', text.ToString().Select(c => ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
                throw new Xunit.Sdk.XunitException($"seed {seed}: {codes}\n{failure.Message}", failure);
            }
        }
    }
}
