using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Tests.Studies;

/// <summary>Point studies of a shipped scenario, played by the model or by a stand-in whose answer is known.</summary>
internal static class PointBench
{
    /// <summary>An output that no share rounds: what a stand-in gives is a plain number.</summary>
    public const string Number = "column:time_in_zone_min";

    /// <summary>A small study under two policies; every value of a range alike, which is what the closed forms are of.</summary>
    public static TPlan Plan<TPlan>(params string[] quantities)
        where TPlan : PointStudyPlan
    {
        var (scenario, policies) = (
            Beliefs.All(StudyBench.Scenario(), "uniform"),
            new[] { StudyBench.Policy("deter-first"), StudyBench.Policy("strike-first") }
        );
        PointStudyPlan plan = typeof(TPlan).Name switch
        {
            nameof(SensitivityPlan) => new SensitivityPlan
            {
                Scenario = scenario,
                Policies = policies,
                Points = 4,
                ScreeningReplications = 3,
                Trajectories = 2,
                Top = 3,
            },
            nameof(FlipPlan) => new FlipPlan
            {
                Scenario = scenario,
                Policies = policies,
                Points = 4,
                ScreeningReplications = 3,
                Trajectories = 2,
            },
            nameof(DiscoverPlan) => new DiscoverPlan
            {
                Scenario = scenario,
                Policies = policies,
                Points = 4,
            },
            nameof(ValuePlan) => new ValuePlan
            {
                Scenario = scenario,
                Policies = policies,
                Points = 4,
            },
            nameof(RobustPlan) => new RobustPlan
            {
                Scenario = scenario,
                Policies = policies,
                Points = 4,
            },
            _ => new SweepPlan
            {
                Scenario = scenario,
                Policies = policies,
                Places = [],
            },
        };
        return (TPlan)(
            plan with
            {
                Quantities = [.. quantities.Select(text => RangeSettings.Read(scenario, "--quantities", text).Value!)],
                Seed = 7,
                Threads = 1,
                Replications = 4,
                BaseReplications = 20,
                Origin = new StudyOrigin("sensitivity", "zonesim sensitivity at-tanf-2017-10-05"),
            }
        );
    }

    /// <summary>The same, with a plain number looked at.</summary>
    public static TPlan Planted<TPlan>(int points, int replications, params string[] quantities)
        where TPlan : PointStudyPlan
    {
        var plan = Plan<TPlan>(quantities);
        PointStudyPlan laidOut = plan switch
        {
            SensitivityPlan sensitivity => sensitivity with { Points = points, Always = [] },
            FlipPlan flip => flip with { Points = points },
            OverRangesPlan over => over with { Points = points },
            _ => plan,
        };
        return (TPlan)(laidOut with { Replications = replications, Output = OutputName.Parse(Number, plan.Scenario, isPaired: true) });
    }

    /// <summary>
    /// A stand-in for the model: under the first policy the output is chance alone; under the second the same chance and
    /// <paramref name="difference"/>, and chance of its own. A function of where each quantity stands in its range, 0 to 1, by name.
    /// </summary>
    public static PointPlay Play(double noise, Func<Func<string, double>, double> difference) =>
        (quantities, values, first, outputs, cancel) =>
        {
            double Place(string name)
            {
                var index = quantities.Select(quantity => quantity.Name).ToList().IndexOf(name);
                var range = index < 0 ? default : quantities[index].Range!.Value;
                return index < 0 ? 0.5 : (values[index] - range.Low) / (range.High - range.Low);
            }

            var apart = difference(Place);
            for (var replication = 0; replication < outputs[0].Length; replication++)
            {
                cancel.ThrowIfCancellationRequested();
                outputs[0][replication] = 10 * KeyedUniform.At(3, "both", first + replication);
                outputs[1][replication] = outputs[0][replication] + apart + (noise * ((2 * KeyedUniform.At(3, "apart", first + replication)) - 1));
            }

            return 0;
        };

    /// <summary>A sweep along one quantity over its range, in even steps, of a difference that is known.</summary>
    public static (SweepPlan Plan, PointPlay Play) Sweep(
        string x,
        int steps,
        int replications,
        double noise,
        Func<Func<string, double>, double> difference,
        int rangePoints,
        bool isTable = false
    )
    {
        var plan = Planted<SweepPlan>(2, replications);
        var table = DesignTable.Along(plan.Scenario, x, [], steps).Value!;
        return (
            plan with
            {
                Quantities = table.Quantities,
                Places = table.Rows,
                IsTable = isTable,
                RangePoints = rangePoints,
                FurtherOutputs = [],
            },
            Play(noise, difference)
        );
    }

    public static PointStudyReport Run(PointStudyPlan plan, string folder, PointPlay? planted = null, bool force = false) =>
        StudyRunner.Run(new PointStudy(plan), planted, folder, force, null, TestContext.Current.CancellationToken);
}
