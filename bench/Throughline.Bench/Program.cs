if (args is ["load", .. var rest])
    await Throughline.Bench.Load.Run(rest);
else
    BenchmarkDotNet
        .Running.BenchmarkSwitcher.FromAssembly(typeof(Throughline.Bench.Deciding).Assembly)
        .Run(args);
