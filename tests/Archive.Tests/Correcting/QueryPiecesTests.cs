using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Correcting;
using Xunit;

namespace NewsSearch.Archive.Tests.Correcting;

public sealed class QueryPiecesTests
{
    [Theory]
    [InlineData("a b", "a|b")]
    [InlineData("a{b} c{d, \"e f\"^0.5}^2 g", "g")]
    [InlineData("a b{} foo/bar{c}d", "a|d")]
    [InlineData("\"a b\"{c; d} \"e f\"", "e|f")]
    [InlineData("a {b} c", "a|{b}|c")]
    [InlineData("a{b c", "a{b|c")]
    [InlineData("-a{b} title:c{d} (e{f} g)", "g")]
    public void What_has_braces_is_not_corrected_and_neither_is_what_stands_in_them(string query, string pieces) =>
        Assert.Equal(pieces, string.Join('|', QueryPieces.Of(query, QuerySyntax.Full).Select(piece => query[piece.Start..piece.End])));
}
