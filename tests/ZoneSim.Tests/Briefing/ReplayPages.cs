using ZoneSim.Briefing.Html;
using ZoneSim.Tests.Fixtures;
using History = ZoneSim.Studies.History;

namespace ZoneSim.Tests.Briefing;

/// <summary>Replays of shipped scenarios for tests.</summary>
internal static class ReplayPages
{
    public const string Scenario = "at-tanf-2017-10-05";

    public const ulong Seed = 20171005;

    /// <summary>Some histories under deter-first and strike-first.</summary>
    public static ReplayInputs Of(string scenario, params long[] replications) =>
        new(
            ShippedModels.Scenarios[scenario],
            Seed,
            [
                .. replications.Select(replication => new ReplayNight(
                    Play(scenario, "deter-first", replication),
                    Play(scenario, "strike-first", replication),
                    replication == replications[0] ? "asked for" : "others"
                )),
            ]
        );

    private static History Play(string scenario, string policy, long replication) => History.Play(ShippedModels.Model(scenario, policy), Seed, replication);
}
