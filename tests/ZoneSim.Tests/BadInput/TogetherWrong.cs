namespace ZoneSim.Tests.BadInput;

/// <summary>Groups that cannot move together.</summary>
public sealed class TogetherWrong
{
    [Fact]
    public void A_group_names_quantities_that_move_each_once_with_correlations_that_can_be() =>
        Bad.Scenario(
            """
            together:
              one: { quantities: [line.answered, line.relayd], correlation: 0.5 }
              two: { quantities: [line.order-reaches, line.relayed] }
              three:
                quantities: [partner.loss, partner.falls-back, partner.standing-order]
                correlations: [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]
              uneven: { quantities: [line.silent, line.attentive], correlations: [[1, 0.5], [0.4, 1]] }
              whole: { quantities: [zone.radius, drone.attack], correlation: 1 }

            """,
            "5:3: error: found 'line.relayd' in the group 'one', which fits no quantity, expected quantities of this scenario that vary across studies",
            "6:3: error: found the group 'two' with neither correlation nor correlations, expected one of the two",
            "7:3: error: found correlations that cannot hold together: 'partner.falls-back' with 'partner.loss' 0.9, "
                + "with 'partner.standing-order' 0.9, and these two with each other -0.9, expected correlations that can hold together",
            "10:3: error: found correlations 0.5 and 0.4 of 'line.silent' and 'line.attentive', one each way, expected correlations that can hold together",
            "11:3: error: found 'zone.radius' in the group 'whole', which no study moves, expected quantities of this scenario that vary across studies",
            "11:3: error: found a correlation of 1 of 'drone.attack' and 'zone.radius', which would make them one, expected correlations that can hold together"
        );
}
