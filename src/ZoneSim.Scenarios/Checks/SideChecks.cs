using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;

namespace ZoneSim.Scenarios.Checks;

/// <summary>The sides go round the zone once, in the form that its shape asks for.</summary>
internal static class SideChecks
{
    /// <summary>Metres that a position of a side may lie off the edge.</summary>
    private const double Off = 1_000;

    private static readonly string[] s_ends = ["from", "to", "along"];

    /// <summary>Checks them.</summary>
    public static void Check(Facts facts, ZoneShape shape)
    {
        var sides = facts.Scenario.Sides;
        foreach (var side in sides.Where(side => !Fits(side, shape.Kind) && s_ends.All(key => !facts.IsBroken($"zone.sides.{side.Name}.{key}"))))
        {
            facts.Add(
                $"zone.sides.{side.Name}",
                $"the side '{side.Name}' in a form for another shape of zone",
                shape.Kind switch
                {
                    ZoneKind.Polygon => "{ from: [latitude, longitude], to: [latitude, longitude] }: positions on the polygon's edge, clockwise",
                    ZoneKind.Strip => $"{{ along: {string.Join(" | ", ZoneFields.StripSides)} }}",
                    _ => "{ from: 0 deg, to: 90 deg }: bearings, clockwise",
                }
            );
            return;
        }

        if (sides.Any(side => !Fits(side, shape.Kind)))
        {
            return;
        }

        switch (shape.Kind)
        {
            case ZoneKind.Polygon:
                CheckStretches(facts, shape);
                break;
            case ZoneKind.Strip:
                CheckStrip(facts);
                break;
            default:
                CheckCircle(facts);
                break;
        }
    }

    private static bool Fits(ZoneSide side, ZoneKind kind) =>
        kind switch
        {
            ZoneKind.Polygon => side is { Start: not null, End: not null, Along: null },
            ZoneKind.Strip => side is { Along: not null, Start: null, End: null, From: 0, To: 0 },
            _ => side is { Along: null, Start: null, End: null },
        };

    private static void CheckStrip(Facts facts)
    {
        foreach (var which in Enum.GetValues<StripSide>())
        {
            var named = facts.Scenario.Sides.Where(side => side.Along == which).ToList();
            if (named.Count != 1)
            {
                var word = ZoneFields.StripSides[(int)which];
                facts.Add(
                    named.Count > 1 ? $"zone.sides.{named[1].Name}" : "zone.sides",
                    named.Count > 1 ? $"a second side 'along: {word}'" : $"no side 'along: {word}'",
                    $"each of {string.Join(", ", ZoneFields.StripSides)} once"
                );
                return;
            }
        }
    }

    private static void CheckStretches(Facts facts, ZoneShape shape)
    {
        var plane = new LocalPlane(facts.Scenario.Garrison);
        foreach (var side in facts.Scenario.Sides)
        {
            foreach (var (key, position) in new[] { ("from", side.Start!.Value), ("to", side.End!.Value) })
            {
                var off = Math.Abs(shape.DepthAt(plane.ToPlane(position)));
                if (!(off <= Off))
                {
                    facts.Add(
                        $"zone.sides.{side.Name}.{key}",
                        double.IsFinite(off) ? $"a position {Facts.About(off)} from the zone's edge" : "a position far from the zone",
                        $"a position on the polygon's edge, to within {Facts.Km(Off)}, such as a corner"
                    );
                    return;
                }
            }
        }

        var stretches = shape.Stretches.OrderBy(stretch => stretch.From).ToList();
        for (var i = 0; i < stretches.Count; i++)
        {
            var (one, next) = (stretches[i], stretches[(i + 1) % stretches.Count]);
            var isWhole = stretches.Count == 1 && one.From == one.To;
            if (!isWhole && (Math.Abs(one.To - next.From) > 1 || one.From == one.To || (i + 1 < stretches.Count && one.To < one.From)))
            {
                facts.AddAtEither(
                    $"zone.sides.{one.Side.Name}",
                    $"zone.sides.{next.Side.Name}",
                    $"the side '{one.Side.Name}' up to {Along(one.To, shape)} and the next, '{next.Side.Name}', from {Along(next.From, shape)}",
                    "sides that go round the polygon clockwise, once, each from where another ends"
                );
                return;
            }
        }
    }

    private static string Along(double metres, ZoneShape shape) =>
        string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0.0} of {shape.EdgeLength / 1000:0.0} km along the edge");

    private static void CheckCircle(Facts facts)
    {
        var sides = facts.Scenario.Sides;
        if (sides.FirstOrDefault(side => side.From == side.To) is { } empty)
        {
            facts.Add(
                $"zone.sides.{empty.Name}",
                $"the side '{empty.Name}' from {Degrees(empty.From)} to {Degrees(empty.To)}, which is no side",
                "a side with two bearings; the whole circle is from 0 deg to 360 deg"
            );
            return;
        }

        var width = 0.0;
        for (var i = 0; i < sides.Count; i++)
        {
            var (side, next) = (sides[i], sides[(i + 1) % sides.Count]);
            width += side.From <= side.To ? side.To - side.From : side.To + 360 - side.From;
            if (Math.Abs((side.To % 360) - (next.From % 360)) > 1e-9)
            {
                facts.AddAtEither(
                    $"zone.sides.{side.Name}",
                    $"zone.sides.{next.Name}",
                    $"the side '{side.Name}' up to {Degrees(side.To)} and the next, '{next.Name}', from {Degrees(next.From)}",
                    "sides that cover the circle without gap or overlap"
                );
                return;
            }
        }

        if (sides.Count > 0 && Math.Abs(width - 360) > 1e-9)
        {
            facts.Add("zone.sides", $"sides of {Degrees(width)} in all", "sides that cover the circle once, 360 deg");
        }
    }

    private static string Degrees(double value) => string.Create(CultureInfo.InvariantCulture, $"{value:0.######} deg");
}
