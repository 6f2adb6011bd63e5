using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Manned aircraft in a file: <c>flights</c> beside <c>drones</c>, with what all of them share.</summary>
public sealed class MannedAircraftFileTests
{
    private const string Head = "scenario: own\ntitle: Own\nextends: at-tanf-2017-06-20.yaml\n";

    private const string One = "    target: garrison\n    arrives: { value: 0 h, range: [0 h, 1 h], basis: assumed, tag: epistemic }\n";

    private static ReadResult<Scenario> Read(string text) => ScenarioReader.Read(new SourceText("own.yaml", text), Shipped.Resolve);

    private static string[] Names(Scenario scenario, string word) =>
        [.. scenario.Quantities.Select(one => one.Name).Where(name => name.StartsWith(word, StringComparison.Ordinal) || name == $"horizon.{word}")];

    /// <summary>What is said of a kind belongs to scenarios in which it comes; of drones it is left out only where manned aircraft fly alone.</summary>
    [Fact]
    public void What_is_said_of_a_kind_belongs_where_it_comes()
    {
        Assert.Empty(Names(Shipped.Scenario("at-tanf-2017-06-20"), "flight"));
        Assert.NotEmpty(Names(Shipped.Scenario("at-tanf-2017-10-05"), "drone"));
        var alone = Shipped.Scenario("invented-valley-aircraft");
        Assert.Empty(Names(alone, "drone"));
        Assert.Contains("horizon.flight", Names(alone, "flight"));
        Assert.DoesNotContain(alone.Inherited.Keys, name => name.Contains("drone", StringComparison.Ordinal));
        var both = Shipped.Sound(Read($"{Head}flights:\n  pair:\n{One}"));
        Assert.Equal(Names(both, "drone.").Length, Names(both, "flight.").Length);
        Assert.Equal([("drone", IncursionKind.Drone), ("pair", IncursionKind.Flight)], both.Drones.Select(plan => (plan.Name, plan.Kind)));
    }

    [Fact]
    public void A_file_says_it_and_says_it_again()
    {
        foreach (
            var scenario in new[]
            {
                Shipped.Scenario("invented-valley-aircraft"),
                Shipped.Sound(
                    Read($"{Head}flights:\n  pair:\n{One}    mission: attack\n    alert: true\n    speed: {{ value: 700 km/h, basis: inferred, note: told }}\n")
                ),
            }
        )
        {
            Same.Scenarios(scenario, Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again", ScenarioWriter.Write(scenario)))));
        }
    }

    /// <summary>Every number of a drone is one of a manned aircraft, shared and of its own.</summary>
    [Fact]
    public void The_numbers_are_those_of_a_drone()
    {
        string[] Of(string word) =>
            [
                .. QuantityCatalog
                    .Rules.Where(rule => rule.Pattern.Split('.') is [var first, ..] && (first == word || first == word + "s"))
                    .Select(rule => rule.Pattern.Replace(word, "", StringComparison.Ordinal))
                    .Order(StringComparer.Ordinal),
            ];
        Assert.Equal(Of("drone"), Of("flight"));
        Assert.All(QuantityCatalog.Rules.Where(rule => rule.Pattern.StartsWith("flight", StringComparison.Ordinal)), rule =>
            Assert.DoesNotContain("drone", rule.Meaning, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "flights:\n  pair:\n    target: garison\n    arrives: { value: 0 h, basis: inferred, note: told }\n",
        "own.yaml:6:13: error: found the target 'garison', expected an outpost, a patrol or what is protected: north-east, north-west, west, "
            + "garrison; did you mean 'garrison'?"
    )]
    [InlineData(
        "flights:\n  drone:\n" + One,
        "own.yaml:5:3: error: found the name 'drone' under both drones and flights, expected a name of its own for each: draws are keyed by it"
    )]
    [InlineData(
        "flights:\n  pair:\n    arrives: { value: 0 h, basis: inferred, note: told }\n",
        "own.yaml:6:5: error: found no 'flights.pair.target', expected a name of letters, digits and hyphens: "
            + "The outpost or patrol that it approaches, or a point of zone.protected, or garrison."
    )]
    [InlineData(
        "flights:\n  pair:\n" + One + "    crew: 2\n",
        "own.yaml:8:5: error: found the unknown key 'crew', expected one of target, mission, alert, arrives, start-distance"
    )]
    [InlineData("flights:\n  pair:\n" + One + "    mission: escort\n", "own.yaml:8:14: error: found 'escort'")]
    [InlineData(
        "flights:\n  pair:\n" + One + "flight:\n  speed: { value: 600, basis: inferred, note: told }\n",
        "own.yaml:9:19: error: found '600', a number without a unit"
    )]
    [InlineData(
        "flights:\n  pair:\n" + One + "flight:\n  hostile-ring: { value: 300 km, basis: inferred, note: told }\n",
        "own.yaml:9:17: warning: found flight.hostile-ring at 300 km, expected a distance below that at which the manned aircraft starts, 200 km"
    )]
    public void A_mistake_has_its_place(string text, string expected) =>
        Assert.Contains(Read(Head + text).Mistakes, mistake => mistake.ToString().StartsWith(expected, StringComparison.Ordinal));

    /// <summary>Where nothing says how they fly, it is said at the first of them.</summary>
    [Fact]
    public void A_manned_aircraft_needs_the_section_that_says_how_it_flies()
    {
        var whole = ScenarioWriter.Write(Shipped.Scenario("invented-valley-aircraft"));
        var lines = whole.Split('\n').ToList();
        var from = lines.IndexOf("flight:");
        var to = lines.FindIndex(from + 1, line => line.Length > 0 && line[0] != ' ');
        var without = string.Join('\n', lines.Take(from).Concat(lines.Skip(to)).Where(line => !line.StartsWith("  flight:", StringComparison.Ordinal)));
        var mistakes = ScenarioReader.ReadResolved(new SourceText("own.yaml", without)).Mistakes.Select(mistake => mistake.ToString()).ToList();
        Assert.Contains(mistakes, mistake =>
            mistake.EndsWith(
                "error: found a manned aircraft where no section 'flight' says how it flies, expected a section 'flight', such as that of layers/model.yaml",
                StringComparison.Ordinal
            )
        );
        Assert.Contains(mistakes, mistake =>
            mistake.EndsWith("error: found a manned aircraft and no 'horizon.flight', expected how long it is followed: a duration", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(mistakes, mistake => mistake.Contains("'drone'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_campaign_has_none()
    {
        var read = Read($"scenario: own\ntitle: Own\nextends: at-tanf-2017-autumn.yaml\nflights:\n  pair:\n{One}");
        Assert.Contains(read.Mistakes, mistake =>
            mistake.ToString().StartsWith("own.yaml:5:3: error: found the manned aircraft 'pair' in a campaign", StringComparison.Ordinal)
        );
    }
}
