using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>An aircraft does one thing at a time, and a drone that is shot down is not turned.</summary>
[Trait("Speed", "Slow")]
public sealed class DroneTaskTests
{
    private const int Replications = 600;

    public static TheoryData<string> Policies { get; } =
    [.. ShippedModels.Policies.Where(pair => pair.Value.Drone.Any(rung => rung.Measure == Measure.ShootDown)).Select(pair => pair.Key)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Two_measures_by_aircraft_never_fall_in_one_instant(string policy)
    {
        var rows = ShippedModels.Scenarios["at-tanf-2017-06-20"].Play(ShippedModels.Policies[policy], Replications, seed: 20);
        Assert.Contains(rows, row => row.Uses[(int)Measure.ShootDown] > 0);
        Assert.DoesNotContain(rows, row => row.FirstUse[(int)Measure.Intercept] is { } intercept && intercept == row.FirstUse[(int)Measure.ShootDown]);
        Assert.All(rows.Where(row => row.Outcome is Outcome.ShotDownBeforeRelease or Outcome.ReleasedAndShotDown), row =>
        {
            Assert.Null(row.CreditedCause);
            Assert.Equal(MeasureSet.None, row.Alone | row.Pivotal);
        });
    }

    /// <summary>Both orders wait for the same aircraft and are approved when it comes: the graver one is carried out, the other is not.</summary>
    [Fact]
    public void The_graver_of_two_that_are_due_is_done()
    {
        var rung = SmallWorld.Rung(Measure.Intercept, TriggerKind.Detected, waitMinutes: 0);
        Rung[] rungs =
        [
            rung with
            {
                Prepare = MeasureSet.ShootDown,
            },
            rung with
            {
                Name = "shoot-down",
                Measure = Measure.ShootDown,
                Overriding = true,
                Prepare = MeasureSet.ShootDown,
            },
        ];
        var oneDrone = SmallWorld.Scenario with
        {
            Convoys = [],
            Drones =
            [
                new DronePlan
                {
                    Name = "drone",
                    Target = "west",
                    Mission = DroneMission.Reconnaissance,
                },
            ],
        };
        var world = oneDrone
            .With("drones.drone.arrives", Distribution.Constant(0))
            .With("authority.intercept", Distribution.Constant(0))
            .With("authority.shoot-down", Distribution.Constant(0))
            .With("drone.sight-rate.unwarned", Distribution.Constant(1))
            .With("aircraft.on-station", Distribution.Constant(1))
            .With("drone.shot-rate", Distribution.Constant(10));
        var rows = world.Play(
            new Policy
            {
                Name = "both",
                Title = "",
                Convoy = [],
                Drone = rungs,
            },
            100
        );
        Assert.All(rows, row => Assert.Equal(0, row.Uses[(int)Measure.Intercept]));
        Assert.InRange(rows.Count(row => row.Outcome == Outcome.ShotDownBeforeRelease), 90, 100);
    }
}
