using static ZoneSim.Model.Dimension;

namespace ZoneSim.Model;

/// <summary>
/// Every quantity that the model reads, and no other: a name that is not here is a mistake in the file, and a name here
/// that no agent reads is a mistake in the model (a test moves each and looks for the column that changes).
/// </summary>
public static partial class QuantityCatalog
{
    private static readonly Interval s_probability = new(0, 1);

    /// <summary>At 0.9 a convoy comes ten times on average; at 1 it would come for ever.</summary>
    private static readonly Interval s_return = new(0, 0.9);
    private static readonly Interval s_factor = new(0, 1_000);
    private static readonly Interval s_length = new(0, 1_000_000);
    private static readonly Interval s_duration = new(0, 30 * 86_400);
    private static readonly Interval s_speed = new(0.1, 300);
    private static readonly Interval s_rate = new(0, 10);
    private static readonly Interval s_count = new(0, 10_000);

    /// <summary>Below 0.5, to which a distribution may be scaled, it is one convoy.</summary>
    private static readonly Interval s_group = new(0.1, CampaignPlan.MostInAGroup);
    private static readonly Interval s_hour = new(0, 86_400);
    private static readonly Interval s_night = new(0, 10);
    private static readonly Interval s_bearing = new(0, 360);

    /// <summary>All rules, section by section.</summary>
    public static IReadOnlyList<QuantityRule> Rules { get; } =
    [
        .. Zone(),
        .. Convoy(),
        .. Pressure(),
        .. Sensing(),
        .. Night(),
        .. Partner(),
        .. Aircraft(),
        .. Line(),
        .. InTheAir(IncursionKind.Drone),
        .. InTheAir(IncursionKind.Flight),
        .. Reaction(),
        .. Campaign(),
        .. Subjects(),
        .. Own(IncursionKind.Convoy, Convoy()),
        .. Own(IncursionKind.Drone, InTheAir(IncursionKind.Drone)),
        .. Own(IncursionKind.Flight, InTheAir(IncursionKind.Flight)),
    ];

    /// <summary>The rule for the quantity called <paramref name="name"/>, or null if the model reads no such quantity.</summary>
    public static QuantityRule? RuleFor(string name) => Rules.FirstOrDefault(rule => rule.Matches(name));

    /// <summary>Whatever all convoys (or all that fly of one kind) share, one of them may have of its own.</summary>
    private static IEnumerable<QuantityRule> Own(IncursionKind kind, IEnumerable<QuantityRule> shared) =>
        shared
            .Where(rule => rule.Pattern.StartsWith(kind.Word() + ".", StringComparison.Ordinal))
            .Select(rule => new QuantityRule(
                $"{kind.Word()}s.*{rule.Pattern[kind.Word().Length..]}",
                rule.Dimension,
                rule.Domain,
                $"Of this {kind.Noun()} alone. {rule.Meaning}",
                rule.MayVary,
                Required: false,
                rule.Pattern
            ));

    private static QuantityRule[] Zone() =>
        [
            new("zone.garrison.latitude", Angle, new(-90, 90), "Latitude of the garrison."),
            new("zone.garrison.longitude", Angle, new(-180, 180), "Longitude of the garrison."),
            new("zone.radius", Length, s_length, "Radius of a zone that is a circle around the garrison.", Required: false),
            new("zone.width", Length, s_length, "Width of a zone that is a strip, across its line.", Required: false),
            new("zone.rings.garrison", Length, s_length, "Ring at which a convoy counts as having reached the garrison."),
            new("zone.rings.inner", Length, s_length, "Inner ring: the decision window closes when a convoy comes inside it."),
            new("zone.rings.*", Length, s_length, "A distance from what is protected, or from the edge, that a policy can name.", Required: false),
            new("horizon.convoy", Duration, s_duration, "How long a convoy's incursion is followed from its first entry."),
            new("horizon.drone", Duration, s_duration, "How long a drone's incursion is followed from its start."),
            new("horizon.flight", Duration, s_duration, "How long a manned aircraft's incursion is followed from its start.", Required: false),
        ];

