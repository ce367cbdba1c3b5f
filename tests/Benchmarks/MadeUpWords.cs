using System.Text;

namespace NewsSearch.Benchmarks;

/// <summary>Words of syllables, half of them Cyrillic, so that they have neighbours and share beginnings.</summary>
internal static class MadeUpWords
{
    /// <summary>The next one; now and then one that was there before.</summary>
    public static string Next(Random random)
    {
        var (consonants, vowels) = random.Next(2) == 0 ? ("bcdfghklmnprstvwz", "aeiouy") : ("бвгджзклмнпрстфхцчшщ", "аеиоуыэюя");
        var word = new StringBuilder();
        for (var syllables = random.Next(2, 5); syllables > 0; syllables--)
        {
            word.Append(consonants[random.Next(consonants.Length)]).Append(vowels[random.Next(vowels.Length)]);
            if (random.Next(3) == 0)
            {
                word.Append(consonants[random.Next(consonants.Length)]);
            }
        }

        return word.ToString();
    }
}
