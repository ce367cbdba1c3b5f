namespace NewsSearch.Analyzers.English;

/// <summary>Words whose Porter stem belongs to a word of another meaning, so that a search for one would be flooded by the other.</summary>
/// <remarks>
/// A family is listed when three things hold: both words are common in news, a reader would not call them forms of one word (<c>important</c> and <c>import</c>, not
/// <c>natural</c> and <c>nature</c>), and the family can be named completely. It gets a term of its own; the other word keeps the stem.
/// </remarks>
internal static class KeptApart
{
    /// <summary>A term, and the words that have it. Beside each stands whose stem it would be.</summary>
    private static readonly (string Term, string Words)[] Families =
    [
        ("important", "important importantly importance"), // import
        ("department", "department departments"), // depart
        ("apartment", "apartment apartments"), // apart
        ("authoriti", "authority authorities"), // author
        ("several", "several"), // severe
        ("customer", "customer customers"), // custom
        ("executive", "executive executives"), // execute
        ("experiment", "experiment experiments experimented experimenting"), // experience
        ("rational", "rational rationally rationality"), // ration
        ("positive", "positive positively positives positivity"), // position
        ("objective", "objective objectives objectively objectivity"), // object
        ("accountant", "accountant accountants"), // account
        ("animal", "animal animals"), // animate
        ("engine", "engine engines"), // engineer
        ("conversion", "conversion conversions"), // conversation
        ("competent", "competent competently competence competences competency competencies"), // compete
        ("relative", "relative relatives relatively relativity"), // relate
        ("physics", "physics physicist physicists"), // physical
        ("unite", "unite unites united uniting"), // unit
        ("business", "business businesses"), // busy
        ("identical", "identical identically"), // identity
        ("designate", "designate designates designated designating designation designations"), // design
        ("respective", "respective respectively"), // respect
        ("protestant", "protestant protestants protestantism"), // protest
        ("detective", "detective detectives"), // detect
        ("critical", "critical critically"), // critic
    ];

    /// <summary>Each word of the families with its term.</summary>
    public static IEnumerable<(string Word, string Term)> Words => Families.SelectMany(family => family.Words.Split(' ').Select(word => (word, family.Term)));
}