    private static QuantityRule[] Pressure() =>
        [
            new("strength.call-line", Probability, s_probability, "Share of probing convoys that an order over the line alone would turn."),
            new("strength.broadcast", Probability, s_probability, "Share of probing convoys that a broadcast alone would turn."),
            new("strength.confront", Probability, s_probability, "Share of probing convoys that a confrontation by the partner force alone would turn."),
            new("strength.show-of-force", Probability, s_probability, "Share of probing convoys that a show of force alone would turn."),
            new("strength.warning-shots", Probability, s_probability, "Share of probing convoys that warning shots alone would turn."),
            new("strength.strike", Probability, s_probability, "Share of probing convoys that a strike alone would turn."),
            new("strength.intercept", Probability, s_probability, "Share of reconnaissance drones that an intercept alone would turn."),
            new("pressure.repeat", Probability, s_probability, "Factor on the strength of each further use of one measure (strikes exempt)."),
            new("pressure.half-life", Duration, new(60, 365 * 86_400), "Half-life of felt pressure."),
            new("pressure.backing", Factor, new(0, 1), "Factor on every strength under a policy that cannot strike."),
        ];

    private static QuantityRule[] Sensing() =>
        [
            new("sensing.visibility", Factor, new(0, 1), "Factor on every detection rate, one draw a history.", MayVary: true),
            new("sensing.identification", Duration, s_duration, "From first report to identification.", MayVary: true),
            new("sensing.report-delay", Duration, s_duration, "From a sighting to its report at the operations cell.", MayVary: true),
            new("sensing.tracking", Factor, s_factor, "Factor on a sensor's rate once it has seen a mover."),
            new("sensing.wrong-identification", Probability, s_probability, "Probability that neutral traffic is taken for a convoy."),
            new("sensing.picture-lifetime", Duration, s_duration, "Age at which the last report no longer supports a measure."),
        ];

    private static QuantityRule[] Night() =>
        [
            new("night.begins", Duration, s_hour, "When night begins, from midnight by the local clock.", Required: false),
            new(
                "night.ends",
                Duration,
                s_hour,
                "When night ends, from midnight by the local clock; on the next day where that is not later than its beginning.",
                Required: false
            ),
            new("night.sight.posts", Factor, s_night, "Factor at night on the rates at which outposts and patrols detect; 1 is as by day.", Required: false),
            new("night.sight.aircraft", Factor, s_night, "Factor at night on the rate at which aircraft on station detect.", Required: false),
            new("night.sight.air-watch", Factor, s_night, "Factor at night on the rates at which drones are detected.", Required: false),
            new(
                "night.on-station",
                Probability,
                s_probability,
                "Share of nights in which an aircraft keeps its station as by day; in the others it stays on alert.",
                Required: false
            ),
            new("night.answered", Factor, s_probability, "Factor at night on the probability that a call is answered.", Required: false),
        ];

    private static QuantityRule[] Partner() =>
        [
            new("outposts.*.distance", Length, s_length, "Distance of the outpost from the garrison."),
            new("outposts.*.bearing", Angle, s_bearing, "Bearing of the outpost from the garrison."),
            new("outposts.*.radius", Length, s_length, "How far the outpost sees."),
            new("outposts.*.rate", Rate, s_rate, "Detection rate of the outpost inside its radius."),
            new("patrols.*.distance", Length, s_length, "Distance of the patrol's area from the garrison."),
            new("patrols.*.bearing", Angle, s_bearing, "Bearing of the patrol's area from the garrison."),
            new("patrols.*.radius", Length, s_length, "How far the patrol sees."),
            new("patrols.*.rate", Rate, s_rate, "Detection rate of the patrol inside its radius."),
            new("partner.reach", Duration, s_duration, "From the order to the patrol's contact with the convoy.", MayVary: true),
            new(
                "partner.standing-order",
                Probability,
                s_probability,
                "Probability that a patrol that sees a convoy inside the zone confronts it by its own standing order."
            ),
            new("partner.hostile-rate.probe", Rate, s_rate, "Rate at which a confronted probing convoy opens fire."),
            new("partner.hostile-rate.transit", Rate, s_rate, "Rate at which a confronted crossing convoy opens fire."),
            new("partner.hostile-rate.establish", Rate, s_rate, "Rate at which a confronted establishing convoy opens fire."),
            new("partner.hostile-rate.assault", Rate, s_rate, "Rate at which a confronted assaulting convoy opens fire."),
            new("partner.loss", Probability, s_probability, "Probability of a partner loss, given fire."),
            new("partner.falls-back", Probability, s_probability, "Probability that a patrol under fire falls back and ends the contact."),
        ];

