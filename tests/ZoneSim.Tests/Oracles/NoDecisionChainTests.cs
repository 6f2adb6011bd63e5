using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;
using static ZoneSim.Model.Distribution;

namespace ZoneSim.Tests.Oracles;

/// <summary>Nobody answers: the outcomes are the intents' shares, and for a crossing convoy the geometry of its closest approach.</summary>
[Trait("Speed", "Slow")]
public sealed class NoDecisionChainTests
{
    private const int Replications = 6000;
    private const double Start = 85,
        Bearing = 289,
        Edge = 55,
        Low = 25,
        High = 60;

    private static readonly List<LedgerRow> s_rows = Worlds
        .Quiet.With("horizon.convoy", Constant(48 * Worlds.Hour))
        .With("convoy.transit.closest-approach", Uniform(Low * Worlds.Kilometre, High * Worlds.Kilometre))
        .Play(SmallWorld.ObserveOnly, Replications);

    [Theory]
    [InlineData(Intent.Probe, .5, Outcome.LeftUnprompted, PolicyNeutralEnd.Out)]
    [InlineData(Intent.Establish, .32, Outcome.StillInside, PolicyNeutralEnd.StillInside)]
    [InlineData(Intent.Assault, .1, Outcome.ReachedGarrison, PolicyNeutralEnd.Reached)]
    public void An_intent_comes_in_its_share_and_to_its_end(Intent intent, double share, Outcome outcome, PolicyNeutralEnd end)
    {
        var rows = s_rows.Where(row => row.Intent == intent).ToList();
        Theory.ShareIs($"share of {intent}", share, share + .05, rows.Count, Replications);
        Assert.All(rows, row => Assert.Equal((outcome, end), (row.Outcome, row.End)));
        Assert.All(rows, row => Assert.Equal(intent == Intent.Establish, row.Established));
    }

    [Theory]
    [InlineData(Outcome.Crossed)]
    [InlineData(Outcome.LeftUnprompted)]
    [InlineData(Outcome.NoEntry)]
    public void A_crossing_convoy_crosses_cuts_a_corner_or_stays_out_by_its_closest_approach(Outcome outcome)
    {
        var rows = s_rows.Where(row => row.Intent == Intent.Transit).ToList();
        Theory.ShareIs("share of transit", .08, .12, rows.Count, Replications);
        var share = Enumerable.Range(0, 100_000).Count(i => Crossing(Low + ((High - Low) * (i + .5) / 100_000)) == outcome) / 100_000.0;
        Assert.True(share is > 0 and < 1, $"{outcome} has no share of its own in this world");
        Theory.ShareIs($"{outcome} among crossing convoys", share, share + .2, rows.Count(row => row.Outcome == outcome), rows.Count);
    }

    /// <summary>
    /// A straight line at least r km from the garrison, from 85 km away: seen from the garrison the foot lies acos(r / 85)
    /// clockwise of the start, and the edge is crossed acos(r / 55) before and after the foot.
    /// </summary>
    private static Outcome Crossing(double r)
    {
        if (r >= Edge)
        {
            return Outcome.NoEntry;
        }

        var foot = Bearing + Degrees(Math.Acos(r / Start));
        var half = Degrees(Math.Acos(r / Edge));
        return Side(foot - half) == Side(foot + half) ? Outcome.LeftUnprompted : Outcome.Crossed;
    }

    private static string Side(double bearing) =>
        (bearing % 360) switch
        {
            >= 83 and < 215 => "border",
            >= 215 and < 305 => "west",
            >= 305 => "north",
            _ => "east",
        };

    private static double Degrees(double radians) => radians * 180 / Math.PI;
}
