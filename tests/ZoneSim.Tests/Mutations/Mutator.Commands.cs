using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Mutations;

/// <summary>The commands that make, read and are given what is mutated.</summary>
internal sealed partial class Mutator
{
    private static readonly string[] s_small = ["--replications", "5", "--no-ranges", "--no-charts"];

    private static readonly string[] s_assess = ["--replications", "10", "--range-points", "2", "--range-replications", "2", "--calibrate", "0", "--no-charts"];

    private static readonly string[] s_base = ["--base-replications", "40", "--no-charts"];

    private static readonly string[][] s_commands =
    [
        ["compare", "at-tanf-2017-10-05", "--policies", "deter-first,strike-first", "--seed", "7", "--confidence", "90", "--threads", "1", .. s_small],
        ["compare", "at-tanf-2017-10-05", "--set", "line.relayed=0.4", "--set", "convoy.probe.depth=9 km", "--indifference", "2pp", .. s_small],
        ["run", "at-tanf-2017-10-05", "--policy", "deter-first", "--out", "R", "--csv", .. s_small],
        ["compare", "at-tanf-2017-10-05", "--replications", "5", "--range-points", "2", "--range-replications", "2", "--no-charts"],
        ["trace", "at-tanf-2017-10-05", "--replication", "3", "--against", "strike-first", "--seed", "9"],
        ["replay", "at-tanf-2017-10-05", "--pick", "differs", "--search", "50", "--policy", "line-only", "--against", "strike-first", "--out", "night.html"],
        ["check", "at-tanf-2017-10-05", "deter-first", "2017-10-05"],
        ["list", "quantities", "at-tanf-2017-10-05"],
        ["seeds", "show", "2017-10-05"],
        ["seeds", "compare", "2017-10-05"],
        ["new", "mine", "--policy", "--out", "mine.yaml"],
        ["new", "mine", "--from", "2017-10-05", "--account", "A"],
        ["select", "at-tanf-2017-10-05", "--objective", "reached", "--policies", "deter-first,strike-first", .. s_small],
        ["chart", "compare", "--only", "outcomes", "--size", "1280x720", "--format", "svg"],
        ["brief", "compare", "--format", "html", "--wording", "plain", "--classification", "UNCLASSIFIED"],
        ["regret", "compare", "--objective", "reached", "--optimism", "0.5", "--no-charts"],
        ["diff", "compare", "run", "--all"],
        ["flip", "at-tanf-2017-10-05", "--x", "line.relayed", "--y", "line.talk", "--grid", "3", "--replications", "2", .. s_base],
        ["assess", "2017-10-05", .. s_assess],
    ];

    private static readonly Dictionary<string, string[][]> s_readers = new()
    {
        ["run"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "@", "--format", "html"],
            ["trace", "@", "--replication", "2"],
            ["diff", "@", "compare"],
            ["list", "objectives", "@"],
        ],
        ["compare"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "@", "--format", "pptx"],
            ["trace", "@"],
            ["diff", "run", "@"],
            ["list", "quantities", "@"],
            ["select", "@", "--objective", "reached", "--no-charts"],
            ["regret", "@", "--objective", "reached", "--no-charts"],
            ["value", "@", "--output", "end:reached", "--no-charts"],
            ["discover", "@", "--output", "end:reached", "--no-charts"],
            ["chart", "@", "--list"],
        ],
        ["sensitivity"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["flip"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["robust"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["sweep"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["discover"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["value"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["select"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["assess"] =
        [
            ["chart", "@", "--format", "svg"],
            ["brief", "compare", "@", "--format", "html"],
        ],
        ["regret"] =
        [
            ["brief", "compare", "@", "--format", "html"],
        ],
    };

    /// <summary>Commands that make the result folders which are mutated.</summary>
    public static IReadOnlyList<(string Name, string[] Command)> Originals { get; } =
    [
        ("run", ["run", "at-tanf-2017-10-05", "--policy", "deter-first", "--replications", "20", "--no-ranges", "--no-charts"]),
        ("compare", ["compare", "at-tanf-2017-10-05", "--replications", "20", "--range-points", "6", "--range-replications", "4", "--no-charts"]),
        (
            "sensitivity",
            [
                "sensitivity",
                "at-tanf-2017-10-05",
                "--trajectories",
                "2",
                "--screening-replications",
                "2",
                "--base-points",
                "4",
                "--replications",
                "2",
                .. s_base,
            ]
        ),
        ("flip", ["flip", "at-tanf-2017-10-05", "--x", "line.relayed", "--y", "line.talk", "--grid", "3", "--replications", "2", .. s_base]),
        ("robust", ["robust", "at-tanf-2017-10-05", "--points", "40", "--replications", "4", .. s_base]),
        (
            "sweep",
            [
                "sweep",
                "at-tanf-2017-10-05",
                "--x",
                "line.relayed",
                "--steps",
                "3",
                "--replications",
                "4",
                "--range-points",
                "3",
                "--range-replications",
                "2",
                .. s_base,
            ]
        ),
        ("discover", ["discover", "at-tanf-2017-10-05", "--points", "40", "--replications", "4", .. s_base]),
        ("value", ["value", "at-tanf-2017-10-05", "--points", "40", "--replications", "4", "--output", "end:reached", "--aim", "less", .. s_base]),
        (
            "select",
            [
                "select",
                "at-tanf-2017-10-05",
                "--objective",
                "reached",
                "--guarantee",
                "90%",
                "--indifference",
                "20pp",
                "--max-replications",
                "1000",
                "--no-charts",
            ]
        ),
        ("assess", ["assess", "2017-10-05", "--replications", "20", "--range-points", "2", "--range-replications", "4", "--calibrate", "20", "--no-charts"]),
        ("regret", ["regret", "run", "compare", "--policies", "deter-first", "--objective", "reached", "--no-charts"]),
    ];
}
