using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Fixtures;

/// <summary>A convoy that may part after a strike of a size, and may hold after losses: the keys that no shipped scenario has.</summary>
internal static class Parting
{
    /// <summary>The keys, behind the head of a file.</summary>
    public const string Text = """
        aircraft:
          strike-size: { value: 2, range: [1, 4], basis: assumed, tag: epistemic }
        convoy:
          parts:
            probability: { value: 0.7, range: [0.2, 0.9], basis: assumed, tag: epistemic }
            goes-on:     { value: 0.5, range: [0.2, 0.8], basis: assumed, tag: epistemic }
            stays:       { value: 0.5, range: [0.2, 0.8], basis: assumed, tag: epistemic }
          holds:
            probability: { value: 0.5, range: [0.2, 0.8], basis: assumed, tag: epistemic }
            time: { lognormal: { mean: 6 h, cv: 0.6 }, range: [3 h, 12 h], basis: assumed, tag: both }

        """;

    /// <summary>5 October 2017 with these keys.</summary>
    public static Scenario Scenario { get; } =
        Shipped.Sound(
            ScenarioReader.Read(
                new SourceText("parting.yaml", $"scenario: parting\ntitle: A convoy that may part\nextends: at-tanf-2017-10-05.yaml\n{Text}"),
                Shipped.Resolve
            )
        );
}
