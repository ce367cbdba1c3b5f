namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>How much an occurrence counts by what it has to do with the word that is asked for.</summary>
internal static class TermWeights
{
    /// <summary>The very form that was typed: so much more than any form of the word.</summary>
    public const float AsTyped = 0.5f;

    /// <summary>Any form of the word that can be a form of no other.</summary>
    public const float Lemma = 1;

    /// <summary>
    /// A form that may be one of another word as well. Below <see cref="Lemma"/>, so that a search for сталь prefers its own forms to стали, which mostly is стать; far above zero, since a name's
    /// commonest forms are such.
    /// </summary>
    public const float PossibleLemma = 0.6f;

    /// <summary>Less likely readings of the word that is asked for, beside its likeliest: times what an occurrence counts otherwise.</summary>
    public const float OtherReading = 0.6f;

    /// <summary>A word that has this one among its parts or is named for it: an article with северо-запад is a weaker match for запад than one that has the word itself.</summary>
    public const float Derived = 0.5f;

    /// <summary>What the word that is asked for is named for: Гродно of гродненский.</summary>
    public const float Relative = 0.5f;
}