    private static QuantityRule[] Line() =>
        [
            new("line.background-calls", Rate, s_rate, "Rate of other calls on the line."),
            new("line.holding", Duration, s_duration, "Length of another call.", MayVary: true),
            new("line.decision", Duration, s_duration, "From the rung's trigger to the decision to call.", MayVary: true),
            new("line.answered", Probability, s_probability, "Probability that an attempt is answered while the liaison is attentive and the line open."),
            new("line.retry-after", Duration, s_duration, "Wait before another attempt."),
            new("line.attentive", Duration, new(1, 30 * 86_400), "Mean length of the liaison's attentive spells (exponential)."),
            new("line.silent", Duration, s_duration, "Mean length of the liaison's silent spells (exponential); 0 is never silent."),
            new("line.talk", Duration, s_duration, "Length of the talk through the interpreter.", MayVary: true),
            new("line.relayed", Probability, s_probability, "Probability that an answered call is passed on."),
            new("line.relay-delay", Duration, s_duration, "From the end of the talk until the order goes out to the convoy.", MayVary: true),
            new("line.order-reaches", Probability, s_probability, "Probability that the order reaches the convoy."),
            new("line.degraded", Factor, s_probability, "Factor on answered while the line is degraded."),
            new("line.suspended", Factor, s_probability, "Factor on answered while the line is suspended."),
            new("broadcast.delay", Duration, s_duration, "From the rung's trigger to the broadcast.", MayVary: true),
            new("broadcast.heard", Probability, s_probability, "Probability that a broadcast is heard by the convoy."),
        ];

    private static QuantityRule[] Reaction() =>
        [
            new("reaction.after-strike", Probability, s_probability, "Probability of any reaction after a strike or a shoot-down with the line used first."),
            new("reaction.line-not-first", Factor, new(0.1, 10), "Ratio of the probability of a reaction when the line was not used first."),
            new("reaction.factor.none", Factor, s_probability, "Probability of a reaction when no measure was used, relative to a strike."),
            new("reaction.factor.talk", Factor, s_probability, "The same when the line or a broadcast was the strongest measure."),
            new("reaction.factor.presence", Factor, s_probability, "The same when a confrontation, show of force or intercept was the strongest measure."),
            new("reaction.factor.warning", Factor, s_probability, "The same when warning shots were the strongest measure."),
            new("reaction.kind.protest", Factor, s_factor, "Weight of a protest among reactions."),
            new("reaction.kind.line-suspended", Factor, s_factor, "Weight of a suspension of the line among reactions."),
            new("reaction.kind.air-intercept", Factor, s_factor, "Weight of an air intercept among reactions."),
            new("reaction.kind.exchange-of-fire", Factor, s_factor, "Weight of an exchange of fire among reactions."),
        ];

