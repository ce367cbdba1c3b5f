using NewsSearch.Archive.CrossLanguage.Names;

namespace NewsSearch.Archive.Backend.Embedded;

/// <summary>The names that a view was created with: the same as long as it lives, so that the pages of one answer agree.</summary>
/// <param name="keeper">Told of damage.</param>
/// <param name="vocabulary">The names; null if none could be made.</param>
/// <param name="stateId">Identity of the view's state with these names.</param>
internal sealed class ViewNames(EmbeddedNames keeper, NameLookups? vocabulary, string stateId)
{
    /// <summary>Identity of the view's state with these names: that of the state if the names are of it, else with a suffix that tells of which other state they are.</summary>
    public string StateId => stateId;

    /// <summary>Forms that sound like a name; see <see cref="NameVocabulary.Find"/>.</summary>
    public IReadOnlyList<NameMatch> Find(string surface, NameScript script, int max)
    {
        try
        {
            return vocabulary?.Find(surface, script, max) ?? [];
        }
        catch (InvalidDataException)
        {
            keeper.Forget(vocabulary!);
            return [];
        }
    }
}
