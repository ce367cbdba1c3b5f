namespace NewsSearch.Archive.Queries;

/// <summary>A keyword field of the query language.</summary>
public enum ValueField
{
    /// <summary><c>source:</c></summary>
    Source = 0,

    /// <summary><c>section:</c></summary>
    Section = 1,

    /// <summary><c>tag:</c></summary>
    Tag = 2,

    /// <summary><c>author:</c></summary>
    Author = 3,

    /// <summary><c>lang:</c></summary>
    Lang = 4,
}
