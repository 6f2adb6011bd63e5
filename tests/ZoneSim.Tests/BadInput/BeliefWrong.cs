namespace ZoneSim.Tests.BadInput;

/// <summary>A belief that is none, that does not hold its quantiles, or that has no range to be over.</summary>
public sealed class BeliefWrong
{
    private const string Form = "expected one of uniform, log-uniform, triangular, pert and log-pert, or quantiles such as { 5%: …, 50%: …, 95%: … }";

    [Fact]
    public void A_belief_is_a_family_or_quantiles_over_a_range() =>
        Bad.Scenario(
            """
            beliefs: { probability: prt, durations: pert }
            line:
              answered: { value: 0.8, range: [0.5, 0.97], belief: beta, basis: assumed, tag: epistemic }
              relayed: { value: 0.8, belief: pert, basis: inferred, note: n }
              order-reaches: { value: 0.8, range: [0, 0.9], belief: log-pert, basis: assumed, tag: epistemic }
              retry-after: { value: 20 min, range: [5 min, 30 min], belief: [pert], basis: assumed, tag: epistemic }

            """,
            "4:25: error: found 'prt', expected one of uniform, log-uniform, triangular, pert, log-pert; did you mean 'pert'?",
            "4:30: error: found the unknown key 'durations', expected one of probability, factor, length, duration, speed, rate, angle, "
                + "intent-concentration; did you mean 'duration'?",
            $"6:55: error: found 'beta', {Form}",
            "7:26: error: found a belief without a range, expected a range [low, high] that the belief is over",
            "8:57: error: found log-pert over a range that reaches down to 0, which has no logarithm, expected a range above 0, or pert",
            $"9:65: error: found a list, {Form}"
        );

    [Fact]
    public void Quantiles_rise_between_the_ends_of_the_range() =>
        Bad.Scenario(
            """
            line:
              answered: { value: 0.8, range: [0.5, 0.97], belief: { 5%: 0.7, 50%: 0.6 }, basis: assumed, tag: epistemic }
              relayed: { value: 0.5, range: [0.2, 0.8], belief: { 5%: 0.1 }, basis: assumed, tag: epistemic }
              order-reaches: { value: 0.5, range: [0.2, 0.8], belief: { 120%: 0.4, 50%: 0.4 min }, basis: assumed, tag: epistemic }

            """,
            "5:66: error: found 50% at 0.6, which is not above 5% at 0.7, expected quantiles that rise with their probability, "
                + "between the ends 0.5 and 0.97 of the range",
            "6:55: error: found 5% at 0.1, at or below the lower end of the range, expected quantiles that rise with their probability, "
                + "between the ends 0.2 and 0.8 of the range",
            "7:61: error: found '120%', expected a probability above 0% and below 100%, with at most four decimals, such as 5%",
            "7:77: error: found a unit in '0.4 min', expected a probability from 0 to 1, without unit"
        );
}
