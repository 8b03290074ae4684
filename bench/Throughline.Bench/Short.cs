using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Throughline.Bench;

/// <summary>Few runs, inside this process: a project made on the fly would not find our package versions.</summary>
internal sealed class Short : ManualConfig
{
    public Short() => AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
}
