using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Positions lie where a convoy could be: one far from the zone is most often one with its two numbers exchanged.</summary>
internal static class PlaceChecks
{
    /// <summary>Mean radius of the earth in metres (IUGG).</summary>
    private const double EarthRadius = 6_371_008.8;

    /// <summary>Positions beyond this many times the farthest distance that the scenario has a use for are far.</summary>
    private const double Far = 2.5;

    /// <summary>Warns of positions of roads and borders that are far from the garrison.</summary>
    public static void Check(Facts facts)
    {
        if (
            facts.Central("zone.garrison.latitude") is not { } latitude
            || facts.Central("zone.garrison.longitude") is not { } longitude
            || facts.Zone?.Reach is not { } radius
        )
        {
            return;
        }

        var garrison = new GeoPosition(latitude, longitude);
        var starts = facts.NamesOf("convoy", facts.Scenario.Convoys.Select(convoy => convoy.Name), "start-distance").Append("convoy.start-distance");
        var most = Far * Math.Max(radius, starts.Max(name => facts.Central(name) ?? 0));
        foreach (var convoy in facts.Scenario.Convoys)
        {
            if (convoy.Start is { } start)
            {
                Check(facts, $"convoys.{convoy.Name}.start", start, garrison, most);
            }

            for (var i = 0; i < convoy.Via.Count; i++)
            {
                Check(facts, $"convoys.{convoy.Name}.via[{i}]", convoy.Via[i], garrison, most);
            }
        }

        // A border is longer than the zone is wide: it is in its place where any of it is near.
        foreach (var border in facts.Scenario.Borders.Where(border => border.Line.Count > 0))
        {
            Check(facts, $"zone.borders.{border.Name}", border.Line.MinBy(position => Distance(position, garrison))!, garrison, most);
        }
    }

    private static void Check(Facts facts, string name, GeoPosition position, GeoPosition garrison, double most)
    {
        var distance = Distance(position, garrison);
        if (distance <= most)
        {
            return;
        }

        var canSwap = Math.Abs(position.Longitude) <= 90;
        var swapped = canSwap ? Distance(new GeoPosition(position.Longitude, position.Latitude), garrison) : double.PositiveInfinity;
        var hint =
            swapped <= most
                ? string.Create(
                    CultureInfo.InvariantCulture,
                    $"with the two exchanged, [{position.Longitude:0.####}, {position.Latitude:0.####}], it is {Km(swapped)} from the garrison"
                )
            : canSwap ? $"with the two exchanged it is {Km(swapped)} from the garrison, far too"
            : "the two cannot be exchanged";
        facts.Warn(
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the position [{position.Latitude:0.####}, {position.Longitude:0.####}], {Km(distance)} from the garrison"
            ),
            $"a position near the zone, as [latitude, longitude]: {hint}"
        );
    }

    /// <summary>Great-circle distance in metres on a sphere (haversine formula; Sinnott, 1984); sound at the poles and across 180 degrees.</summary>
    internal static double Distance(GeoPosition a, GeoPosition b)
    {
        const double Radian = Math.PI / 180;
        var north = Math.Sin((b.Latitude - a.Latitude) * Radian / 2);
        var east = Math.Sin((b.Longitude - a.Longitude) * Radian / 2);
        var square = (north * north) + (Math.Cos(a.Latitude * Radian) * Math.Cos(b.Latitude * Radian) * east * east);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(square)));
    }

    private static string Km(double metres) => string.Create(CultureInfo.InvariantCulture, $"{metres / 1_000:0} km");
}
