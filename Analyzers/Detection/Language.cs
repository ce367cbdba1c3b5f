namespace NewsSearch.Analyzers.Detection;

/// <summary>The languages that the product tells apart.</summary>
public enum Language
{
    /// <summary>Neither Russian nor English, or no words.</summary>
    Other = 0,

    /// <summary>Russian.</summary>
    Russian = 1,

    /// <summary>English.</summary>
    English = 2,
}
