using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Scenarios;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>A force that stands inside and holds on after losses, for hours or days.</summary>
public sealed class HoldingTests
{
    private const int Replications = 2000;

    private static readonly Policy s_once = SmallWorld.Of("strike", SmallWorld.Rung(Measure.Strike, TriggerKind.Detected));

    /// <summary>It stands inside at once, is struck at once, and any strike would turn it.</summary>
    private static readonly Scenario s_struck = Worlds
        .AllSeeing.HaltedInside(40 * Worlds.Kilometre)
        .With("horizon.convoy", Constant(72 * Worlds.Hour))
        .With("strength.strike", Constant(1))
        .With("vehicle-classes.pickup.destroyed", Constant(0))
        .With("vehicle-classes.pickup.damaged", Constant(1));

    private static Scenario Holding(double probability, Distribution time) =>
        s_struck.With("convoy.holds.probability", Constant(probability)).With("convoy.holds.time", time);

    [Fact]
    public void It_stays_inside_as_long_as_it_holds_and_leaves_by_itself()
    {
        var rows = Holding(.6, Exponential(24 * Worlds.Hour)).Play(s_once, Replications);
        var beyond = .6 * Math.Exp(-3);
        Theory.ShareIs("still inside after 72 h", beyond, beyond + .03, rows.Count(row => row.End == PolicyNeutralEnd.StillInside), rows.Count);
        Theory.ShareIs("holds", .6, .7, rows.Count(row => row.CreditedCause is null), rows.Count);
        Assert.All(rows.Where(row => row.End == PolicyNeutralEnd.StillInside), row => Assert.Equal(72 * Worlds.Hour, row.TimeInZone, 1e-3));
        Assert.All(rows.Where(row => row.End == PolicyNeutralEnd.Out), row => Assert.Equal(Outcome.StruckAndLeft, row.Outcome));
        var longer = Holding(1, Constant(30 * Worlds.Hour)).Play(s_once, 200);
        Assert.All(longer, row => Assert.InRange(row.TimeInZone, 30 * Worlds.Hour, 34 * Worlds.Hour));
    }

    [Fact]
    public void At_probability_0_it_is_as_without_the_key()
    {
        Assert.Null(RowValues.FirstDifference(s_struck.Play(s_once, 300), Holding(0, Constant(30 * Worlds.Hour)).Play(s_once, 300)));
        Assert.NotNull(RowValues.FirstDifference(s_struck.Play(s_once, 300), Holding(1, Constant(30 * Worlds.Hour)).Play(s_once, 300)));
    }

    /// <summary>Only a hit makes it hold, and only where it stands inside.</summary>
    [Fact]
    public void It_holds_only_after_losses_where_it_stands()
    {
        var missed = Holding(1, Constant(30 * Worlds.Hour)).With("vehicle-classes.pickup.damaged", Constant(0));
        Assert.All(missed.Play(s_once, 100), row => Assert.Equal(Outcome.TurnedByStrike, row.Outcome));
        var driving = Holding(1, Constant(30 * Worlds.Hour)).Only(Intent.Assault).With("convoys.convoy.inside-at", Constant(50 * Worlds.Kilometre));
        Assert.All(driving.Play(s_once, 100), row => Assert.Equal(Measure.Strike, row.CreditedCause));
    }

    /// <summary>The example of scenarios/README.md: a part of it is inside for days, which without the key nobody is.</summary>
    [Fact]
    public void The_example_holds_on_for_days()
    {
        var text = Shipped
            .Text("scenarios/README.md")
            .Text.Split("```yaml\n")
            .Skip(1)
            .Select(part => part.Split("```")[0])
            .Single(block => block.StartsWith("scenario: holds-on", StringComparison.Ordinal));
        var scenario = Shipped.Sound(ScenarioReader.Read(new SourceText("holds-on.yaml", text), Shipped.Resolve));
        var policy = ShippedModels.Policies["strike-first"];
        var (with, without) = (scenario.Play(policy, 200), scenario.With("convoy.holds.probability", 0).Play(policy, 200));
        double Days(List<LedgerRow> rows) => rows.Count(row => row.Ordinal == 1 && row.TimeInZone > 24 * Worlds.Hour) / 200.0;
        Assert.InRange(Days(with), .25, .75);
        Assert.Equal(0, Days(without));
        Assert.Contains(with, row => row.End == PolicyNeutralEnd.StillInside && row.ExitCensored);
    }
}
