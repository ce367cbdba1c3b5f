using NewsSearch.Archive.CrossLanguage.Names;

namespace NewsSearch.Archive.CrossLanguage.Learning;

/// <summary>A sentence without its function words, numbers and signs.</summary>
internal sealed class LearningSentence
{
    private readonly HashSet<string> _keys;
    private readonly HashSet<Skeleton> _sounds;

    /// <summary>Of words in their order.</summary>
    public LearningSentence(IReadOnlyList<LearningWord> words)
    {
        Words = words;
        _keys = [.. words.Select(word => word.Key)];
        _sounds = [.. words.SelectMany(word => word.Sounds)];
    }

    /// <summary>Its words in their order.</summary>
    public IReadOnlyList<LearningWord> Words { get; }

    /// <summary>How many words of this sentence and the other are each other's, as a share of all (Dice's coefficient).</summary>
    public double LikenessOf(LearningSentence other)
    {
        var meeting = Words.Count(word => word.Translations.Any(translation => other._keys.Contains(translation.Text)) || word.Sounds.Any(other._sounds.Contains));
        return 2.0 * Math.Min(meeting, other.Words.Count) / (Words.Count + other.Words.Count);
    }
}
