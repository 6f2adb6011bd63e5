using System.Globalization;
using BenchmarkDotNet.Running;
using ZoneSim.Benchmarks.Details;
using ZoneSim.Benchmarks.Product;
using ZoneSim.Benchmarks.Reference;
using ZoneSim.Benchmarks.Synthetic;

const string help = """
    Measures the clock, and what a comparison costs on it.

      reference [--seconds S] [--threads T]      replications of the reference model per second, as one JSON line
      reference [--seconds S] --yardstick        the same beside a hand-written loop, and the ratio
      synthetic [--seconds S] [--processes N]    events per second of N processes that each wait an exponential time
      compare [--replications N] [--threads T]   5 October 2017 under two policies, ledger included (N is 10000)
      memory [--runs N]                          a study of 2,000 replications in memory beside its histories alone
      table [--beside COMMIT] [--runs N]         this build and that of a commit in turns, as a table (16250b9; 5 runs)
      details [options of BenchmarkDotNet]       the same in detail, in a quarter of an hour (--filter '*' for all)
      --help                                     this text

    S is 5, T is 1 and N is 1000 unless given. Compare ratios, not numbers, and always on one machine at one time.
    """;

double Number(string name, double otherwise)
{
    var at = Array.IndexOf(args, "--" + name);
    return at < 0 || at + 1 == args.Length ? otherwise : double.Parse(args[at + 1], CultureInfo.InvariantCulture);
}

switch (args.FirstOrDefault())
{
    case "reference" when args.Contains("--yardstick"):
        ReferenceVerb.RunBesideYardstick(Number("seconds", 5));
        return 0;
    case "reference":
        ReferenceVerb.Run(Number("seconds", 5), (int)Number("threads", 1));
        return 0;
    case "synthetic":
        SyntheticVerb.Run(Number("seconds", 5), (int)Number("processes", 1_000));
        return 0;
    case "compare":
        CompareVerb.Run((int)Number("replications", 10_000), (int)Number("threads", 1));
        return 0;
    case "memory":
        MemoryVerb.Run((int)Number("runs", 31));
        return 0;
    case "table":
        TableVerb.Run(
            args.SkipWhile(word => word != "--beside").Skip(1).FirstOrDefault() ?? "16250b9",
            (int)Number("runs", 5),
            (int)Number("replications", 10_000)
        );
        return 0;
    case "details":
        BenchmarkSwitcher.FromAssembly(typeof(ReferenceBenchmark).Assembly).Run(args[1..]);
        return 0;
    case "--help" or "-h":
        Console.WriteLine(help);
        return 0;
    default:
        Console.Error.WriteLine(help);
        return 2;
}
