using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim sweep SCENARIO</c>: how outputs go along one quantity, or over a table of settings.</summary>
internal static class SweepVerb
{
    private const string All = "all";

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new PointOptions(PointStudyKind.Sweep, 1_000);
        var along = new Option<string?>("--x")
        {
            Description = "The quantity to go along, over its range or over one given: line.answered or line.answered=0.2..0.9.",
            HelpName = "NAME",
        };
        var at = OptionKit.Names(
            "--at",
            "The values of --x to play, each with its unit: 0.2,0.5,0.8 or \"5 min,20 min\". [default: even steps over its range]",
            "VALUE,…"
        );
        var steps = OptionKit.Whole("--steps", 9, 2, 1_000, "Even steps over the range of --x.");
        var design = new Option<string?>("--design")
        {
            Description = "A CSV file to play instead: quantity names in the head (a unit may follow in brackets: line.relay-delay [min]), a setting a row.",
            HelpName = "FILE",
        };
        var outputs = OptionKit.Names(
            "--output",
            $"What is looked at: end:LABEL, outcome:LABEL or column:NAME, with @NAME for another convoy or drone; "
                + $"the first is the one that is drawn. '{All}' for every one. [default: the five ends]",
            "NAME,…"
        );
        var noRanges = OptionKit.Switch("--no-ranges", "Do not move the other assumptions at each setting: faster, and no bands over them.");
        var points = OptionKit.Whole("--range-points", 100, 2, 100_000, "Latin-hypercube points of the other assumptions, the same at each setting.");
        var replications = OptionKit.Whole("--range-replications", 50, 2, 1_000_000, "Histories at each of these points, under each policy.");
        var verb = new Verb(
            "sweep",
            "How outputs go along one quantity, by policy, with both bands: run noise, and the other assumptions moved over their ranges; "
                + "and where two policies cross. With --design, any table of settings "
                + "(as SALib, the EMA workbench, OpenMOLE and R's design packages write them). Both leave sweep.csv, a row a setting, policy and output.",
            "zonesim sweep at-tanf-2017-10-05 --x line.answered --steps 9",
            "zonesim sweep at-tanf-2017-10-05 --x line.relay-delay --at \"5 min,20 min,60 min\" --policies deter-first,strike-first,warn-then-strike",
            "zonesim sweep at-tanf-2017-10-05 --x vehicle-classes.pickup.destroyed=0..1 --output column:time_in_zone_min,end:out --no-ranges",
            "zonesim sweep at-tanf-2017-10-05 --design points.csv --output all"
        );
        options.AddTo(verb, along, at, steps, design, outputs, noRanges, points, replications);
        verb.SetAction(parsed =>
        {
            var (x, file) = (parsed.GetValue(along), parsed.GetValue(design));
            if (x is null == file is null)
            {
                throw new BadInputException(
                    x is null
                        ? "--x or --design is missing: name the quantity to go along, or a table of settings."
                        : "--design stands instead of --x: give one or the other."
                );
            }

            OptionKit.RefuseIdle(parsed, "with --design, whose settings are as they are", file is null ? [] : [at, steps, noRanges, points, replications]);
            OptionKit.RefuseIdle(parsed, "beside --at", OptionKit.IsGiven(parsed, at) ? [steps] : []);
            OptionKit.RefuseIdle(parsed, "with --no-ranges", parsed.GetValue(noRanges) ? [points, replications] : []);
            var named = parsed.GetValue(outputs) ?? [];
            var order = options.Order(
                parsed,
                shell,
                [],
                (scenario, policies) =>
                {
                    var table = file is null
                        ? DesignTable.Along(scenario, x!, parsed.GetValue(at) ?? [], parsed.GetValue(steps))
                        : DesignTable.Read(scenario, Library.Read(file));
                    Inputs.Report(shell, table.Mistakes);
                    return new SweepPlan
                    {
                        Scenario = scenario,
                        Policies = policies,
                        Quantities = table.Value!.Quantities,
                        Places = table.Value.Rows,
                        IsTable = file is not null,
                        RangePoints = file is not null || parsed.GetValue(noRanges) ? 0 : parsed.GetValue(points),
                        RangeReplications = parsed.GetValue(replications),
                    };
                },
                plan => Outputs(plan, named) is { } wanted ? plan with { Output = wanted[0], FurtherOutputs = [.. wanted.Skip(1)] } : plan
            );
            return PointCommandHandler.Serve(shell, order);
        });
        return verb;
    }

    /// <summary>The outputs named; null where none is.</summary>
    private static List<OutputName>? Outputs(SweepPlan plan, string[] named)
    {
        if (named.Length == 0)
        {
            return null;
        }

        if (named is not [All])
        {
            return [.. named.Select(text => OutputName.Parse(text, plan.Scenario, plan.Policies.Count > 1)).Distinct()];
        }

        return [.. OutputName.Of(plan.Scenario).Where(output => output.IsPaired)];
    }
}
