namespace NewsSearch.SearchApi.Hosting;

/// <summary>Which translation data the service uses.</summary>
public enum LexiconChoice
{
    /// <summary>All that lies beside the program.</summary>
    All,

    /// <summary>Without the dictionary, whose licence is the GPL.</summary>
    Core,
}
