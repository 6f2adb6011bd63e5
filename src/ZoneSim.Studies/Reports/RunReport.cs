using System.Text.Json.Serialization;
using ZoneSim.Model;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>Everything about a finished run, read back from its folder. Charts and briefings take this and nothing else.</summary>
/// <param name="Manifest">How the run was made.</param>
/// <param name="Scenario">The resolved scenario.</param>
/// <param name="Policies">The policies, in the order run.</param>
/// <param name="Summary">All numbers.</param>
/// <param name="Ledger">All rows.</param>
/// <param name="Traces">The kept histories.</param>
public sealed record RunReport(
    Manifest Manifest,
    Scenario Scenario,
    IReadOnlyList<Policy> Policies,
    Summary Summary,
    Ledger Ledger,
    IReadOnlyList<KeptTrace> Traces
);

/// <summary>How a run was made: enough to make it again.</summary>
/// <param name="Version">Version of ZoneSim.</param>
/// <param name="Platform">Operating system, architecture and runtime that wrote it; one build gives the same ledger, bit for bit, on all.</param>
/// <param name="Verb">run or compare.</param>
/// <param name="Command">The command that makes the run again.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Policies">Names of the policies, in order.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="Confidence">Confidence level of the intervals.</param>
/// <param name="RangePoints">Latin-hypercube points over the assumptions; 0 where none were run.</param>
/// <param name="RangeReplications">Replications at each point and policy.</param>
/// <param name="Settings">Quantities set for this run (name to the text given).</param>
/// <param name="InputsHash">SHA-256 of the inputs, hex: the run's identity.</param>
/// <param name="Files">SHA-256 of each file of the folder but this one, by relative path; empty until the run is complete. Charts and briefings are
/// made from the run and not listed.</param>
/// <param name="Reference">Name of the policy that comparisons subtract.</param>
/// <param name="LedgerFormat">Number of the ledger's layout.</param>
/// <param name="Build">Builds of the program's parts that results depend on.</param>
/// <param name="Kind">Of a point study, the question it answers (sensitivity, flip, discover, value); null for a run.</param>
/// <param name="Design">Of a point study, how it was laid out, in words by name; null for a run.</param>
/// <param name="Precision">The precision asked for, such as 1%, by which the replications were found; null where they were fixed.</param>
/// <param name="Ledger">Of which histories rows are kept.</param>
/// <param name="Format">Number of the folder's layout; a folder of another one is refused.</param>
/// <param name="Seal">SHA-256, hex, over all of the manifest but this: an edited one is refused.</param>
public sealed record Manifest(
    string Version,
    string Platform,
    string Verb,
    string Command,
    string Scenario,
    IReadOnlyList<string> Policies,
    ulong Seed,
    long Replications,
    double Confidence,
    int RangePoints,
    int RangeReplications,
    IReadOnlyDictionary<string, string> Settings,
    string InputsHash,
    IReadOnlyDictionary<string, string> Files,
    string Reference = "",
    int LedgerFormat = 0,
    string Build = "",
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Kind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Design = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Precision = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] LedgerKept Ledger = LedgerKept.Full,
    int Format = 0,
    string Seal = ""
)
{
    /// <summary>How many of the first histories the ledger has the rows of.</summary>
    [JsonIgnore]
    public long KeptHistories =>
        Ledger switch
        {
            LedgerKept.Full => Replications,
            LedgerKept.First => Math.Min(Replications, FirstRows.Sorted),
            _ => 0,
        };
}

/// <summary>One history kept in a run folder.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Replication">Number of the replication.</param>
/// <param name="Events">What happened, in order of time.</param>
public sealed record KeptTrace(string Policy, long Replication, IReadOnlyList<TraceEvent> Events);
