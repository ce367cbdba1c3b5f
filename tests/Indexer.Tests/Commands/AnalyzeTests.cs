using System.Text.Json;
using NewsSearch.Indexer.Commands;

namespace NewsSearch.Indexer.Tests.Commands;

public sealed class AnalyzeTests
{
    [Fact]
    public async Task Words_of_a_file_are_printed_with_their_terms()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "words.txt");
        await File.WriteAllTextAsync(path, "людьми\n\nрека\n", TestContext.Current.CancellationToken);
        var (exitCode, output, errors) = await IndexerProcess.RunAsync("analyze", "--words", path);
        Assert.Equal((0, "людьми\tчеловек\nрека\tрека\n", ""), (exitCode, output, errors));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_wrong_argument()
    {
        var (exitCode, _, errors) = await IndexerProcess.RunAsync("analyze", "--words", "/no/such/file");
        Assert.Equal(64, exitCode);
        Assert.Contains("--words /no/such/file: there is no such file.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_a_gold_file_are_those_of_its_first_two_columns_once() =>
        Assert.Equal(["года", "год", "лет"], AnalyzeCommand.GoldWords(["года\tгод\tNOUN\t140", "лет\tгод\tNOUN\t28"]));

    [Fact]
    public void As_json_a_line_is_what_the_interface_answers()
    {
        using var output = new StringWriter();
        AnalyzeCommand.Write(["Ёлки стали"], output, json: true);
        using var json = JsonDocument.Parse(output.ToString());
        Assert.Equal("ru", json.RootElement.GetProperty("lang").GetString());
        var token = json.RootElement.GetProperty("tokens")[1];
        Assert.Equal(["text", "start", "end", "surface", "terms", "preferred", "possible", "derived"], token.EnumerateObject().Select(property => property.Name));
        Assert.Equal("стать", token.GetProperty("preferred").GetString());
        Assert.Equal(5, token.GetProperty("start").GetInt32());
    }

    [Fact]
    public void Standard_input_of_several_words_a_line_gives_the_terms_of_all()
    {
        using var output = new StringWriter();
        AnalyzeCommand.Write(["новая река"], output, json: false);
        Assert.Equal("новая река\tновый река\n", output.ToString());
    }
}
