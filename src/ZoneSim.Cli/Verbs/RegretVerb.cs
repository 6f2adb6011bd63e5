using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim regret SCENARIO…</c>: what if the account is another?</summary>
internal static class RegretVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description =
                "Scenarios (files, shipped names or run folders), each one state of the world; or one run folder with assumption ranges, "
                + "whose points are the states.",
            Arity = ArgumentArity.OneOrMore,
        };
        var objective = new Option<string?>("--objective")
        {
            Description = "The objective to look at, the same in every scenario (zonesim list objectives SCENARIO).",
            HelpName = "NAME",
        };
        var optimism = new Option<double>("--optimism")
        {
            Description = "Hurwicz's weight of the state nearest to the goal, 0 to 1.",
            HelpName = "WEIGHT",
            DefaultValueFactory = _ => 0.5,
            CustomParser = result => Read(result, "--optimism", "a weight from 0 to 1", value => value is >= 0 and <= 1) ?? 0.5,
        };
        var enough = new Option<double?>("--enough")
        {
            Description = "A value of the objective that is enough, in its unit (5% for a share): adds Starr's domain criterion.",
            HelpName = "VALUE",
            CustomParser = result => Read(result, "--enough", "a number in the objective's unit, such as 5% or 120", value => Math.Abs(value) <= 1e9),
        };
        var folder = OptionKit.Out("--out", "Folder of the tables and the chart. [default: runs/regret-<8 hex of what it is made of>]", "FOLDER");
        var options = new ChoiceOptions();
        var verb = new Verb(
            "regret",
            "Plays the policies in several scenarios, such as the accounts of one incident, "
                + "and tells how far each is from the one nearest to the goal in each: payoffs, regrets, robustness metrics by name.",
            "zonesim regret at-tanf-2017-10-05 at-tanf-2017-10-05-b --objective still-inside",
            "zonesim regret at-tanf-2017-10-05 at-tanf-2017-10-05-b at-tanf-line-degraded --objective weighted-loss --policies deter-first,strike-first",
            "zonesim regret runs/at-tanf-2017-10-05-0123abcd --objective reached   # over the points of its assumption ranges"
        )
        {
            scenarios,
            objective,
            optimism,
            enough,
            folder,
        };
        options.AddTo(verb);
        verb.SetAction(parsed =>
            new RegretCommandHandler(shell, options, parsed).Serve(
                new RegretRequest(
                    parsed.GetValue(scenarios)!,
                    parsed.GetValue(objective),
                    parsed.GetValue(optimism),
                    parsed.GetValue(enough),
                    parsed.GetValue(folder)
                )
            )
        );
        return verb;
    }

    private static double? Read(ArgumentResult result, string name, string expected, Func<double, bool> fits) =>
        OptionKit.Number(result, name, expected, text =>
            (text.EndsWith('%') ? Digits.Signed(text[..^1]) / 100 : Digits.Signed(text)) is { } number && fits(number) ? number : null
        );
}

/// <summary>What to look at.</summary>
/// <param name="Scenarios">Scenarios or run folders.</param>
/// <param name="Objective">Name of the objective.</param>
/// <param name="Optimism">Hurwicz's weight.</param>
/// <param name="Enough">Starr's threshold, or null.</param>
/// <param name="Out">The folder, or null.</param>
internal sealed record RegretRequest(IReadOnlyList<string> Scenarios, string? Objective, double Optimism, double? Enough, string? Out);
