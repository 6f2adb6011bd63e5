using ZoneSim.Model;

namespace ZoneSim.Web;

/// <summary>What a workbench works with.</summary>
/// <param name="Scenario">The scenario that questions are about.</param>
/// <param name="Policies">The policies to choose from, one at least; each name once.</param>
/// <param name="Chosen">Names of those that are chosen at first.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Command">The command line that plays the same, from names of policies and settings such as line.relayed=0.4.</param>
/// <param name="Runs">Folders of finished runs, asked for anew each time.</param>
/// <param name="Replay">The replay of a run, from its folder: a whole page. Throws what opening a run throws.</param>
public sealed record WorkbenchInputs(
    Scenario Scenario,
    IReadOnlyList<Policy> Policies,
    IReadOnlyList<string> Chosen,
    ulong Seed,
    Func<IReadOnlyList<string>, IReadOnlyList<string>, string> Command,
    Func<IReadOnlyList<string>> Runs,
    Func<string, byte[]> Replay);
