namespace ZoneSim.Studies;

/// <summary>
/// Who asked for a study, and how. It changes no number: the manifest keeps it, and where a file says what would help, it is said in the words of
/// whoever asked. Made by the surface that reads from a user; a script leaves it out.
/// </summary>
/// <param name="Verb">What was asked for, in one word of the surface; a folder of a kind has its kind instead.</param>
/// <param name="Command">What makes the study again when it is typed; empty where nothing does.</param>
public sealed record StudyOrigin(string Verb, string Command)
{
    /// <summary>Of a study that a script asks for: a run that no command makes again.</summary>
    public static StudyOrigin None { get; } = new("run", "");

    /// <summary>The surface's words for what would help; null: nothing is said of it.</summary>
    public Func<Advice, string>? Words { get; init; }
}

/// <summary>What would help a reader or a caller, without the words of any surface.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Number">How many, or the number of a history or unit; 0 where it is told without.</param>
/// <param name="Subject">A folder, policy, or command; empty where there is none.</param>
public sealed record Advice(AdviceKind Kind, long Number = 0, string Subject = "")
{
    /// <summary>The last of several units of which <see cref="Number"/> is the first.</summary>
    public int Last { get; internal init; }

    /// <summary>Master seed of a history.</summary>
    public ulong Seed { get; internal init; }
}

/// <summary>What to do.</summary>
public enum AdviceKind
{
    /// <summary>Name another folder.</summary>
    OtherFolder,

    /// <summary>Name another folder, or replace what is in this one.</summary>
    OtherFolderOrReplace,

    /// <summary>Put a file of a folder back, or make the folder again.</summary>
    RestoreOrReplace,

    /// <summary>Make the folder again.</summary>
    Replace,

    /// <summary>Start afresh, on machines of one kind.</summary>
    ReplaceOnOneMachine,

    /// <summary>Name a run: this is how one is made.</summary>
    MakeRun,

    /// <summary>Make the regret study again.</summary>
    MakeRegret,

    /// <summary>Make the run again with rows of its histories.</summary>
    KeepRows,

    /// <summary>Keep the rows of all histories.</summary>
    KeepAllRows,

    /// <summary>Play the units from <see cref="Advice.Number"/> to <see cref="Advice.Last"/> of the run <see cref="Advice.Subject"/>.</summary>
    PlayUnits,

    /// <summary>Repeat the command <see cref="Advice.Subject"/>, its histories played elsewhere.</summary>
    RepeatElsewhere,

    /// <summary>
    /// Look at history <see cref="Advice.Number"/> of <see cref="Advice.Seed"/> under the policy whose file in the run folder is
    /// <see cref="Advice.Subject"/>.
    /// </summary>
    SeeHistory,

    /// <summary>Use learned beliefs in a study; this says where they come from, too.</summary>
    UseBeliefs,

    /// <summary>Play <see cref="Advice.Number"/> histories at each point; more of them, where it is 0.</summary>
    Replications,

    /// <summary>Lay out more points.</summary>
    Points,

    /// <summary>Lay out <see cref="Advice.Number"/> base points.</summary>
    BasePoints,
}

/// <summary>Puts advice into sentences.</summary>
internal static class AdviceWords
{
    /// <summary>What a surface says of advice between two pieces of text; nothing at all where there is no surface.</summary>
    public static string Say(this Func<Advice, string>? words, string before, Advice advice, string after = "") =>
        words is null ? "" : before + words(advice) + after;
}
