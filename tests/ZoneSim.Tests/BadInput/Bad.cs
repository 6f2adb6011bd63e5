using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>Reads texts with mistakes and compares every message, from its line on.</summary>
internal static class Bad
{
    private const string Head = """
        scenario: bad
        title: Bad
        extends: at-tanf-base.yaml

        """;

    /// <summary>A scenario that extends the base; the body starts on line 4.</summary>
    public static void Scenario(string body, params string[] expected) => WholeScenario(Head + body, expected);

    /// <summary>A scenario text as it is.</summary>
    public static void WholeScenario(string text, params string[] expected)
    {
        var result = ScenarioReader.Read(new SourceText("bad.yaml", text), Shipped.Resolve);
        Compare(result, expected);
    }

    /// <summary>The base scenario with one piece of its text replaced.</summary>
    public static void ChangedBase(string piece, string by, params string[] expected)
    {
        var text = Shipped.Text("scenarios/at-tanf-base.yaml").Text;
        Assert.Contains(piece, text, StringComparison.Ordinal);
        WholeScenario(text.Replace(piece, by, StringComparison.Ordinal), expected);
    }

    /// <summary>A policy whose convoy ladder starts on line 4.</summary>
    public static void Convoy(string ladder, params string[] expected) => Policy($"policy: bad\ntitle: Bad\nconvoy:\n{ladder}\ndrone: []\n", expected);

    /// <summary>A policy whose drone ladder starts on line 5.</summary>
    public static void Drone(string ladder, params string[] expected) => Policy($"policy: bad\ntitle: Bad\nconvoy: []\ndrone:\n{ladder}\n", expected);

    /// <summary>A policy text as it is, checked against the base scenario.</summary>
    public static void Policy(string text, params string[] expected) =>
        Compare(PolicyReader.Read(new SourceText("bad.yaml", text), Shipped.Scenario("at-tanf-base")), expected);

    /// <summary>A seed with one claim, whose keys start on line 13.</summary>
    public static void Claim(string claim, params string[] expected) =>
        Seed(
            $"""
            incident: bad
            title: Bad
            used_in_defaults: false
            accounts:
              A:
                title: Somebody
                source: Somebody
                medium: letter
                how: unknown
                claims:
                  one:
                    says: Something.
            {claim}

            """,
            expected
        );

    /// <summary>A seed text as it is.</summary>
    public static void Seed(string text, params string[] expected) => Compare(IncidentRecordReader.Read(new SourceText("bad.yaml", text)), expected);

    /// <summary>A setting for the base scenario.</summary>
    public static void Setting(string setting, params string[] expected)
    {
        var result = Settings.Apply(Shipped.Scenario("at-tanf-base"), setting);
        Compare(result, expected, "--set");
    }

    private static void Compare<T>(ReadResult<T> result, string[] expected, string name = "bad.yaml")
        where T : class
    {
        Assert.Equal(expected.Select(line => $"{name}:{line}"), result.Mistakes.Select(mistake => mistake.ToString()));
        Assert.Equal(expected.Any(line => line.Contains(" error: ", StringComparison.Ordinal)), result.Value is null);
    }
}
