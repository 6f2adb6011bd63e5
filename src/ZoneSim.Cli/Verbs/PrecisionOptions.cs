using System.CommandLine;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>The options by which a run finds its number of histories.</summary>
internal sealed class PrecisionOptions
{
    private readonly Option<string?> _precision = new("--precision")
    {
        Description =
            "Play until the intervals are narrow enough, instead of --replications: 1% holds the half-width of each policy-neutral end, "
            + "and of each paired difference of one, "
            + "to 1 percentage point; 5%rel holds that of the mean time in zone and closest approach to 5% of the mean.",
        HelpName = "WIDTH",
    };

    private readonly Option<string[]> _on = OptionKit.Names(
        "--precision-on",
        "What to hold to the precision instead: end:LABEL, outcome:LABEL, column:NAME, each with @NAME for one convoy or drone of several.",
        "OUTPUT,…"
    );

    private readonly Option<int> _most = OptionKit.Whole(
        "--max-replications",
        PrecisionRequest.UsualMost,
        PrecisionRequest.First,
        OptionKit.MostHistories,
        "With --precision: histories under each policy at most."
    );

    /// <summary>All of them.</summary>
    public IReadOnlyList<Option> All => [_precision, _on, _most];

    /// <summary>What was asked for; null where the number of histories is fixed.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="isFixed">Whether the number of histories was given.</param>
    public PrecisionRequest? Of(ParseResult parsed, bool isFixed)
    {
        string[] outputs = parsed.GetValue(_on) ?? [];
        if (parsed.GetValue(_precision) is not { } text)
        {
            return outputs.Length == 0 && parsed.GetResult(_most) is not { Implicit: false }
                ? null
                : throw new BadInputException("--precision-on and --max-replications go with --precision, such as --precision 1%.");
        }

        if (isFixed)
        {
            throw new BadInputException(
                "--replications fixes the number of histories and --precision finds it: give one of them. --max-replications bounds the search."
            );
        }

        return PrecisionRequest.Parse(text) is var (target, isRelative)
            ? new PrecisionRequest(target, isRelative, parsed.GetValue(_most), outputs)
            : throw new BadInputException($"--precision: found '{text}', expected {PrecisionRequest.Forms}.");
    }
}
