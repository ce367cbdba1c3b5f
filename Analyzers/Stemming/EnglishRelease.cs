namespace NewsSearch.Analyzers.Stemming;

/// <summary>Which description of the English stemmer: indexes of other engines hold stems of an earlier one, and can only be compared with those.</summary>
internal enum EnglishRelease
{
    /// <summary>Snowball before release 3, as in Lucene 8: fewer exceptions.</summary>
    Two,

    /// <summary>Snowball from release 3 on.</summary>
    Three,
}
