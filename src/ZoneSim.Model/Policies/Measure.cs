namespace ZoneSim.Model;

/// <summary>What the coalition or the partner force does, in rising order of force. The numbers are frozen: they key chance.</summary>
public enum Measure
{
    /// <summary>A call over the deconfliction line.</summary>
    CallLine = 0,

    /// <summary>A message broadcast to the convoy directly.</summary>
    Broadcast = 1,

    /// <summary>The partner force confronts the convoy.</summary>
    Confront = 2,

    /// <summary>Aircraft show themselves.</summary>
    ShowOfForce = 3,

    /// <summary>Shots ahead of the convoy.</summary>
    WarningShots = 4,

    /// <summary>A strike on the convoy.</summary>
    Strike = 5,

    /// <summary>A drone is intercepted.</summary>
    Intercept = 6,

    /// <summary>A drone is shot down.</summary>
    ShootDown = 7,
}

/// <summary>A set of measures.</summary>
[Flags]
public enum MeasureSet
{
    /// <summary>The empty set.</summary>
    None = 0,

    /// <summary>A call over the deconfliction line.</summary>
    CallLine = 1 << Measure.CallLine,

    /// <summary>A broadcast.</summary>
    Broadcast = 1 << Measure.Broadcast,

    /// <summary>A confrontation.</summary>
    Confront = 1 << Measure.Confront,

    /// <summary>A show of force.</summary>
    ShowOfForce = 1 << Measure.ShowOfForce,

    /// <summary>Warning shots.</summary>
    WarningShots = 1 << Measure.WarningShots,

    /// <summary>A strike.</summary>
    Strike = 1 << Measure.Strike,

    /// <summary>An intercept.</summary>
    Intercept = 1 << Measure.Intercept,

    /// <summary>A shoot-down.</summary>
    ShootDown = 1 << Measure.ShootDown,
}

/// <summary>The names of measures in files, messages and charts.</summary>
public static class MeasureNames
{
    private static readonly string[] s_names = ["call-line", "broadcast", "confront", "show-of-force", "warning-shots", "strike", "intercept", "shoot-down"];

    /// <summary>All measures in rising order of force.</summary>
    public static IReadOnlyList<Measure> All { get; } = Enum.GetValues<Measure>();

    /// <summary>The name in kebab case, such as show-of-force.</summary>
    public static string Label(this Measure measure) => s_names[(int)measure];

    /// <summary>The names of a set joined by '+', or none.</summary>
    public static string Label(this MeasureSet set) =>
        set == MeasureSet.None ? "none" : string.Join('+', All.Where(measure => set.Holds(measure)).Select(Label));

    /// <summary>The measure of that name, or null.</summary>
    public static Measure? Find(string name)
    {
        var index = Array.IndexOf(s_names, name);
        return index < 0 ? null : (Measure)index;
    }

    /// <summary>The set holding only this measure.</summary>
    public static MeasureSet AsSet(this Measure measure) => (MeasureSet)(1 << (int)measure);

    /// <summary>Whether the set holds the measure.</summary>
    public static bool Holds(this MeasureSet set, Measure measure) => (set & measure.AsSet()) != 0;
}
