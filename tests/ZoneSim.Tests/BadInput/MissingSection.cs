namespace ZoneSim.Tests.BadInput;

/// <summary>A scenario that extends nothing lacks sections.</summary>
public sealed class MissingSection
{
    [Fact]
    public void Each_missing_section_is_named_once() =>
        Bad.WholeScenario(
            """
            scenario: bad
            title: Bad
            zone:
              radius: { value: 55 km, basis: reported, claim: setting/coalition/radius }

            """,
            "1:1: error: found no 'horizon', expected a section: How long an incursion is followed. A file that extends another inherits it.",
            "1:1: error: found no 'convoy', expected a section: What holds for every convoy of the scenario. A file that extends another inherits it.",
            "1:1: error: found no 'vehicle-classes', expected a section: Classes of vehicles, and what a strike does to them. "
                + "A file that extends another inherits it.",
            "1:1: error: found no 'strength', expected a section: Strength of each measure. A file that extends another inherits it.",
            "1:1: error: found no 'pressure', expected a section: How felt measures add up. A file that extends another inherits it.",
            "1:1: error: found no 'sensing', expected a section: Detection, reports and identification. A file that extends another inherits it.",
            "1:1: error: found no 'partner', expected a section: What the partner force does. A file that extends another inherits it.",
            "1:1: error: found no 'aircraft', expected a section: Coalition aircraft. A file that extends another inherits it.",
            "1:1: error: found no 'authority', expected a section: Approval delays. A file that extends another inherits it.",
            "1:1: error: found no 'line', expected a section: The deconfliction line. A file that extends another inherits it.",
            "1:1: error: found no 'broadcast', expected a section: Messages broadcast to the convoy directly. A file that extends another inherits it.",
            "1:1: error: found no 'drone', expected a section: What holds for every drone of the scenario. A file that extends another inherits it.",
            "1:1: error: found no 'reaction', expected a section: What follows an incursion. A file that extends another inherits it.",
            "1:1: error: found neither a convoy nor a drone nor a manned aircraft, expected at least one of them, under 'convoys', 'drones' or 'flights'",
            "4:3: error: found no 'zone.sides', expected a section: The sides of the zone; together they go round it once. "
                + "A file that extends another inherits it.",
            "4:3: error: found no 'zone.garrison', expected a section: The garrison, which the zone protects. A file that extends another inherits it.",
            "4:3: error: found no 'zone.rings', expected a section: Distances, from what is protected or from the edge, "
                + "that a policy can name. A file that extends another inherits it."
        );
}
