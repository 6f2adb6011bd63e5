using ZoneSim.Scenarios;
using ZoneSim.Studies;
using static ZoneSim.Tests.Studies.Accounts.PlantedAccounts;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>Claims and denials: Bayes' rule by hand.</summary>
[Trait("Speed", "Slow")]
public sealed class WhatHappenedTests
{
    /// <summary>A named source says that there was a strike; the prior is the share of runs with one.</summary>
    [Fact]
    public void One_report_of_a_strike_is_bayes_rule()
    {
        var plan = Plan(Record(("a", "own-action", [Strike(true)])));
        var happened = Run(plan, StrikeOrNot(plan.Seed)).Summary.Happened[0];
        var rates = plan.Kinds.Kinds["own-action"].Strike;
        var (sees, misses, invents) = (Middle(rates.Sees), Middle(rates.Misses), Middle(rates.Invents));
        var prior = happened.Struck.PriorMiddle;
        var (ifStruck, ifNot) = ((sees * (1 - misses)) + ((1 - sees) / 2), (sees * invents) + ((1 - sees) / 2));
        Assert.Equal(prior * ifStruck / ((prior * ifStruck) + ((1 - prior) * ifNot)), happened.Struck.Middle, 9);
        Assert.InRange(happened.Struck.After!.Low, 0, happened.Struck.Middle);
        Assert.InRange(happened.Struck.After.High, happened.Struck.Middle, 1);
    }

    /// <summary>Few histories at a point widen no range: what runs add by chance is taken off.</summary>
    [Fact]
    public void The_range_is_the_same_with_few_histories_at_a_point_as_with_many()
    {
        var plan = Plan(Record(("a", "relayed", [Strike(true)]))) with { Points = 400 };
        plan = plan with
        {
            Base = plan.Base with
            {
                Quantities = plan.Base.Quantities.With(plan.Base.Quantities[Chance] with { Range = new ZoneSim.Model.Interval(0.4, 0.6) }),
            },
        };
        HappenedResult At(int replications) => Run(plan with { PointReplications = replications }, StrikeOrNot(plan.Seed)).Summary.Happened[0];
        var (few, many) = (At(20), At(1_000));
        static double Width(AssumptionBand? band) => band!.High - band.Low;

        // 5th to 95th percentile of a chance from 0.4 to 0.6: 0.18 wide. Raw, twenty histories would give 0.4.
        Assert.InRange(Width(many.Struck.Prior), 0.15, 0.21);
        Assert.InRange(Width(few.Struck.Prior), 0.12, 0.25);
        Assert.InRange(Width(few.Struck.After) / Width(many.Struck.After), 0.8, 1.25);
    }

    [Fact]
    public void Two_reports_count_for_more_than_one_and_a_denial_for_less()
    {
        double Struck(params bool[] says) =>
            Run(Plan(Record([.. says.Select((one, index) => ($"a{index}", "own-observation", new[] { Strike(one) }))])), StrikeOrNot(3))
                .Summary.Happened[0]
                .Struck.Middle;
        var one = Struck(true);
        Assert.True(Struck(true, true) > one);
        Assert.True(Struck(true, false) < one);
        Assert.True(Struck(false) < Struck(true, false));
    }

    [Fact]
    public void A_silent_account_moves_nothing()
    {
        var alone = Run(Plan(Record(("a", "relayed", [Strike(true)]))), StrikeOrNot(3)).Summary.Happened[0];
        Assert.Equal(
            ["relayed/strike/sees", "relayed/strike/misses", "relayed/strike/invents"],
            alone.Rates.Select(rate => $"{rate.Kind}/{rate.Topic}/{rate.Rate}").OrderByDescending(name => name)
        );
        Assert.Null(alone.Reports[0].Left);
        Assert.Equal(alone.Left.PriorMiddle, 1 - alone.Struck.PriorMiddle, 9);
    }

    /// <summary>A rate that reports depend on moves the posterior, and in the way that its name says.</summary>
    [Fact]
    public void A_source_that_invents_more_is_believed_less()
    {
        var happened = Run(Plan(Record(("a", "unnamed", [Strike(true)]))), StrikeOrNot(3)).Summary.Happened[0];
        var invents = happened.Rates.Single(rate => rate.Rate == "invents");
        Assert.True(invents.AtLow > invents.AtHigh + 0.05, $"{invents.AtLow:0.000} and {invents.AtHigh:0.000}");
        var sees = happened.Rates.Single(rate => rate.Rate == "sees");
        Assert.True(sees.AtHigh > sees.AtLow, $"{sees.AtLow:0.000} and {sees.AtHigh:0.000}");
    }

    [Fact]
    public void Numbers_of_vehicles_have_equal_weight_before_the_accounts_are_heard()
    {
        static string Vehicles(int n) => $"subject: vehicles\nquantity: convoys.*.vehicles.*\nvalue: {n}";
        var happened = Run(
            Plan(Record(("a", "own-action", [Vehicles(6), Strike(true)]), ("b", "unnamed", [Vehicles(17), Strike(true)]))),
            StrikeOrNot(3)
        ).Summary.Happened[0];
        Assert.Equal(["6 vehicles", "17 vehicles"], happened.Vehicles.Select(one => one.What));
        Assert.All(happened.Vehicles, one => Assert.Equal(0.5, one.PriorMiddle, 9));
        Assert.True(
            happened.Vehicles[0].Middle > happened.Vehicles[1].Middle,
            "The source that tells what it did itself counts for more than the unnamed one."
        );
        Assert.Equal(1, happened.Vehicles.Sum(one => one.Middle), 9);
    }

    [Fact]
    public void A_rate_that_is_a_point_is_refused()
    {
        var text = File.ReadAllText(Path.Combine(ZoneSim.Tests.Scenarios.Shipped.Root, "seeds/kinds/source-kinds.yaml"))
            .Replace("[0.90, 1]", "[0.90, 0.90]", StringComparison.Ordinal);
        Assert.Contains(SourceKinds.Read(new SourceText("k.yaml", text)).Mistakes, mistake =>
            mistake.ToString().Contains("nobody knows such a rate to a point", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Sources_of_one_kind_have_one_set_of_rates_whoever_they_are()
    {
        var kinds = ZoneSim.Tests.Scenarios.Shipped.Sound(SourceKinds.Read(ZoneSim.Tests.Scenarios.Shipped.Text("seeds/kinds/source-kinds.yaml")));
        var record = ZoneSim.Tests.Scenarios.Shipped.Sound(IncidentRecordReader.Read(ZoneSim.Tests.Scenarios.Shipped.Text("seeds/2017-10-05.yaml")));
        string? Kind(string account) => kinds.KindOf(record.Accounts.Single(one => one.Name == account).Provenance);
        Assert.Equal(Kind("A"), Kind("D"));
        Assert.Equal(("own-action-party", "relayed-party", "unnamed"), (Kind("A"), Kind("B"), Kind("C")));
    }

    private static double Middle(ZoneSim.Model.Interval range) => (range.Low + range.High) / 2;
}