    private static QuantityRule[] Campaign() =>
        [
            new("campaign.days", Duration, new(86_400, 365 * 86_400), "How long a campaign is, in whole days.", Required: false),
            new("campaign.opportunities", Rate, new(0, 24.0 / 86_400), "Rate at which the sender finds an opportunity, over a whole day.", Required: false),
            new("campaign.hours.night", Factor, s_factor, "Weight of the opportunities from 0 to 6 o'clock.", Required: false),
            new("campaign.hours.morning", Factor, s_factor, "Weight of the opportunities from 6 to 12 o'clock.", Required: false),
            new("campaign.hours.afternoon", Factor, s_factor, "Weight of the opportunities from 12 to 18 o'clock.", Required: false),
            new("campaign.hours.evening", Factor, s_factor, "Weight of the opportunities from 18 to 24 o'clock.", Required: false),
            new(
                "campaign.group.size",
                Factor,
                s_group,
                "How many convoys an opportunity brings, rounded to a whole number, 1 at least: uniform from 0.5 to 4.5 brings 1 to 4, "
                    + "each as often. Absent: one.",
                MayVary: true,
                Required: false
            ),
            new("campaign.group.gap", Duration, s_duration, "From one convoy of a group to the next.", MayVary: true, Required: false),
            new("campaign.sends", Probability, s_probability, "Probability that an opportunity is taken while nothing has been learnt.", Required: false),
            new(
                "campaign.learning",
                Factor,
                new(0, 20),
                "λ, how strongly what was learnt acts on the next choice; 0 is a sender that does not learn.",
                Required: false
            ),
            new("campaign.half-life", Duration, new(3_600, 3_650 * 86_400.0), "Half-life of what was learnt.", Required: false),
            new(
                "campaign.gain",
                Factor,
                s_factor,
                "Payoff of a convoy that did what it came for; the scale of the payoffs, since only λ times a payoff matters.",
                Required: false
            ),
            new("campaign.vehicle-lost", Factor, s_factor, "Loss for each vehicle destroyed.", Required: false),
            new("campaign.turned", Factor, s_factor, "Loss for having been turned.", Required: false),
            new(
                "campaign.suspension",
                Duration,
                new(0, 365 * 86_400),
                "How long the line stays suspended after a reaction of that kind.",
                MayVary: true,
                Required: false
            ),
        ];

    private static QuantityRule[] Subjects() =>
        [
            new("convoys.*.vehicles.*", Count, s_count, "Vehicles of one class in the convoy."),
            new(
                "convoys.*.vehicles-drawn.number",
                Factor,
                new(0.5, 10_000),
                "Vehicles in all, rounded to a whole number: uniform from 5.5 to 17.5 is 6 to 17, each as often.",
                MayVary: true,
                Required: false
            ),
            new("convoys.*.vehicles-drawn.mix.*", Factor, s_factor, "Weight of one class: each vehicle is of a class of its own draw.", Required: false),
            new("convoys.*.arrives", Duration, s_duration, "When the convoy sets off, from the start of the scenario."),
            new(
                "convoys.*.group.size",
                Factor,
                s_group,
                "How many convoys come as a group, rounded to a whole number, 1 at least: uniform from 0.5 to 3.5 is 1 to 3, each as often. Absent: one.",
                MayVary: true,
                Required: false
            ),
            new("convoys.*.group.gap", Duration, new(0, 7 * 86_400), "From one convoy of the group to the next.", MayVary: true, Required: false),
            new("convoys.*.inside-at", Length, s_length, "Distance from the garrison at which a convoy already sits inside at the start.", Required: false),
            new("convoys.*.felt.*", Duration, s_duration, "How long before the start a measure was already felt.", Required: false),
            new("convoys.*.reinforced.after", Duration, s_duration, "When the convoy is reinforced, from its start.", Required: false),
            new("convoys.*.reinforced.vehicles.*", Count, s_count, "Vehicles of one class that the reinforcement adds.", Required: false),
            new(
                "convoys.*.same-as.probability",
                Probability,
                s_probability,
                "Probability that this convoy is the same as another one of the scenario.",
                Required: false
            ),
            new("drones.*.arrives", Duration, s_duration, "When the drone starts, from the start of the scenario."),
            new("flights.*.arrives", Duration, s_duration, "When the manned aircraft starts, from the start of the scenario."),
        ];
}
