using NewsSearch.Archive.Asking;
using NewsSearch.Archive.Queries;
using Xunit;

namespace NewsSearch.Archive.Tests.Queries;

/// <summary>What must hold of every query.</summary>
internal static class RoundTrip
{
    public static void Check(string query, QuerySyntax syntax = QuerySyntax.Full)
    {
        var parsed = QueryParser.Parse(query, syntax);
        var again = QueryParser.Parse(parsed.Interpreted, QuerySyntax.Full);
        Assert.True(parsed.Root.Equals(again.Root), $"{query}\nis read as       {parsed.Interpreted}\nand this again as {again.Interpreted}");
        Assert.Equal(parsed.Root.GetHashCode(), again.Root.GetHashCode());
        Assert.Equal(parsed.Interpreted, again.Interpreted);
        Assert.Empty(again.Problems);
        Assert.All(parsed.Problems, problem => Assert.True(0 <= problem.Start && problem.Start < problem.End && problem.End <= query.Length));
    }
}
