using NewsSearch.Archive.Queries;

namespace NewsSearch.Archive.CrossLanguage.Translating;

/// <summary>Adds to the words and phrases of a query what they may be in the other language.</summary>
/// <remarks>
/// What is excluded, forms and patterns, values and dates stay as they are, and so does what the query itself says of a word's translations. Function words have none. Words that are something
/// else together (prime minister) each get that, too: an article with it has both.
/// </remarks>
internal sealed class QueryTranslator
{
    private readonly WordTranslator _words;
    private readonly WordCases _cases;

    private QueryTranslator(WordTranslator words, WordCases cases)
    {
        _words = words;
        _cases = cases;
    }

    /// <summary>The query with translations; the same if nothing in it has any.</summary>
    public static QueryNode Translate(QueryNode root, WordTranslator words) => new QueryTranslator(words, new WordCases(root)).Of(root);

    private QueryNode Of(QueryNode node) => node switch
    {
        WordNode word => Word(word, []),
        TranslatedWordNode given => Sourced(given, []),
        PhraseNode phrase => Phrase(phrase),
        TranslatedPhraseNode given => Passed(given),
        SideBySideNode group => new SideBySideNode(Group(group.Clauses)),
        AllNode all => new AllNode(Group(all.Clauses)),
        AnyNode any => new AnyNode([.. any.Clauses.Select(Of)]),
        NearNode near => near with { Left = Operand(near.Left), Right = Operand(near.Right) },
        FieldNode field => field with { Clause = Of(field.Clause) },
        BoostNode boost => boost with { Clause = Of(boost.Clause) },
        _ => node,
    };

    /// <summary>Phrases near others stay as they are.</summary>
    private QueryNode Operand(QueryNode node) => node switch
    {
        PhraseNode => node,
        AnyNode any => new AnyNode([.. any.Clauses.Select(Operand)]),
        _ => Of(node),
    };

    private List<QueryNode> Group(IReadOnlyList<QueryNode> clauses)
    {
        // A word whose translations the query gives or forbids is still a neighbour: the others are together with it what they were.
        var surfaces = clauses.Select(clause => clause switch
        {
            WordNode word => _words.SurfaceOf(word.Text),
            TranslatedWordNode given => _words.SurfaceOf(given.Word.Text),
            _ => "",
        }).ToList();
        var phrases = Phrases(surfaces);
        return
        [
            .. clauses.Select((clause, i) => clause switch
            {
                WordNode word => Word(word, phrases[i]),
                TranslatedWordNode given => Sourced(given, phrases[i]),
                _ => Of(clause),
            }),
        ];
    }

    /// <summary>For each word what it is together with its neighbours.</summary>
    private List<Translation>[] Phrases(List<string> surfaces)
    {
        var found = new List<Translation>[surfaces.Count];
        for (var i = 0; i < found.Length; i++)
        {
            found[i] = [];
        }

        for (var first = 0; first < surfaces.Count; first++)
        {
            for (var length = 2; length <= Lexicon.MaxPhraseWords && first + length <= surfaces.Count && surfaces[first + length - 1].Length > 0 && surfaces[first].Length > 0; length++)
            {
                foreach (var translation in _words.OfPhrase(surfaces.GetRange(first, length)))
                {
                    for (var i = first; i < first + length; i++)
                    {
                        found[i].Add(translation);
                    }
                }
            }
        }

        return found;
    }

    private QueryNode Word(WordNode word, IReadOnlyList<Translation> ofPhrases)
    {
        var renderings = _words.Of(_words.SurfaceOf(word.Text), _cases.Next(word.Text), ofPhrases);
        return renderings.Count == 0 ? word : new TranslatedWordNode(word, renderings);
    }

    private QueryNode Phrase(PhraseNode phrase)
    {
        var surfaces = phrase.Words.Select(_words.SurfaceOf).ToList();
        var phrases = Phrases(surfaces);
        var words = new List<IReadOnlyList<Rendering>>();
        for (var i = 0; i < surfaces.Count; i++)
        {
            var letters = _cases.Next(phrase.Words[i]);
            if (WordTranslator.IsFunctionWord(surfaces[i], letters))
            {
                continue;
            }

            // A word without a translation, a number for instance, must stand there itself.
            var renderings = _words.Of(surfaces[i], letters, phrases[i]);
            words.Add(renderings.Count > 0 ? renderings : [new Rendering([surfaces[i]], 1, RenderingSource.Given)]);
        }

        return words.TrueForAll(word => word is [{ By: RenderingSource.Given }]) ? phrase : new TranslatedPhraseNode(phrase, words);
    }

    /// <summary>Of what the query itself says, where it comes from, as far as that is known.</summary>
    private TranslatedWordNode Sourced(TranslatedWordNode given, IReadOnlyList<Translation> ofPhrases)
    {
        var letters = _cases.Next(given.Word.Text);
        if (given.Renderings.Count == 0)
        {
            return given;
        }

        var known = _words.Of(_words.SurfaceOf(given.Word.Text), letters, ofPhrases);
        return given with
        {
            IsGiven = true,
            Renderings =
            [
                .. given.Renderings.Select(rendering => rendering with
                {
                    By = known.FirstOrDefault(other => other.Words.SequenceEqual(rendering.Words, StringComparer.Ordinal))?.By ?? rendering.By,
                }),
            ],
        };
    }

    /// <summary>A phrase that stays as it is; its words have their places among those of the query all the same.</summary>
    private TranslatedPhraseNode Passed(TranslatedPhraseNode given)
    {
        foreach (var word in given.Phrase.Words)
        {
            _cases.Next(word);
        }

        return given;
    }
}
