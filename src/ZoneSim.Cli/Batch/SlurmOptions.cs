using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Verbs;

namespace ZoneSim.Cli.Batch;

/// <summary>Where a study is played, if not in this process.</summary>
/// <param name="Slurm">How it is handed to Slurm; null where the work order is only written, for another batch system.</param>
internal sealed record ElsewhereRequest(SlurmRequest? Slurm);

/// <summary>How work is handed to Slurm.</summary>
/// <param name="Partition">The partition; null for the cluster's own default.</param>
/// <param name="Tasks">Tasks of the job array at most.</param>
/// <param name="Minutes">Time limit of a task, minutes.</param>
internal sealed record SlurmRequest(string? Partition, int Tasks, int Minutes);

/// <summary>The options of verbs that can hand their work to a batch system.</summary>
internal sealed class SlurmOptions
{
    private readonly Option<string?> _on = new("--on")
    {
        Description =
            "Where to play: 'slurm' hands the work to the cluster's queue as a job array, and the same command attaches again; "
            + "'other' writes the work order and says what another batch system is to run. [default: this machine]",
        HelpName = "slurm|other",
    };
    private readonly Option<string?> _partition = OptionKit.Text("--partition", "Slurm's partition. [default: the cluster's own]", "NAME", 100);
    private readonly Option<int> _tasks = OptionKit.Whole("--tasks", 500, 1, 100_000, "Tasks of the job array at most, one processor each.");
    private readonly Option<int> _time = OptionKit.Whole(
        "--time",
        30,
        1,
        100_000,
        "Time limit of a task in minutes: one that hangs ends then, and is handed in again."
    );

    /// <summary>Their names: a run is the same wherever it was played, so the command that makes it again does without them.</summary>
    public static string[] Names { get; } = ["--on", "--partition", "--tasks", "--time"];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_on, _partition, _tasks, _time];

    /// <summary>What was asked for; null to play on this machine.</summary>
    /// <exception cref="BadInputException">A batch system that is not known, or an option without effect.</exception>
    public ElsewhereRequest? Of(ParseResult parsed)
    {
        var on = parsed.GetValue(_on);
        if (on != "slurm")
        {
            OptionKit.RefuseIdle(parsed, "without --on slurm", _partition, _tasks, _time);
        }

        return on switch
        {
            null => null,
            "slurm" => new ElsewhereRequest(new SlurmRequest(parsed.GetValue(_partition), parsed.GetValue(_tasks), parsed.GetValue(_time))),
            "other" => new ElsewhereRequest(null),
            _ => throw new BadInputException($"--on: found '{on}', expected slurm or other. 'zonesim help work' says how a task plays its part."),
        };
    }
}
