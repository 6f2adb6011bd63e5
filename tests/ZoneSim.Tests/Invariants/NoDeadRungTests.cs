using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// No dead rung: without it, an outcome named beforehand comes less often, by more than three standard errors of the
/// paired difference.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class NoDeadRungTests
{
    private const int Replications = 1500,
        Many = 4500;
    private const string Convoys = "at-tanf-2017-10-05",
        Column = "at-tanf-2017-10-05-b",
        Unwarned = "at-tanf-2017-06-08",
        Alert = "at-tanf-2017-06-20";
    private const string Struck = "destroyed, struck-and-left or turned-by-strike";

    /// <summary>Policy and rung; the scenario to look in; the outcome that the rung is there for; how many histories it takes.</summary>
    public static TheoryData<string, string, string, string, int> Rungs { get; } =
        new()
        {
            { "deter-first", "call", Convoys, "turned-by-line", Replications },
            { "deter-first", "confront", Convoys, "turned-by-partner", Replications },
            { "deter-first", "show-of-force", Convoys, "turned-by-show-of-force", Replications },
            { "deter-first", "broadcast", Convoys, "turned-by-broadcast", Replications },
            { "deter-first", "call-again", Convoys, "turned-by-line", Replications },
            { "deter-first", "warning-shots", Convoys, "turned-by-warning-shots", Replications },
            { "deter-first", "strike-inner", Column, Struck, Replications },
            { "deter-first", "strike-hostile", Column, Struck, Replications },
            { "deter-first", "intercept", Alert, "turned-by-intercept", Replications },
            { "deter-first", "shoot-down-hostile", Alert, "shot-down-before-release", Replications },
            { "deter-first", "shoot-down-released", Unwarned, "released-and-shot-down", Replications },
            { "line-only", "call", Convoys, "turned-by-line", Replications },
            { "line-only", "call-inside", Convoys, "turned-by-line", Replications },
            { "line-only", "call-later", Convoys, "turned-by-line", Replications },
            { "line-only", "call", Unwarned, "turned-otherwise", Replications },
            { "strike-first", "strike-entered", Convoys, Struck, Replications },
            { "strike-first", "shoot-down-identified", Alert, "shot-down-before-release", Replications },
            { "strike-first", "shoot-down-released", Unwarned, "released-and-shot-down", Replications },
            { "warn-then-strike", "broadcast", Convoys, "turned-by-broadcast", Replications },
            { "warn-then-strike", "warning-shots", Convoys, "turned-by-warning-shots", Replications },
            { "warn-then-strike", "strike-entered", Convoys, Struck, Replications },
            { "warn-then-strike", "strike-inner", Column, Struck, Replications },
            { "warn-then-strike", "strike-hostile", Column, Struck, Many },
            { "warn-then-strike", "intercept", Alert, "turned-by-intercept", Replications },
            { "warn-then-strike", "shoot-down-hostile", Alert, "shot-down-before-release", Replications },
            { "warn-then-strike", "shoot-down-released", Unwarned, "released-and-shot-down", Replications },
        };

    [Theory]
    [MemberData(nameof(Rungs))]
    public void Without_the_rung_its_outcome_comes_less_often(string policy, string rung, string scenario, string outcome, int replications)
    {
        var without = CompiledModel.Compile(ShippedModels.Scenarios[scenario], ShippedModels.Policies[policy].Without(rung));
        var (before, after, errors) = SwitchedOff.Compare(
            (scenario, policy),
            without,
            row => outcome.Contains(row.Outcome.Label(), StringComparison.Ordinal),
            replications
        );
        TestContext.Current.SendDiagnosticMessage($"{policy} without {rung}, {scenario}: {outcome} {before:p1} -> {after:p1}, {errors:0.0} standard errors");
        Assert.True(
            errors < -3,
            $"{policy} without {rung}, in {scenario}: {outcome} in {before:p1} of histories with it, in {after:p1} without: "
                + $"{errors:0.0} standard errors, expected below -3."
        );
    }

    [Fact]
    public void Every_rung_of_every_shipped_policy_is_listed()
    {
        var listed = Rungs.Select(row => (row.Data.Item1, row.Data.Item2)).ToHashSet();
        var missing =
            from policy in ShippedModels.Policies.Values
            from rung in policy.Convoy.Concat(policy.Drone)
            where !listed.Contains((policy.Name, rung.Name))
            select $"{policy.Name}/{rung.Name}";
        Assert.Empty(missing);
    }
}
