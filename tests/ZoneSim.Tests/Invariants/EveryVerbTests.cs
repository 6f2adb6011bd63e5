using CsCheck;
using ZoneSim.Studies;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Cli;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// Every sound scenario goes through every verb: check, compare (or run), chart, brief, trace, replay, diff, select. Each ends well, and no text
/// on a chart or a slide leaves its page or covers another. ZONESIM_CASES in the environment asks for so many random cases instead of the usual few.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class EveryVerbTests
{
    private const int Usual = 5;

    /// <summary>The same few cases each time; or as many random ones as are asked for, where the least that fails is looked for.</summary>
    [Fact]
    public void Every_sound_scenario_goes_through_every_verb()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("ZONESIM_CASES"), out var cases))
        {
            SoundCase.Any.Sample(Play, seed: Environment.GetEnvironmentVariable("ZONESIM_SEED"), iter: cases, threads: 1, print: one => one.ToString());
            return;
        }

        for (var stream = 1u; stream <= Usual; stream++)
        {
            SoundCase.Any.Sample(Play, seed: new PCG(stream, 20171005).ToString(), iter: 1, threads: 1, print: one => one.ToString());
        }
    }

    private static void Play(SoundCase one)
    {
        using var desk = new Desk();
        var scenario = desk.Write("generated.yaml", one.Scenario());
        var policies = one.PolicyFiles().Select(file => desk.Write(file.Name + ".yaml", file.Text)).ToList();
        var list = string.Join(',', policies);
        var n = one.Replications.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var isCompared = policies.Count > 1;
        Well(["check", scenario, .. policies]);
        string[] study = isCompared ? ["compare", scenario, "--policies", list] : ["run", scenario, "--policy", list];
        Well([.. study, "--replications", n, "--range-points", "3", "--range-replications", "2", "--no-charts", "--out", desk.In("R")]);
        Well([.. study, "--replications", n, "--seed", "7", "--no-ranges", "--no-charts", "--out", desk.In("S")]);
        Well("diff", desk.In("R"), desk.In("S"));
        Well(["trace", desk.In("R"), "--policy", one.Policies[^1], .. isCompared ? ["--against", one.Policies[0]] : Array.Empty<string>()]);
        if (isCompared)
        {
            Well("replay", desk.In("R"), "--out", desk.In("replay.html"));
            Well("select", desk.In("S"), "--objective", "time-inside,reached,vehicles-hit", "--no-charts");
        }

        Well("chart", desk.In("R"), "--format", "svg", "--only", "map,timeline");
        Well(["brief", desk.In("R"), .. isCompared ? [desk.In("S")] : Array.Empty<string>(), "--format", "html"]);
        var report = RunFolder.Open(desk.In("R"));
        var faults = PageFaults.Of(report).ToList();
        Assert.True(faults.Count == 0, $"{one}\n{string.Join('\n', faults.Take(12))}");
    }

    /// <summary>The command ends well and says of no fault.</summary>
    private static void Well(params string[] args)
    {
        var said = Desk.Run(args);
        Assert.True(
            said.Code == 0 && !said.Error.Contains("fault in the program", StringComparison.Ordinal),
            $"{string.Join(' ', args)}: {said.Code}\n{said.Error}\n{said.Out[Math.Max(0, said.Out.Length - 500)..]}"
        );
    }
}
