using static ZoneSim.Model.Dimension;

namespace ZoneSim.Model;

/// <summary>What holds for all convoys.</summary>
public static partial class QuantityCatalog
{
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
                "Probability that a convoy inside the zone parts after a strike of a size, "
                    + "where vehicles are left both of those that it was aimed at and of the others; once an incursion.",
                Required: false
            ),
            new(
                "convoy.parts.goes-on",
                Probability,
                s_probability,
                "Given that it parts: probability that those that the strike was not aimed at go on; "
                    + "otherwise they turn, and those that it was aimed at stay where they are.",
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
                "Probability that a convoy that stands inside the zone when a strike first hits it there holds where it is, "
                    + "whatever it feels, instead of answering by its resolve.",
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
}
