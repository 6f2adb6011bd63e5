using ZoneSim.Model;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;
using static ZoneSim.Studies.Runs.Must;

namespace ZoneSim.Studies.Runs;

/// <summary>Whether the numbers of a point study agree with its manifest and scenario, and its lists with each other.</summary>
/// <param name="manifest">The manifest.</param>
/// <param name="scenario">The scenario.</param>
internal sealed class PointStudyCheck(Manifest manifest, Scenario scenario)
{
    private string[] _quantities = [];

    /// <summary>Refuses a summary that does not agree.</summary>
    /// <exception cref="InvalidDataException">What does not, as a clause.</exception>
    public void Check(PointStudySummary summary)
    {
        Same("kind", PointStudy.WordOf(summary.Kind), manifest.Kind);
        Same("confidence", summary.Confidence, manifest.Confidence);
        Same("the levels of base", summary.Base.Levels.Count, manifest.Policies.Count);
        Among("output.incursion", summary.Output.Incursion.Split(", "), new IncursionIndex(scenario).Names);
        _quantities = [.. summary.Quantities.Select(quantity => quantity.Name)];
        Among("quantities", _quantities, [.. scenario.Quantities.Select(quantity => quantity.Name)]);
        Require(_quantities.Length > 0 && _quantities.Distinct().Count() == _quantities.Length, "quantities are none, or name one twice");
        foreach (var quantity in summary.Quantities)
        {
            Require(
                quantity.Low <= quantity.High && double.IsFinite(quantity.Central),
                FormattableString.Invariant($"{quantity.Name} goes from {quantity.Low} to {quantity.High}")
            );
            Among($"{quantity.Name}.fixedBy", quantity.FixedBy, [.. manifest.Policies]);
        }

        SameList(
            "stages",
            summary.Stages.Select(stage => PointFile.NameOf(stage.Stage)).Order(StringComparer.Ordinal),
            manifest.Files.Keys.Where(file => file.StartsWith("points-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        );
        foreach (var stage in summary.Stages)
        {
            Require(stage.FailedPoints <= stage.Points, $"of the stage {stage.Stage} {stage.FailedPoints} points failed, and it has {stage.Points}");
        }

        CheckAnswer(summary);
    }

    private void CheckAnswer(PointStudySummary summary)
    {
        object?[] answers = [summary.Sensitivity, summary.Flip, summary.Discover, summary.Value, summary.Sweep, summary.Robust];
        Require(
            answers[(int)summary.Kind] is not null && answers.Count(answer => answer is not null) == 1,
            $"the answer is not that of the kind {manifest.Kind}, and that alone"
        );
        if (summary.Sensitivity is { } sensitivity)
        {
            string[] screened = [.. sensitivity.Screening.Select(one => one.Quantity)];
            SameList("sensitivity.screening", screened.Order(StringComparer.Ordinal), _quantities.Order(StringComparer.Ordinal));
            string[] ranked = [.. sensitivity.Indices.Select(one => one.Quantity)];
            Among("sensitivity.indices", ranked, screened);
            Require(ranked.Distinct().Count() == ranked.Length, "sensitivity.indices names a quantity twice");
        }

        if (summary.Flip is { } flip)
        {
            CheckFlip(flip);
        }

        if (summary.Discover is { } discover)
        {
            CheckDiscover(discover);
        }

        if (summary.Sweep is { } sweep)
        {
            CheckSweep(sweep);
        }

        if (summary.Robust is { } robust)
        {
            CheckRobust(robust);
        }

        if (summary.Value is { } value)
        {
            Among("value.choice", [value.Choice], [.. manifest.Policies]);
            Same("the means of value", value.Means.Count, manifest.Policies.Count);
            SameList("value.facts", value.Facts.Select(fact => fact.Quantity).Order(StringComparer.Ordinal), _quantities.Order(StringComparer.Ordinal));
        }
    }

    private void CheckRobust(RobustResult robust)
    {
        Require(
            robust.Kept is >= 0 and <= 1 && robust.Nats.Value >= 0 && !(robust.Contamination < 0),
            "robust has a share outside of 0 to 1, or a distance below 0"
        );
        SameList(
            "robust.moves",
            robust.Moves.Select(move => move.Quantity).Order(StringComparer.Ordinal),
            robust.Answer == RobustAnswer.Turns ? _quantities.Order(StringComparer.Ordinal) : []
        );
        Require(
            robust.Reaches.Count >= 2
                && robust.Reaches.Zip(robust.Reaches.Skip(1)).All(pair => pair.First.Nats < pair.Second.Nats)
                && robust.Reaches.All(reach => reach.Least.Value <= reach.Greatest.Value),
            "robust.reaches are fewer than two, do not rise, or run downwards"
        );
    }

    private void CheckSweep(SweepResult sweep)
    {
        Require(
            sweep.Places.Count > 0 && sweep.Places.All(place => place.Count == _quantities.Length && place.All(double.IsFinite)),
            "the places of sweep are none, or have not one value for each quantity"
        );
        Same("the reasons of sweep", sweep.Reasons.Count, sweep.Places.Count);
        Require(
            sweep.IsTable || (_quantities.Length == 1 && sweep.Places.Zip(sweep.Places.Skip(1)).All(pair => pair.First[0] < pair.Second[0])),
            "the places of sweep do not rise along one quantity"
        );
        var policies = manifest.Policies;
        SameList(
            "sweep.curves",
            sweep.Curves.Select(curve => $"{curve.Output} {curve.Policy} {curve.Minus}"),
            sweep.Outputs.SelectMany(output =>
                policies.Select(policy => $"{output.Text} {policy} ").Concat(policies.Skip(1).Select(policy => $"{output.Text} {policy} {policies[0]}"))
            )
        );
        Require(sweep.Curves.All(curve => curve.Values.Count == sweep.Places.Count), "a curve of sweep has not one value for each place");
        SameList(
            "sweep.signs",
            sweep.Signs.Select(signs => $"{signs.Policy} {signs.Minus} {signs.Signs.Count}"),
            policies.Skip(1).Select(policy => $"{policy} {policies[0]} {sweep.Places.Count}")
        );
        Require(
            sweep.Signs.All(signs => signs.Crossings.All(crossing => crossing.RisesSign != 0 && double.IsFinite(crossing.At))),
            "a crossing of sweep has no place, or neither rises nor falls"
        );
    }

    private void CheckFlip(FlipResult flip)
    {
        Require(flip.Map is null != flip.Table is null, "flip has neither a map nor a table, or both");
        foreach (var share in (double[])[flip.Above, flip.Below, flip.Undecided])
        {
            Require(share is >= 0 and <= 1, FormattableString.Invariant($"a share of flip is {share}, expected 0 to 1"));
        }

        foreach (var row in flip.Table ?? [])
        {
            Among("flip.table", [row.Quantity], _quantities);
            Same("the thirds of flip.table", row.Thirds.Count, 3);
        }

        if (flip.Map is not { } map)
        {
            return;
        }

        Among("flip.map", [map.X, map.Y, .. map.ChosenBy?.Select(one => one.Quantity) ?? []], _quantities);
        foreach (var places in (IReadOnlyList<double>[])[map.XValues, map.YValues])
        {
            Require(
                places.Count >= 2 && places.Zip(places.Skip(1)).All(pair => pair.First < pair.Second),
                "the places of flip.map are fewer than two, or do not rise"
            );
        }

        Require(
            IsGrid(map.Values, map) && IsGrid(map.Errors, map) && IsGrid(map.Signs, map),
            $"the grids of flip.map are not all of {map.YValues.Count} rows of {map.XValues.Count}"
        );
        Require(
            map.Zero.Concat(map.AboveEdge)
                .Concat(map.BelowEdge)
                .All(line => line.X.Count == line.Y.Count && line.X.Count > 0 && line.X.Concat(line.Y).All(double.IsFinite)),
            "a line of flip.map has no corners, or not as many across as upwards, or one that is no number"
        );
    }

    private static bool IsGrid<T>(IReadOnlyList<IReadOnlyList<T>> grid, FlipMap map) =>
        grid.Count == map.YValues.Count && grid.All(row => row.Count == map.XValues.Count);

    private void CheckDiscover(DiscoverResult discover)
    {
        Among("discover.sides", discover.Sides.Select(side => side.Quantity), _quantities);
        Among("discover.spots", [discover.Spots.X, discover.Spots.Y], _quantities);
        Require(
            discover.Spots.XValues.Count == discover.Spots.YValues.Count
                && discover.Spots.XValues.Count == discover.Spots.Differences.Count
                && discover.Spots.XValues.Concat(discover.Spots.YValues).Concat(discover.Spots.Differences).All(double.IsFinite),
            "the lists of discover.spots are not of one length, or hold what is no number"
        );
        Require(discover.UsualSign is >= -1 and <= 1, $"discover.usualSign is {discover.UsualSign}, expected −1, 0 or 1");
        Require(
            discover.Cases <= discover.Points && discover.ToldCases <= discover.Cases && discover.HeldOut.Inside <= discover.HeldOut.Points,
            $"discover tells of {discover.Cases} cases ({discover.ToldCases} told) among {discover.Points} points"
        );
    }
}

/// <summary>Whether a choice agrees with its manifest.</summary>
internal static class SelectionCheck
{
    /// <summary>Refuses a choice that does not agree.</summary>
    /// <exception cref="InvalidDataException">What does not, as a clause.</exception>
    public static void Check(SelectionReport report, Manifest manifest)
    {
        Same("scenario", report.Scenario, manifest.Scenario);
        Same("inputs", report.Inputs, manifest.InputsHash);
        Same("seed", report.Seed, manifest.Seed);
        Same("confidence", report.Confidence, manifest.Confidence);
        Same("replications", report.Replications, manifest.Replications);
        Require(report.Objectives.Count == 1 && report.Certificate is not null && report.Pareto is null, "it is not of one objective with a guarantee");
        SameList("objectives[0].policies", report.Objectives[0].Policies.Select(one => one.Policy), manifest.Policies);
        var certificate = report.Certificate!;
        SameList("certificate.policies", certificate.Policies.Select(one => one.Policy), manifest.Policies);
        Among("certificate", certificate.Policies.Select(one => one.Behind).Append(certificate.Chosen).OfType<string>(), [.. manifest.Policies]);
        Require(
            certificate.Guarantee is > 0 and < 1 && certificate.Indifference > 0,
            FormattableString.Invariant($"certificate.guarantee is {certificate.Guarantee} with an indifference of {certificate.Indifference}, ")
                + "expected a probability and a width above 0"
        );
    }
}

/// <summary>Whether payoffs and regrets agree with each other.</summary>
internal static class RegretCheck
{
    /// <summary>Refuses a report that does not agree.</summary>
    /// <exception cref="InvalidDataException">What does not, as a clause.</exception>
    public static void Check(RegretReport report, Manifest manifest)
    {
        Same("confidence", report.Confidence, manifest.Confidence);
        SameList("policies", report.Policies, manifest.Policies);
        string[] states = [.. report.States.Select(state => state.Name)];
        Require(states.Length > 0 && states.Distinct().Count() == states.Length, "states are none, or one comes twice");
        SameList(
            "cells",
            report.Cells.Select(cell => $"{cell.Policy} in {cell.State}"),
            report.Policies.SelectMany(policy => states.Select(state => $"{policy} in {state}"))
        );
        SameList("robustness", report.Robustness.Select(one => one.Policy), report.Policies);
        Require(report.Optimism is >= 0 and <= 1, FormattableString.Invariant($"optimism is {report.Optimism}, expected 0 to 1"));
        Require(!report.Cells.Any(cell => cell.Regret.Value < 0 || cell.StandardError < 0), "a regret or a standard error is below 0");
    }
}
