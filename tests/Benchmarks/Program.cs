using BenchmarkDotNet.Running;
using NewsSearch.Benchmarks.Peer;

if (args is ["peer", .. var rest])
{
    return PeerCommand.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
