using ZoneSim.Model;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Equality of scenarios and policies by what they hold: records compare their lists by reference.</summary>
internal static class Same
{
    public static void Scenarios(Scenario expected, Scenario actual)
    {
        Assert.Equal(expected.Quantities.AsEnumerable(), actual.Quantities);
        Assert.Equal(
            (expected.Name, expected.Title, expected.Incident, expected.Account, expected.LineState, expected.LocalStart),
            (actual.Name, actual.Title, actual.Incident, actual.Account, actual.LineState, actual.LocalStart)
        );
        Assert.Equal(expected.Sides, actual.Sides);
        Assert.Equal(expected.Borders.Select(border => border.Name), actual.Borders.Select(border => border.Name));
        Assert.Equal(expected.Borders.SelectMany(border => border.Line), actual.Borders.SelectMany(border => border.Line));
        Assert.Equal(expected.Convoys.Select(one => (one.Name, one.Neutral, one.SameAs)), actual.Convoys.Select(one => (one.Name, one.Neutral, one.SameAs)));
        Assert.Equal(expected.Convoys.Select(one => one.Via), actual.Convoys.Select(one => one.Via));
        Assert.Equal(expected.Convoys.Select(one => one.Order), actual.Convoys.Select(one => one.Order));
        Assert.Equal(expected.Drones, actual.Drones);
        Assert.Equal(expected.Outposts, actual.Outposts);
        Assert.Equal(expected.Patrols, actual.Patrols);
        Assert.Equal(expected.Campaign, actual.Campaign);
        Assert.Equal(expected.NotRepresented, actual.NotRepresented);
        Assert.Equal(
            expected.Measures.Select(one => one with { Column = LedgerColumns.All[0] }),
            actual.Measures.Select(one => one with { Column = LedgerColumns.All[0] })
        );
        Assert.Equal(expected.Objectives.Select(one => one with { Terms = [] }), actual.Objectives.Select(one => one with { Terms = [] }));
        Assert.Equal(
            expected.Objectives.SelectMany(one => one.Terms).Select(one => one with { Own = null }),
            actual.Objectives.SelectMany(one => one.Terms).Select(one => one with { Own = null })
        );
    }

    public static void Policies(Policy expected, Policy actual)
    {
        Assert.Equal((expected.Name, expected.Title, expected.Delegated), (actual.Name, actual.Title, actual.Delegated));
        Assert.Equal(expected.Overrides.AsEnumerable(), actual.Overrides);
        Ladders(expected.Convoy, actual.Convoy);
        Ladders(expected.Drone, actual.Drone);
        Assert.Equal(expected.Posture.Select(rule => rule.When), actual.Posture.Select(rule => rule.When));
        foreach (var (first, second) in expected.Posture.Zip(actual.Posture))
        {
            Policies(first.Policy, second.Policy);
        }
    }

    private static void Ladders(IReadOnlyList<Rung> expected, IReadOnlyList<Rung> actual)
    {
        Assert.Equal(expected.Select(rung => rung.When), actual.Select(rung => rung.When));
        Assert.Equal(expected.Select(rung => rung with { When = [] }), actual.Select(rung => rung with { When = [] }));
    }
}
