using ZoneSim.Briefing.Documents;
using ZoneSim.Model;

namespace ZoneSim.Web;

/// <summary>What a workbench works with.</summary>
/// <param name="Scenario">The scenario that questions are about.</param>
/// <param name="Policies">The policies to choose from, one at least; each name once.</param>
/// <param name="Chosen">Names of those that are chosen at first.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Command">The command line that plays the same, from policies (names, or files of ladders made here) and settings such as
/// line.relayed=0.4.</param>
/// <param name="Runs">Folders of finished runs, asked for anew each time.</param>
/// <param name="Desk">What is done with files.</param>
public sealed record WorkbenchInputs(
    Scenario Scenario,
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<string> Chosen,
    ulong Seed,
    Func<IReadOnlyList<string>, IReadOnlyList<string>, string> Command,
    Func<IReadOnlyList<string>> Runs,
    IWorkbenchFiles Desk
);

/// <summary>What a workbench has done with files by its caller. Each throws <see cref="RefusalException"/> with a sentence where it cannot be done.</summary>
public interface IWorkbenchFiles
{
    /// <summary>The replay of a run: a whole page.</summary>
    /// <param name="folder">The run's folder.</param>
    byte[] Replay(string folder);

    /// <summary>What the command line says of a refusal, or of a fault of the program: its type, where it was thrown, and what it says.</summary>
    /// <param name="thrown">A refusal, of a library or of one of these; anything else is a fault.</param>
    string Said(Exception thrown);

    /// <summary>What changed from one run to another.</summary>
    /// <param name="before">A run's folder.</param>
    /// <param name="after">Another's.</param>
    RunChanges Changes(string before, string after);

    /// <summary>Makes the run folder that the command line of a question makes.</summary>
    /// <param name="policies">Policies as the command line names them.</param>
    /// <param name="settings">Settings such as line.relayed=0.4.</param>
    /// <param name="cancel">Stops it; the run can be taken up again.</param>
    /// <returns>The folder.</returns>
    string SaveRun(IReadOnlyList<string> policies, IReadOnlyList<string> settings, CancellationToken cancel);

    /// <summary>Writes a policy as a file of its name; never over a file that was not written here.</summary>
    /// <param name="name">The policy's name.</param>
    /// <param name="text">The file's text.</param>
    /// <returns>The file, as a command line names it.</returns>
    string SavePolicy(string name, string text);
}
