using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace ZoneSim.Benchmarks.Product;

/// <summary>
/// <c>table</c>: this build and that of another commit in turns, so that both meet the same machine, as one Markdown table of medians; below it
/// the clock beside the hand-written loop, and what other tools reach on the same model.
/// </summary>
public static class TableVerb
{
    /// <summary>
    /// Replications a second of the reference model, of Sim#'s: measured once on one thread of a machine with two cores; only ratios mean something.
    /// </summary>
    private static readonly (string Tool, double OfSimSharp)[] s_others =
    [
        ("Sim# 3.4.2, as its users write it", 1),
        ("SimPy 3 (CPython 3.11)", 0.11),
        ("simmer (R, C++)", 0.015),
        ("salabim (Python)", 0.004),
    ];

    /// <summary>Sim#'s replications of the reference model, of the hand-written loop's, on the machine of <c>README.md</c>.</summary>
    private const double SimSharpOfLoop = 0.24;

    /// <summary>Measures and prints.</summary>
    /// <param name="commit">The other build's commit, in this repository.</param>
    /// <param name="runs">Runs of each, in turns.</param>
    /// <param name="replications">Replications of the comparison that is measured after start-up.</param>
    public static void Run(string commit, int runs, int replications)
    {
        var root = Done(".", "git", "rev-parse", "--show-toplevel").Trim();
        var work = Directory.CreateTempSubdirectory("zonesim-table");
        var other = Path.Combine(work.FullName, "other");
        Done(root, "git", "worktree", "add", "--detach", other, commit);
        try
        {
            Array.ForEach([root, other], Build);
            Measured[] sides = [new(), new()];
            string[] roots = [other, root];
            for (var run = 0; run < runs; run++)
            {
                for (var side = 0; side < roots.Length; side++)
                {
                    Console.Error.WriteLine($"run {run + 1} of {runs}: {(side == 0 ? commit : "this build")}");
                    Measure(roots[side], work.FullName, replications, sides[side]);
                }
            }

            Print(commit, runs, sides[0], sides[1], Loop(root));
        }
        finally
        {
            Done(root, "git", "worktree", "remove", "--force", other);
            work.Delete(recursive: true);
        }
    }

    private static void Build(string root)
    {
        Done(root, "dotnet", "build", "tests/ZoneSim.Benchmarks", "-c", "Release", "-v", "q");
        Done(root, "dotnet", "build", "src/ZoneSim.Cli", "-c", "Release", "-v", "q");
    }

    private static void Measure(string root, string work, int replications, Measured into)
    {
        using var said = JsonDocument.Parse(
            Done(root, "dotnet", Benchmarks(root), "compare", "--replications", replications.ToString(CultureInfo.InvariantCulture))
        );
        into.Rate.Add(said.RootElement.GetProperty("replications_per_second").GetDouble());
        into.Bytes.Add(said.RootElement.GetProperty("bytes_per_replication").GetDouble());
        var zonesim = Path.Combine(root, "src/ZoneSim.Cli/bin/Release/net10.0/zonesim.dll");
        into.Compare.Add(Seconds(() => Done(work, "dotnet", zonesim, "compare", "at-tanf-2017-10-05", "--out", "measured", "--force")));
        into.Check.Add(Seconds(() => Done(work, "dotnet", zonesim, "check", "at-tanf-2017-10-05")));
    }

    private static string Benchmarks(string root) => Path.Combine(root, "tests/ZoneSim.Benchmarks/bin/Release/net10.0/ZoneSim.Benchmarks.dll");

    private static double Loop(string root)
    {
        var lines = Done(root, "dotnet", Benchmarks(root), "reference", "--yardstick").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var last = JsonDocument.Parse(lines[^1]);
        return last.RootElement.GetProperty("ratio_of_cpu_time").GetDouble();
    }

    private static void Print(string commit, int runs, Measured before, Measured now, double loop)
    {
        Console.WriteLine(FormattableString.Invariant($"| medians of {runs} runs in turns | {commit} | this build | ratio |"));
        Console.WriteLine("|---|---:|---:|---:|");
        Row("`compare` after start-up, replications a second, one thread", "#,0", before.Rate, now.Rate);
        Row("the same, bytes allocated a replication", "#,0", before.Bytes, now.Bytes);
        Row("default `compare` of 5 October with bands and charts, seconds", "0.00", before.Compare, now.Compare);
        Row("`check`, seconds", "0.00", before.Check, now.Check);
        Console.WriteLine();
        Console.WriteLine("| reference model, replications a second, of the hand-written loop's | |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine("| hand-written loop, no clock | 1 |");
        Console.WriteLine(FormattableString.Invariant($"| this clock, measured now | {loop:0.00} |"));
        foreach (var (tool, ofSimSharp) in s_others)
        {
            Console.WriteLine(FormattableString.Invariant($"| {tool}, measured once elsewhere | {SimSharpOfLoop * ofSimSharp:0.####} |"));
        }
    }

    private static void Row(string what, string form, List<double> before, List<double> now) =>
        Console.WriteLine(
            $"| {what} | {Median(before).ToString(form, CultureInfo.InvariantCulture)} | "
                + $"{Median(now).ToString(form, CultureInfo.InvariantCulture)} | "
                + $"{(Median(now) / Median(before)).ToString("0.00", CultureInfo.InvariantCulture)} |"
        );

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Seconds(Action act)
    {
        var watch = Stopwatch.StartNew();
        act();
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>Runs a program to its end; what it printed.</summary>
    private static string Done(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {said}{errors.Result}");
    }

    private sealed class Measured
    {
        public List<double> Rate { get; } = [];

        public List<double> Bytes { get; } = [];

        public List<double> Compare { get; } = [];

        public List<double> Check { get; } = [];
    }
}
