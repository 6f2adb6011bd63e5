using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>Which fact, if it were known, would change the choice: value of information over points of all ranges.</summary>
/// <param name="study">The study.</param>
/// <param name="points">Gives the points, and where they come from in words.</param>
internal sealed class ValueStudy(PointStudy study, Func<(PointTable Table, string Source)> points)
{
    private const int LeastPoints = 20;
    private readonly PointStudyPlan _plan = study.Plan;

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var (table, source) = points();
        var defined = table.Defined(LeastPoints, "points gave a number under every policy; value of information needs");
        var sign = _plan.Maximise ? 1 : -1;
        var finding = ValueOfInformation.Estimate(
            Array.ConvertAll(defined, point => table.Design.Points[point].Values),
            Array.ConvertAll(defined, point => Array.ConvertAll(table.Yields[point].Levels, level => sign * level.Value)),
            Noise([.. defined.Select(point => table.Yields[point])]),
            new InformationSettings(Confidence: _plan.Confidence, Seed: _plan.Seed));
        var chance = finding.OnOne.Max(value => value.ByChance);
        var facts = finding.OnOne.Select((value, index) => Fact(table.Design.Quantities[index].Name, value, chance))
            .OrderByDescending(fact => fact.ChangesChoice).ThenByDescending(fact => fact.Value.Value).ThenBy(fact => fact.Quantity, StringComparer.Ordinal).ToArray();
        var everything = Fact("", finding.OnAll, finding.OnAll.ByChance);
        return summary with
        {
            Quantities = [.. summary.Quantities.Where(quantity => table.Design.Quantities.Any(one => one.Name == quantity.Name))],
            Band = table.Band(),
            Value = new ValueResult(
                _plan.Maximise, _plan.Policies[finding.Best].Name, [.. finding.Means.Select(mean => sign * mean)], everything, facts, source,
                Verdict(everything, facts, _plan.Policies[finding.Best].Name)),
        };
    }

    /// <summary>
    /// A fact counts as changing the choice where its interval leaves out 0 and its value is above what chance gives for any of the facts
    /// looked at: among a hundred, some are above their own.
    /// </summary>
    private static FactValue Fact(string name, InformationValue value, double chance) =>
        new(name, value.Value, value.ByChance, value.Value.Low > 0 && value.Value.Value > chance);

    /// <summary>Covariance of the policies' estimates at a point, mean over the points: cov(a, b) = (var a + var b − var(b − a))/2.</summary>
    private static double[][] Noise(PointYield[] yields)
    {
        var policies = yields[0].Levels.Length;
        double Mean(Func<PointYield, double> of) => yields.Average(of);
        return [.. Enumerable.Range(0, policies).Select(a => Enumerable.Range(0, policies).Select(b => a == b
            ? Mean(yield => yield.Levels[a].Variance)
            : Mean(yield => (yield.Levels[a].Variance + yield.Levels[b].Variance - yield.Differences[PointYield.Pair(Math.Min(a, b), Math.Max(a, b), policies)].Variance) / 2)).ToArray())];
    }

    private static string Verdict(FactValue everything, FactValue[] facts, string choice)
    {
        var changing = facts.Where(fact => fact.ChangesChoice).Select(fact => fact.Quantity).ToArray();
        return !everything.ChangesChoice ? $"Nothing to learn here would change the choice: {choice} is chosen whatever the inputs are within these ranges, as far as the model can tell."
            : changing.Length == 0 ? "No single fact would change the choice; only knowing several together would."
            : $"Knowing {string.Join(" or ", changing.Take(3))} would change the choice at some of {(changing.Length == 1 ? "its" : "their")} values.";
    }
}
