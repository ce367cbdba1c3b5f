namespace NewsSearch.Archive.CrossLanguage.Names;

/// <summary>A form of the other script that sounds like the one asked for.</summary>
/// <param name="Form">The folded form, as the archive has it.</param>
/// <param name="Articles">About how many articles have it: never more than do.</param>
/// <param name="Distance">Cost of the edits between the two readings, in hundredths of a phone; see <see cref="PhoneDistance"/>.</param>
/// <param name="Strength">How much to trust it, 0 to 1: 1 for a long name that sounds the same. An ordinary word is worth a part of this, a name or unknown word all of it.</param>
internal readonly record struct NameMatch(string Form, long Articles, int Distance, double Strength);
