namespace ZoneSim.Tests.BadInput;

/// <summary>A distribution's parameters are out of order, too few or none.</summary>
public sealed class DistributionOutOfOrder
{
    [Fact]
    public void Parameters_rise() =>
        Bad.Scenario(
            """
            line:
              talk: { triangular: [15 min, 6 min, 3 min], range: [4 min, 20 min], basis: assumed, tag: epistemic }
              holding: { uniform: [4 min], range: [4 min, 20 min], basis: assumed, tag: epistemic }
              decision: { lognormal: { mean: 20 min, sigma: 0.6 }, range: [5 min, 60 min], basis: assumed, tag: epistemic }
              relay-delay: { exponential: 0 min, range: [0 min, 60 min], basis: assumed, tag: epistemic }

            """,
            "5:23: error: found triangular values out of order, expected [low, mode, high], rising, with low below high",
            "6:23: error: found a list, expected uniform: [low, high]",
            "7:26: error: found no cv, expected lognormal: { mean: …, cv: … } (cv: standard deviation over mean)",
            "7:42: error: found the unknown key 'sigma', expected mean and cv",
            "8:31: error: found exponential with a mean of 0, expected a mean above 0, or value: 0"
        );
}
