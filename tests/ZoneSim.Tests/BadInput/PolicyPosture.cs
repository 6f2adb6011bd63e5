using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>A posture that cannot be left, names nobody, or counts nothing.</summary>
public sealed class PolicyPosture
{
    [Fact]
    public void One_that_can_never_be_left_is_refused() =>
        Check(
            """
              - policy: deter-first
              - policy: strike-first
                when: { incursions: 3, within: 7 d }
            """,
            "5:5: error: found a posture that is never left once 'strike-first' is taken up, expected a rule that leads out of it, "
                + "such as { policy: deter-first, when: { quiet-for: 14 d } }"
        );

    [Fact]
    public void A_day_may_change_it_for_good() =>
        Check(
            """
              - policy: deter-first
              - policy: strike-first
                when: { day: 30 }
            """
        );

    [Fact]
    public void It_takes_two_policies() =>
        Check("  - policy: deter-first", "4:5: error: found a posture of one policy, expected at least two, or the policy itself");

    [Fact]
    public void Triggers_are_checked() =>
        Check(
            """
              - policy: deter-first
                when: { day: 2 }
              - policy: strike-first
                when: { incursions: 3 }
              - policy: deter-first
                when: { quiet-for: 14 d, day: 20 }
              - policy: strike-first
              - policy: deter-first
                when: { day: 1 }
              - policy: strike-first
                when: { within: 3 d }
            """,
            "5:5: error: found 'when' for the first policy of a posture, expected none: a campaign begins with it",
            "7:11: error: found 'incursions' without 'within', expected the time within which they are counted, such as within: 7 d",
            "9:11: error: found 2 things in one trigger, expected exactly one of day, incursions, vehicles-hit, reactions, quiet-for",
            "10:5: error: found a policy of a posture without 'when', expected when it is taken up, such as when: { incursions: 3, within: "
                + "7 d }; only the first one stands without",
            "12:18: error: found '1', expected a value from 2 to 366",
            "14:11: error: found a trigger of nothing, expected exactly one of day, incursions, vehicles-hit, reactions, quiet-for"
        );

    [Fact]
    public void A_policy_that_is_not_there_is_told() =>
        Check(
            """
              - policy: deter-first
              - policy: strike-frist
                when: { day: 5 }
            """,
            "5:13: error: found the policy 'strike-frist', which is not there, expected the name or path of a policy file, "
                + "such as deter-first, or its ladders written out under 'convoy' and 'drone'"
        );

    [Fact]
    public void A_posture_within_a_posture_is_refused() =>
        Check(
            """
              - policy: deter-first
              - policy: step-up
                when: { day: 5 }
            """,
            "5:13: error: found the policy 'step-up', which has a posture itself, expected a policy with ladders"
        );

    [Fact]
    public void Ladders_beside_it_are_refused() =>
        Check(
            """
              - policy: deter-first
              - policy: strike-first
                when: { day: 5 }
            convoy: []
            """,
            "7:1: error: found 'convoy' beside 'posture', expected one of the two: a posture takes the ladders of the policies that it names"
        );

    [Fact]
    public void A_single_night_has_none() =>
        Bad.Policy(
            "policy: bad\ntitle: Bad\nposture:\n  - { policy: a, convoy: [], drone: [] }\n  - { policy: b, when: { day: 2 }, convoy: [], drone: [] }\n",
            "3:1: error: found a posture, which changes over days, for 'at-tanf-base', which is one night, "
                + "expected one of its policies by itself, or a scenario with the section 'campaign'"
        );

    private static void Check(string rules, params string[] expected)
    {
        var read = PolicyReader.Read(
            new SourceText("bad.yaml", $"policy: bad\ntitle: Bad\nposture:\n{rules}\n"),
            Shipped.Scenario("at-tanf-2017-autumn"),
            Shipped.Resolve
        );
        Assert.Equal(expected.Select(line => $"bad.yaml:{line}"), read.Mistakes.Select(mistake => mistake.ToString()));
    }
}
