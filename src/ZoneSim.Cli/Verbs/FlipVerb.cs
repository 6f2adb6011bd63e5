using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim flip SCENARIO</c>: where the difference between two policies changes sign.</summary>
internal static class FlipVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new PointOptions(PointStudyKind.Flip, 1_000);
        var x = Axis("--x", "across");
        var y = Axis("--y", "upwards");
        var over = OptionKit.Names(
            "--over",
            "Two quantities or more instead of --x and --y: two make a map, more a table over points of their ranges.",
            "NAME,…"
        );
        var grid = OptionKit.Whole("--grid", 15, 3, 200, "Points on each side of the map; over more than two quantities N × N points are played.");
        var verb = new Verb(
            "flip",
            "Where the answer flips: the paired difference of two policies over a grid of two quantities, "
                + "the line where it is zero with its uncertainty, and the regions where it is more "
                + "often under one policy, under the other, or histories are too few to tell. "
                + "Without --x and --y a screening picks the two quantities that move the difference most; "
                + "of a campaign they are λ and the loss for each vehicle destroyed.",
            "zonesim flip at-tanf-2017-10-05 --x line.answered --y line.relay-delay",
            "zonesim flip at-tanf-2017-10-05 --output outcome:struck-and-left",
            "zonesim flip at-tanf-2017-10-05 --x strength.strike --y \"authority.strike=1 min..1 h\" --grid 21 --replications 2000",
            "zonesim flip at-tanf-2017-autumn --output column:reactions",
            "zonesim flip my-scenario.yaml --over line.answered,line.relayed,line.relay-delay"
        );
        options.AddTo(verb, x, y, over, grid);
        verb.SetAction(parsed =>
        {
            var (across, upwards, many) = (parsed.GetValue(x), parsed.GetValue(y), parsed.GetValue(over) ?? []);
            Check(across, upwards, many);
            (string, string)[] named = across is not null ? [("--x", across), ("--y", upwards!)] : [.. many.Select(one => ("--over", one))];
            OptionKit.RefuseIdle(parsed, "where the quantities are named: nothing is screened", named.Length > 0 ? options.OfScreening : []);
            return PointCommandHandler.Serve(shell, options.Order(parsed, shell, named, (scenario, policies) => new FlipPlan
                    {
                        Scenario = scenario,
                        Policies = policies,
                        Points = parsed.GetValue(grid),
                    }));
        });
        return verb;
    }

    private static Option<string?> Axis(string name, string way) =>
        new(name) { Description = $"The quantity {way}, over its range or over one given: line.answered or line.answered=0.2..0.9.", HelpName = "NAME" };

    private static void Check(string? across, string? upwards, string[] many)
    {
        if (across is null != upwards is null)
        {
            throw new BadInputException($"A map needs both axes: {(across is null ? "--x" : "--y")} is missing.");
        }

        if (across is not null && many.Length > 0)
        {
            throw new BadInputException("--over stands instead of --x and --y: give one or the other.");
        }

        if (many.Length == 1)
        {
            throw new BadInputException("--over: two quantities or more are wanted, separated by commas.");
        }
    }
}
