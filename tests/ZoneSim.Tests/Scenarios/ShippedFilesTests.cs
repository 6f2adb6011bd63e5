using System.Text.RegularExpressions;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Every file that is shipped reads without error, and what it reports is in the record.</summary>
public sealed partial class ShippedFilesTests
{
    public static TheoryData<string> ScenarioNames => [.. Shipped.Scenarios];

    public static TheoryData<string> PolicyNames => [.. Shipped.Policies];

    public static TheoryData<string> SeedNames => [.. Shipped.Seeds];

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public void A_scenario_reads_without_a_mistake(string name)
    {
        var result = ScenarioReader.Read(Shipped.Text(name), Shipped.Resolve);
        Assert.Empty(result.Mistakes);
        Assert.Equal(name, $"scenarios/{result.Value!.Name}.yaml");
    }

    [Theory]
    [Trait("Speed", "Slow")]
    [MemberData(nameof(PolicyNames))]
    public void A_policy_reads_under_every_scenario(string name)
    {
        foreach (var scenario in Shipped.Scenarios)
        {
            var against = Shipped.Sound(ScenarioReader.Read(Shipped.Text(scenario), Shipped.Resolve));
            var read = PolicyReader.Read(Shipped.Text(name), against, Shipped.Resolve);
            if (against.Campaign is null && Shipped.Policy(Path.GetFileNameWithoutExtension(name)).Posture.Count > 0)
            {
                Assert.Contains("which is one night", Assert.Single(read.Mistakes).ToString(), StringComparison.Ordinal);
                continue;
            }

            var policy = Shipped.Sound(read);
            Assert.Equal(name, $"scenarios/policies/{policy.Name}.yaml");
        }
    }

    [Theory]
    [MemberData(nameof(SeedNames))]
    public void A_seed_reads_without_a_mistake(string name)
    {
        var result = IncidentRecordReader.Read(Shipped.Text(name));
        Assert.Empty(result.Mistakes);
        Assert.Equal(name, $"seeds/{result.Value!.Name}.yaml");
        Assert.True(result.Value.UsedInDefaults);
    }

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public void An_assumed_quantity_has_a_range_of_some_width(string name)
    {
        var scenario = Shipped.Sound(ScenarioReader.Read(Shipped.Text(name), Shipped.Resolve));
        Assert.DoesNotContain(scenario.Quantities, quantity => quantity.Basis == Basis.Assumed && !(quantity.Range is { } range && range.High > range.Low));
    }

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public void Every_quantity_of_the_catalog_that_is_required_is_there(string name)
    {
        var scenario = Shipped.Sound(ScenarioReader.Read(Shipped.Text(name), Shipped.Resolve));
        var isManned = scenario.Drones.Any(plan => plan.Kind == IncursionKind.Flight);
        var absent =
            !isManned ? "flight"
            : scenario.Drones.All(plan => plan.Kind == IncursionKind.Flight) ? "drone"
            : "none";
        var plain = QuantityCatalog.Rules.Where(rule =>
            rule.Required && !rule.Pattern.Contains('*', StringComparison.Ordinal) && !rule.Pattern.Split('.').Contains(absent)
        );
        Assert.DoesNotContain(plain, rule => scenario.Quantities.Find(rule.Pattern) is null);
    }

    [Theory]
    [MemberData(nameof(ScenarioNames))]
    public void A_claim_that_a_note_or_a_comment_names_is_in_the_record(string name)
    {
        foreach (var path in ClaimPath().Matches(Shipped.Text(name).Text).Select(match => match.Value))
        {
            var parts = path.Split('/');
            var record = Shipped.Sound(IncidentRecordReader.Read(Shipped.Resolve($"seed:{parts[0]}", name)!));
            Assert.True(record.Find(parts[1], parts[2]) is not null, $"{name} names {path}, which is not in the record.");
        }
    }

    [Fact]
    public void Only_the_line_alone_has_no_answer_to_an_assault()
    {
        var warned = Shipped.Policies.Where(name => PolicyReader.Read(Shipped.Text(name), null, Shipped.Resolve).Mistakes.Count > 0);
        Assert.Equal(["scenarios/policies/line-only.yaml"], warned);
    }

    [GeneratedRegex(@"\b(?:setting|2017-\d\d-\d\d)/[A-Za-z0-9-]+/[A-Za-z0-9-]+")]
    private static partial Regex ClaimPath();
}
