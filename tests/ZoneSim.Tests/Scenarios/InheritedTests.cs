using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Cli;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Every value says from which file it comes, and no geography of another place is inherited in silence.</summary>
public sealed class InheritedTests
{
    private const string Own = """
        scenario: own
        title: A place of its own over another's
        extends: at-tanf-base.yaml
        incident: none
        zone:
          garrison:
            latitude:  { value: 47.2 deg, basis: inferred, note: "here" }
            longitude: { value: 11.4 deg, basis: inferred, note: "here" }
          borders:
            Syria-Iraq: none
        line:
          answered: { value: 0.2, range: [0, 0.5], basis: assumed, tag: epistemic }

        """;

    [Fact]
    public void Every_value_is_found_in_the_line_that_is_named()
    {
        var values = ScenarioReader.Explain(Shipped.Text("scenarios/at-tanf-2017-10-05.yaml"), Shipped.Resolve).Value!;
        var scenario = Shipped.Scenario("at-tanf-2017-10-05");
        Assert.All(scenario.Quantities, quantity => Assert.Contains(values, value => value.Name == quantity.Name));
        Assert.Contains(values, value => value.Name == "zone.borders.Syria-Iraq");
        Assert.Equal(3, values.Select(value => value.File).Distinct().Count());
        Assert.All(values, value =>
            Assert.Contains(value.Name.Split('.')[^1] + ":", Shipped.Text(value.File).Text.Split('\n')[value.Line - 1], StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_scenario_keeps_the_files_of_its_values_through_a_run_folder()
    {
        var scenario = Shipped.Sound(ScenarioReader.Read(new SourceText("own.yaml", Own), Shipped.Resolve));
        Assert.Equal("at-tanf-base.yaml", scenario.Inherited["zone.radius"]);
        Assert.Equal("layers/model.yaml", scenario.Inherited["line.holding"]);
        Assert.Equal("at-tanf-base.yaml", scenario.Inherited["zone.borders.Syria-Jordan"]);
        Assert.False(scenario.Inherited.ContainsKey("line.answered"));
        var again = Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("scenario.yaml", ScenarioWriter.Write(scenario))));
        Assert.Equal(scenario.Inherited.OrderBy(pair => pair.Key, StringComparer.Ordinal), again.Inherited.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.False(Settings.Apply(scenario, "line.holding=3 min").Value!.Inherited.ContainsKey("line.holding"));
    }

    [Fact]
    public void Each_piece_of_another_place_is_warned_of_once()
    {
        var warned = ScenarioReader
            .Read(new SourceText("own.yaml", Own), Shipped.Resolve)
            .Mistakes.Where(mistake => mistake.Found.Contains("inherited from", StringComparison.Ordinal))
            .ToList();
        var pieces = warned.Select(mistake => mistake.Found.Split(',')[0]).ToList();
        Assert.All(warned, mistake => Assert.Equal((Severity.Warning, "own.yaml", 7), (mistake.Severity, mistake.File, mistake.Line)));
        Assert.Superset(
            new HashSet<string>
            {
                "zone.radius",
                "zone.sides.south",
                "zone.borders.Syria-Jordan",
                "zone.rings.inner",
                "outposts.north-west",
                "patrols.west",
                "convoys.convoy",
                "convoy.start-bearing",
                "drone.start-distance",
                "convoy.clear-out",
            },
            pieces.ToHashSet()
        );

        // Every length and bearing of the other place's file is among them, and none of the layer of the model, which is of no place.
        var origins = ScenarioReader
            .Explain(new SourceText("own.yaml", Own), Shipped.Resolve)
            .Value!.Where(value => QuantityCatalog.RuleFor(value.Name)?.Dimension is Dimension.Length or Dimension.Angle)
            .ToList();
        bool IsWarnedOf(string name) => pieces.Exists(piece => name == piece || name.StartsWith(piece + ".", StringComparison.Ordinal));
        Assert.All(origins.Where(value => value.File.EndsWith("at-tanf-base.yaml", StringComparison.Ordinal)), value =>
            Assert.True(IsWarnedOf(value.Name), value.Name)
        );
        Assert.All(origins.Where(value => value.File.EndsWith("model.yaml", StringComparison.Ordinal)), value =>
            Assert.False(IsWarnedOf(value.Name), value.Name)
        );
        Assert.DoesNotContain("zone.borders.Syria-Iraq", pieces);
        Assert.DoesNotContain("incident", pieces);
        Assert.Equal(pieces.Count, pieces.Distinct().Count());
    }

    [Fact]
    public void A_scenario_of_an_inherited_place_is_warned_of_nothing() =>
        Assert.DoesNotContain(
            ScenarioReader.Read(new SourceText("same.yaml", "scenario: same\ntitle: Same\nextends: at-tanf-2017-10-05.yaml\n"), Shipped.Resolve).Mistakes,
            mistake => mistake.Found.Contains("inherited", StringComparison.Ordinal)
        );

    [Fact]
    public void The_command_lists_them_and_refuses_what_has_none()
    {
        using var desk = new Desk();
        var said = Desk.Run(
            "check",
            "--explain",
            desk.Write("own.yaml", Own.Replace("at-tanf-base.yaml", "at-tanf-2017-10-05.yaml", StringComparison.Ordinal))
        );
        Assert.Equal(0, said.Code);
        Assert.Matches(@"(?m)^line\.answered +0\.2 +\S*own\.yaml:12$", said.Out);
        Assert.Matches(@"(?m)^zone\.radius +55 km +\S*at-tanf-base\.yaml:\d+$", said.Out);
        Assert.Equal(2, Desk.Run("check", "--explain", "deter-first").Code);
    }
}
