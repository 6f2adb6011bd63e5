using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>A run folder cannot be used: damaged, of other inputs, of another version, or in use.</summary>
/// <param name="message">What is wrong, and where.</param>
public sealed class RunFolderException(string message) : RefusalException(message)
{
    /// <summary>Whether the folder is sound as far as one can see, but of another version of ZoneSim.</summary>
    public bool IsOtherVersion { get; init; }

    /// <summary>What would help; null where the message says it. Whoever reads from a user words it.</summary>
    public Advice? Help { get; internal init; }

    /// <summary>A part of a result folder is not what this program wrote.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="file">The part's name below it.</param>
    /// <param name="what">What is wrong with it, as a clause.</param>
    internal static RunFolderException Damaged(string folder, string file, string what) =>
        new($"{folder}: this run folder is damaged: {file}: {what.TrimEnd('.')}.") { Help = new(AdviceKind.RestoreOrReplace) };
}
