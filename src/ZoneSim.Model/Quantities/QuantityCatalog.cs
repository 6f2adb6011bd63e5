using static ZoneSim.Model.Dimension;

namespace ZoneSim.Model;

/// <summary>
/// Every quantity that the model reads, and no other: a name that is not here is a mistake in the file, and a name here
/// that no agent reads is a mistake in the model (a test moves each and looks for the column that changes).
/// </summary>
public static class QuantityCatalog
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

    private static QuantityRule[] Convoy() =>
        [
            new("convoy.start-distance", Length, s_length, "Straight distance from the garrison at which a convoy sets off."),
            new("convoy.start-bearing", Angle, s_bearing, "Bearing from the garrison at which a convoy sets off."),
            new("convoy.road-factor", Factor, new(1, 5), "Road length over straight length."),
            new("convoy.leg-length", Length, new(1_000, 200_000), "Length of road driven at one speed."),
            new("convoy.speed", Speed, s_speed, "Cruising speed of a convoy, one draw a convoy.", MayVary: true),
            new("convoy.leg-factor", Factor, new(0.01, 10), "Factor on the cruising speed, one draw a leg.", MayVary: true),
            new("convoy.intent.probe", Factor, s_factor, "Weight of the intent to go in, wait and leave."),
            new("convoy.intent.transit", Factor, s_factor, "Weight of the intent to cross the zone."),
            new("convoy.intent.establish", Factor, s_factor, "Weight of the intent to stop inside and stay."),
            new("convoy.intent.assault", Factor, s_factor, "Weight of the intent to go for the garrison."),
            new("convoy.probe.depth", Length, s_length, "How far beyond the edge a probing convoy goes.", MayVary: true),
            new("convoy.probe.dwell", Duration, s_duration, "How long a probing convoy waits before it leaves by itself.", MayVary: true),
            new("convoy.establish.depth", Length, s_length, "How far beyond the edge an establishing convoy goes.", MayVary: true),
            new("convoy.transit.closest-approach", Length, s_length, "Closest approach to the garrison of a crossing convoy.", MayVary: true),
            new("convoy.resolve.transit", Factor, new(0.1, 100), "Exponent a of resolve U^(1/a) for transit; 1 for probe by definition."),
            new("convoy.resolve.establish", Factor, new(0.1, 100), "Exponent a of resolve for establish."),
            new("convoy.resolve.assault", Factor, new(0.1, 100), "Exponent a of resolve for assault."),
            new("convoy.turn-delay", Duration, s_duration, "From the decision to turn until the convoy has turned.", MayVary: true),
            new(
                "convoy.parts.probability",
                Probability,
                s_probability,
                "Probability that a convoy inside the zone parts after a strike of a size, where vehicles are left both of those that it was aimed at and of the others; once an incursion.",
                Required: false
            ),
            new(
                "convoy.parts.goes-on",
                Probability,
                s_probability,
                "Given that it parts: probability that those that the strike was not aimed at go on; otherwise they turn, and those that it was aimed at stay where they are.",
                Required: false
            ),
            new(
                "convoy.parts.stays",
                Probability,
                s_probability,
                "Given that those go on: probability that those that the strike was aimed at stay where they are; otherwise they turn.",
                Required: false
            ),
            new(
                "convoy.holds.probability",
                Probability,
                s_probability,
                "Probability that a convoy that stands inside the zone when a strike first hits it there holds where it is, whatever it feels, instead of answering by its resolve.",
                Required: false
            ),
            new("convoy.holds.time", Duration, s_duration, "How long it holds from then on, before it leaves by itself.", MayVary: true, Required: false),
            new("convoy.clear-out", Length, s_length, "How far beyond the edge a leaving convoy drives before it halts.", MayVary: true),
            new("convoy.returns.turned", Probability, s_return, "Probability that a convoy that was turned comes back."),
            new("convoy.returns.struck", Probability, s_return, "Probability that a convoy that was hit and left comes back."),
            new("convoy.returns.unprompted", Probability, s_return, "Probability that a convoy that left by itself comes back."),
            new("convoy.returns.wait", Duration, s_duration, "From the end of an incursion to the return.", MayVary: true),
            new(
                "vehicle-classes.*.destroyed",
                Probability,
                s_probability,
                "Probability that a strike destroys one vehicle of this class: an input with a stated basis, not a claim about any weapon."
            ),
            new("vehicle-classes.*.damaged", Probability, s_probability, "Probability that a strike damages one vehicle of this class without destroying it."),
            new("vehicle-classes.*.speed-cap", Speed, s_speed, "Highest speed of this class; absent where the road sets the pace.", Required: false),
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

    private static QuantityRule[] Aircraft() =>
        [
            new("aircraft.count", Count, new(0, 100), "Coalition aircraft in all."),
            new("aircraft.on-station", Probability, s_probability, "Long-run share of time that each aircraft is on station; otherwise on alert."),
            new("aircraft.endurance", Duration, new(60, 30 * 86_400), "Length of a spell on station.", MayVary: true),
            new("aircraft.transit-station", Duration, s_duration, "From tasking to the convoy, from station.", MayVary: true),
            new("aircraft.transit-alert", Duration, s_duration, "From tasking to the convoy, from alert, of aircraft without a base.", MayVary: true),
            new("aircraft.bases.*.distance", Length, new(0, 3_000_000), "Distance of the base from the garrison."),
            new("aircraft.bases.*.bearing", Angle, s_bearing, "Bearing of the base from the garrison."),
            new("aircraft.bases.*.aircraft", Count, new(1, 100), "How many of 'aircraft.count' wait there while they are on alert."),
            new("aircraft.bases.*.take-off", Duration, s_duration, "From tasking to take-off.", MayVary: true),
            new(
                "aircraft.bases.*.speed",
                Speed,
                s_speed,
                "Speed from the base to where the convoy or drone is at take-off, in a straight line.",
                MayVary: true
            ),
            new("aircraft.turn-round", Duration, s_duration, "From the end of a task in which weapons were released to the next task.", MayVary: true),
            new(
                "aircraft.strike-size",
                Count,
                s_count,
                "Vehicles that one strike is aimed at, at most: the first of the convoy that are not destroyed. Absent: all of them.",
                Required: false
            ),
            new(
                "aircraft.calls-off",
                Probability,
                s_probability,
                "Probability that an aircraft overhead sees a convoy heading out, and calls its task off before any report says so."
            ),
            new("aircraft.sight-radius", Length, s_length, "Distance from the garrison within which an aircraft on station sees."),
            new("aircraft.sight-rate", Rate, s_rate, "Detection rate of each aircraft on station."),
            new("authority.show-of-force", Duration, s_duration, "Approval delay of a show of force.", MayVary: true),
            new("authority.warning-shots", Duration, s_duration, "Approval delay of warning shots.", MayVary: true),
            new("authority.strike", Duration, s_duration, "Approval delay of a strike.", MayVary: true),
            new("authority.intercept", Duration, s_duration, "Approval delay of an intercept of a drone.", MayVary: true),
            new("authority.shoot-down", Duration, s_duration, "Approval delay of shooting down a drone.", MayVary: true),
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

    /// <summary>What holds for all drones, or for all manned aircraft.</summary>
    private static QuantityRule[] InTheAir(IncursionKind kind)
    {
        var (word, noun) = (kind.Word(), kind.Noun());
        return
        [
            new($"{word}.start-distance", Length, s_length, $"Distance from its target at which a {noun} starts."),
            new($"{word}.start-bearing", Angle, s_bearing, $"Bearing from its target at which a {noun} starts."),
            new($"{word}.speed", Speed, s_speed, $"Speed of a {noun}.", MayVary: true),
            new($"{word}.attack", Probability, s_probability, $"Probability that a {noun} comes to release a munition rather than to look."),
            new($"{word}.resolve-attack", Factor, new(0.1, 100), $"Exponent a of resolve for an attacking {noun}; 1 for reconnaissance."),
            new($"{word}.sight-radius", Length, s_length, $"Distance from the garrison within which a {noun} can be detected."),
            new($"{word}.sight-rate.unwarned", Rate, s_rate, $"Detection rate of a {noun} by an unwarned force."),
            new($"{word}.sight-rate.alert", Rate, s_rate, $"Detection rate of a {noun} by a force on alert."),
            new($"{word}.release-distance", Length, s_length, $"Distance from the target at which an attacking {noun} releases.", MayVary: true),
            new($"{word}.release-loss", Probability, s_probability, "Probability of a partner loss, given a release."),
            new(
                $"{word}.hostile-ring",
                Length,
                s_length,
                $"Distance from the target inside which an advancing {noun} shows hostile intent; the ring 'hostile' of {(kind == IncursionKind.Drone ? "a drone ladder" : "the ladder that answers it")}."
            ),
            new($"{word}.shot-rate", Rate, s_rate, "Rate at which an approved shoot-down succeeds while the aircraft is in contact."),
            new($"{word}.loiter", Duration, s_duration, $"How long a {noun} stays near its target before it leaves.", MayVary: true),
        ];
    }

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
                "How many convoys an opportunity brings, rounded to a whole number, 1 at least: uniform from 0.5 to 4.5 brings 1 to 4, each as often. Absent: one.",
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
