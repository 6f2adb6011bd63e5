namespace ZoneSim.Tests.BadInput;

/// <summary>A campaign that lacks something, is endless, or asks for what its rows of totals have not.</summary>
public sealed class CampaignWrong
{
    private static readonly string[] s_quarters = ["night", "morning", "afternoon", "evening"];

    private static readonly string[] s_lacking =
    [
        "'campaign.opportunities', expected a rate such as 0.06/min (/s, /min, /h, /day, /week): "
            + "Rate at which the sender finds an opportunity, over a whole day.",
        "'campaign.hours', expected a section: Weights of the quarters of the day in which opportunities come. A file that extends another inherits it.",
        "'campaign.sends', expected a probability from 0 to 1, without unit: Probability that an opportunity is taken while nothing has been learnt.",
        "'campaign.learning', expected a number without unit: λ, how strongly what was learnt acts on the next choice; 0 is a sender that does not learn.",
        "'campaign.half-life', expected a duration such as 20 min (s, min, h, d, wk): Half-life of what was learnt.",
        "'campaign.gain', expected a number without unit: Payoff of a convoy that did what it came for; the scale of the payoffs, "
            + "since only λ times a payoff matters.",
        "'campaign.vehicle-lost', expected a number without unit: Loss for each vehicle destroyed.",
        "'campaign.turned', expected a number without unit: Loss for having been turned.",
        "'campaign.suspension', expected a duration such as 20 min (s, min, h, d, wk): How long the line stays suspended after a reaction of that kind.",
    ];

    private const string Head = "scenario: bad\ntitle: Bad\nextends: at-tanf-2017-autumn.yaml\n";

    [Fact]
    public void A_convoy_that_is_not_there_is_told_with_the_nearest() =>
        Bad.WholeScenario(
            Head + "campaign: { convoy: convoi }\n",
            "4:21: error: found the convoy 'convoi', expected a convoy of this scenario: convoy; did you mean 'convoy'?"
        );

    [Fact]
    public void A_million_incursions_are_refused() =>
        Bad.WholeScenario(
            Head + "campaign:\n  opportunities: { value: 20/day, range: [1/day, 24/day], basis: assumed, tag: epistemic }\n",
            "5:18: error: found a rate with which a campaign has about 1,440 opportunities, expected at most 1,000, "
                + "at the upper end of its range too: a lower rate or fewer days"
        );

    [Fact]
    public void A_rate_beyond_all_reason_is_out_of_its_domain() =>
        Bad.WholeScenario(
            Head + "campaign:\n  opportunities: { value: 12/min, range: [1/day, 12/min], basis: assumed, tag: epistemic }\n",
            "5:27: error: found '12/min', expected a value from 0/h to 1/h",
            "5:50: error: found '12/min', expected a value from 0/h to 1/h"
        );

    [Fact]
    public void A_payoff_without_a_basis_is_refused() =>
        Bad.WholeScenario(
            Head + "campaign:\n  vehicle-lost: { value: 0.5 }\n",
            "5:17: error: found no basis for 'campaign.vehicle-lost', expected a basis: one of reported, inferred, assumed"
        );

    [Fact]
    public void A_section_needs_all_of_its_numbers() =>
        Bad.Scenario(
            "campaign:\n  convoy: convoy\n  days: { value: 60 d, range: [30 d, 180 d], basis: assumed, tag: policy }\n",
            [.. s_lacking.Select(line => $"5:3: error: found no {line}")]
        );

    [Fact]
    public void A_campaign_ends_with_a_day() =>
        Bad.WholeScenario(
            Head + "campaign:\n  days: { value: 60.5 d, range: [30 d, 180 d], basis: assumed, tag: policy }\n",
            "5:9: error: found a campaign that ends within a day, expected a whole number of days, such as 60 d"
        );

    [Fact]
    public void A_drone_has_no_place_in_it() =>
        Bad.WholeScenario(
            Head + "drones:\n  one: { target: north-east, arrives: { value: 0 h, range: [0 h, 1 h], basis: assumed, tag: aleatory } }\n",
            "5:3: error: found the drone 'one' in a campaign, expected convoys only: the sender of a campaign sends none; take it away with 'none'"
        );

    [Fact]
    public void Hours_that_never_come_are_refused() =>
        Bad.WholeScenario(
            Head
                + s_quarters.Aggregate("campaign:\n  hours:\n", (text, quarter) =>
                    text + $"    {quarter}: {{ value: 0, range: [0, 4], basis: assumed, tag: aleatory }}\n"
                ),
            "5:3: error: found weights that are all 0, expected at least one weight above 0"
        );

    [Fact]
    public void An_objective_of_single_incursions_is_refused_where_the_file_gives_it() =>
        Bad.WholeScenario(
            Head + "objectives:\n  mine: { goal: minimise, of: { end: reached }, says: Mine }\n",
            "5:3: error: found 'reached' in an objective of a campaign, expected the mean of a total of the campaign, such as { mean: incursions }"
        );

    [Fact]
    public void A_night_has_no_totals() =>
        Bad.Scenario(
            "objectives:\n  mine: { goal: minimise, of: { mean: days_inside }, says: Mine }\n",
            "5:3: error: found 'days_inside' in an objective of a single night, expected a column of an incursion's row, which 'zonesim list columns' lists"
        );
}
