using NewsSearch.Indexer.Commands;

return await CommandLine.RunAsync(
    args,
    IndexCommand.Create(),
    CheckCommand.Create(),
    StatsCommand.Create(),
    AnalyzeCommand.Create(),
    ReworkCommand.CreateCompact(),
    ReworkCommand.CreateReindex(),
    LearnCommand.Create());
