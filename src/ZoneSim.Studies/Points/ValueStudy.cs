using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>Which fact, if it were known, would change the choice: value of information over points of all ranges.</summary>
/// <param name="plan">What was asked.</param>
/// <param name="stages">Gives the points.</param>
internal sealed class ValueStudy(ValuePlan plan, PointStages stages)
{
    private const int LeastPoints = 20;

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var (table, source) = stages.OverRanges();
        var defined = table.Defined(LeastPoints, "points gave a number under every policy; value of information needs", plan);
        var sign = plan.Maximise ? 1 : -1;
        var finding = ValueOfInformation.Estimate(
            Array.ConvertAll(defined, point => table.Design.Points[point].Values),
            Array.ConvertAll(defined, point => Array.ConvertAll(table.Yields[point].Levels, level => sign * level.Value)),
            Noise([.. defined.Select(point => table.Yields[point])]),
            new InformationSettings(Confidence: plan.Confidence, Seed: plan.Seed)
        );
        var facts = finding
            .OnOne.Select((value, index) => Fact(table.Design.Quantities[index].Name, value))
            .OrderByDescending(fact => fact.ChangesChoice)
            .ThenByDescending(fact => fact.Value.Value)
            .ThenBy(fact => fact.Quantity, StringComparer.Ordinal)
            .ToArray();
        var answer =
            finding.OnAll.ToldFromNothing ? ValueAnswer.Changes
            : finding.AtMost == 0 ? ValueAnswer.Nothing
            : ValueAnswer.NotTold;
        var result = new ValueResult(
            plan.Maximise,
            plan.Policies[finding.Best].Name,
            [.. finding.Means.Select(mean => sign * mean)],
            Fact("", finding.OnAll),
            facts,
            source,
            answer,
            finding.AtMost,
            ""
        );
        return summary with
        {
            Quantities = [.. summary.Quantities.Where(quantity => table.Design.Quantities.Any(one => one.Name == quantity.Name))],
            Band = table.Band(),
            Value = result with { Verdict = Verdict(result, summary.Output) },
        };
    }

    private static FactValue Fact(string name, InformationValue value) => new(name, value.Value, value.ByChance, value.ToldFromNothing);

    /// <summary>Covariance of the policies' estimates at a point, mean over the points: cov(a, b) = (var a + var b − var(b − a))/2.</summary>
    private static double[][] Noise(DesignPointResult[] yields)
    {
        var policies = yields[0].Levels.Length;
        double Mean(Func<DesignPointResult, double> of) => yields.Average(of);
        return
        [
            .. Enumerable
                .Range(0, policies)
                .Select(a =>
                    Enumerable
                        .Range(0, policies)
                        .Select(b =>
                            a == b
                                ? Mean(yield => yield.Levels[a].Variance)
                                : Mean(yield =>
                                    (
                                        yield.Levels[a].Variance
                                        + yield.Levels[b].Variance
                                        - yield.Differences[DesignPointResult.Pair(Math.Min(a, b), Math.Max(a, b), policies)].Variance
                                    ) / 2
                                )
                        )
                        .ToArray()
                ),
        ];
    }

    private static string Verdict(ValueResult result, StudyOutput output)
    {
        var changing = result.Facts.Where(fact => fact.ChangesChoice).Select(fact => fact.Quantity).ToArray();
        var most = output.IsShare
            ? FormattableString.Invariant($"{result.AtMost * 100:0.00} percentage points")
            : FormattableString.Invariant($"{result.AtMost:0.00}") + (output.Unit.Length > 0 ? $" {output.Unit}" : "");
        return result.Answer switch
        {
            ValueAnswer.Nothing =>
                $"Nothing to learn here would change the choice: {result.Choice} comes out nearest to the aim at every point of these ranges.",
            ValueAnswer.NotTold => $"Not told: whether anything to learn here would change the choice of {result.Choice} is hidden by run noise. "
                + $"Knowing everything is worth {most} at most. "
                + "More points or more histories at each may tell.",
            _ when changing.Length == 0 => "Knowing everything would change the choice at some values. No single fact is told to do so by itself.",
            _ => $"Knowing {string.Join(" or ", changing.Take(3))} would change the choice at some of {(changing.Length == 1 ? "its" : "their")} values.",
        };
    }
}
