using static ZoneSim.Model.Dimension;

namespace ZoneSim.Model;

/// <summary>What flies: aircraft of the coalition, drones and manned aircraft of the other side.</summary>
public static partial class QuantityCatalog
{
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
                $"Distance from the target inside which an advancing {noun} shows hostile intent; "
                    + $"the ring 'hostile' of {(kind == IncursionKind.Drone ? "a drone ladder" : "the ladder that answers it")}."
            ),
            new($"{word}.shot-rate", Rate, s_rate, "Rate at which an approved shoot-down succeeds while the aircraft is in contact."),
            new($"{word}.loiter", Duration, s_duration, $"How long a {noun} stays near its target before it leaves.", MayVary: true),
        ];
    }
}
