using ZoneSim.Model;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of a policy's section <c>posture</c>: rules by which one policy gives way to another during a campaign.</summary>
internal static class PostureShape
{
    /// <summary>The keys of a trigger that count something, by kind.</summary>
    public static readonly IReadOnlyList<(PostureTriggerKind Kind, string Key)> Keys =
    [
        (PostureTriggerKind.Day, "day"),
        (PostureTriggerKind.Incursions, "incursions"),
        (PostureTriggerKind.VehiclesHit, "vehicles-hit"),
        (PostureTriggerKind.Reactions, "reactions"),
        (PostureTriggerKind.QuietFor, "quiet-for"),
    ];

    private static readonly Interval s_counts = new(1, 1_000);

    private static readonly Interval s_times = new(60, 365 * 86_400);

    /// <summary>The section.</summary>
    public static ListShape Rules { get; } =
        new(
            "In place of the ladders: policies that take each other's place during a campaign, by rule. The first one stands at the start.",
            Rule(),
            AtLeast: 1
        );

    /// <summary>A trigger as a file writes it.</summary>
    public static string Write(PostureTrigger when)
    {
        string Time(double seconds) => UnitText.Write(seconds, Dimension.Duration);
        var key = Keys.First(one => one.Kind == when.Kind).Key;
        return when.Kind switch
        {
            PostureTriggerKind.QuietFor => $"{{ {key}: {Time(when.Seconds)} }}",
            PostureTriggerKind.Day => FormattableString.Invariant($"{{ {key}: {when.Count} }}"),
            _ => FormattableString.Invariant($"{{ {key}: {when.Count}, within: {Time(when.Seconds)} }}"),
        };
    }

    private static MapShape Rule() =>
        new(
            "A policy, and when it is taken up.",
            [
                new("policy", new TextShape("Name or path of the policy.", TextForm.Line), Required: true),
                new("when", When()),
                new("title", new TextShape("Of a policy that is written out here: one line for a reader.", TextForm.Line)),
                new(
                    "delegated",
                    new ListShape("Of a policy that is written out here: measures for which no approval has to be waited for.", PolicyShape.ApprovedMeasure())
                ),
                .. PolicyShape.Ladders(),
            ]
        );

    private static MapShape When() =>
        new(
            "One thing that the coalition knows: a day, so many incursions, vehicles hit or reactions within a time, or that it has been quiet.",
            [
                new("day", new NumberShape("The day that begins, from 2; the campaign begins with day 1.", Dimension.Count, new Interval(2, 366))),
                new("incursions", new NumberShape("So many incursions have been detected within a time.", Dimension.Count, s_counts)),
                new("vehicles-hit", new NumberShape("So many vehicles have been hit within a time.", Dimension.Count, s_counts)),
                new("reactions", new NumberShape("So many reactions have followed within a time.", Dimension.Count, s_counts)),
                new("within", new NumberShape("The time within which they are counted.", Dimension.Duration, s_times)),
                new("quiet-for", new NumberShape("For so long no incursion has been detected and none is under way.", Dimension.Duration, s_times)),
            ]
        );
}
