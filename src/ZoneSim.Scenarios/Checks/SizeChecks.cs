using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>A history has to end, and to fit into memory: rates times horizons, and the time that a convoy is on its way.</summary>
internal static class SizeChecks
{
    /// <summary>Sightings and calls that one subject may have by the central values: many times what a busy night has.</summary>
    private const double MostEvents = 50_000;

    private const double LongestWay = 30 * 86_400;

    /// <summary>Checks both.</summary>
    public static void Check(Facts facts)
    {
        CheckEvents(facts);
        CheckWay(facts);
    }

    private static void CheckEvents(Facts facts)
    {
        var scenario = facts.Scenario;
        var onGround = scenario.Convoys.Count > 0 ? facts.Central("horizon.convoy") ?? 0 : 0;
        double InAir(IncursionKind kind) => facts.Central($"horizon.{kind.Word()}") ?? 0;
        var tracking = Math.Max(1, facts.Central("sensing.tracking") ?? 1);
        (string Name, double Exposure)[] rates =
        [
            .. scenario.Outposts.Select(name => ($"outposts.{name}.rate", tracking * onGround)),
            .. scenario.Patrols.Select(name => ($"patrols.{name}.rate", tracking * onGround)),
            ("aircraft.sight-rate", tracking * onGround * (facts.Central("aircraft.count") ?? 0)),
            .. scenario
                .Drones.Select(drone =>
                    (facts.NameOf(drone.Kind.Word(), drone.Name, drone.Alert ? "sight-rate.alert" : "sight-rate.unwarned"), tracking * InAir(drone.Kind))
                )
                .Distinct(),
            ("line.background-calls", scenario.InTheAir().Select(InAir).Append(onGround).Max()),
        ];
        var counts = rates.Select(rate => (rate.Name, Events: rate.Exposure * (facts.Central(rate.Name) ?? 0))).ToList();
        var (sum, most) = (counts.Sum(one => one.Events), counts.MaxBy(one => one.Events).Name);
        if (sum > MostEvents)
        {
            facts.Add(
                most,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"a rate with which one {"convoy or drone".InWordsOf(scenario)} has about {sum:#,0} sightings and calls"
                ),
                string.Create(CultureInfo.InvariantCulture, $"at most {MostEvents:#,0} over the horizon: a lower rate or a shorter horizon")
            );
        }
    }

    private static void CheckWay(Facts facts)
    {
        foreach (var convoy in facts.Scenario.Convoys)
        {
            string Named(string key) => facts.NameOf("convoy", convoy.Name, key);
            double? Of(string key) => facts.Central(Named(key));
            var distance = convoy.Start is null ? Of("start-distance") : facts.StartOf(convoy)?.Distance;
            if (
                distance is { } straight
                && Of("road-factor") is { } road
                && Of("speed") is { } speed
                && Of("leg-factor") is { } leg
                && straight * road > LongestWay * speed * leg
            )
            {
                var days = (straight * road / (speed * leg) / 86_400).ToString("#,0.#", CultureInfo.InvariantCulture);
                facts.Add(
                    Named("speed"),
                    $"a speed at which the road from the start takes {days} days",
                    "a road of 30 days at most: a higher speed or a shorter road"
                );
                return;
            }
        }
    }
}
