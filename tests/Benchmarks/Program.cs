using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks.Correcting;
using NewsSearch.Benchmarks.Names;
using NewsSearch.Benchmarks.Peer;
using NewsSearch.Benchmarks.Relevance;

if (args is ["peer", .. var rest])
{
    return PeerCommand.Run(rest);
}

if (args is ["peer-table", .. var files])
{
    return PeerTable.Run(files);
}

if (args is ["refresh", .. var refresh])
{
    return RefreshCommand.Run(refresh);
}

if (args is ["relevance", .. var relevance])
{
    return RelevanceCommand.Run(relevance);
}

if (args is ["latency", .. var latency])
{
    return LatencyCommand.Run(latency);
}

if (args is ["correcting", .. var correcting])
{
    return CorrectingCommand.Run(correcting);
}

if (args is ["names", .. var names])
{
    return NamesCommand.Run(names);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
