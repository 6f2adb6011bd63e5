using System.Globalization;
using System.Text;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Learning;

/// <summary>A plan made ready: incidents read, inputs hashed. Nothing of it touches the disk.</summary>
internal sealed class LearnStudy
{
    /// <summary>The entry of a design that names the incidents.</summary>
    public const string IncidentsKey = "incidents";

    /// <summary>Makes a plan ready.</summary>
    /// <exception cref="StudyRefusalException">The plan cannot be run; its message says why.</exception>
    public LearnStudy(LearnPlan plan)
    {
        plan.Check();
        Plan = plan with { Incidents = [.. plan.Incidents.OrderBy(one => one.Record.Name, StringComparer.Ordinal)] };
        var made = Plan.Incidents.Select(one => RecordedIncident.Of(one, plan.Seed)).ToList();
        (Incidents, Inputs) = ([.. made.Select(one => one.Incident)], [.. made.Select(one => one.Inputs)]);
        Told = [.. Incidents.Where(incident => incident.Tells)];
        if (Told.Count == 0)
        {
            throw new StudyRefusalException(
                RefusalCode.Incidents,
                "There is nothing to learn from: of no incident named does the record decide anything that a history could show. "
                    + "A matter is decided where no account says otherwise and a claim on it is graded A to C and 1 to 3."
            );
        }

        Space = new LearnSpace(Told);
        Hash = HashOf(Plan.Incidents.Select((one, index) => (one.RecordText, Inputs[index].Hash)), Design());
    }

    /// <summary>The plan, with incidents in ordinal order of names.</summary>
    public LearnPlan Plan { get; }

    /// <summary>The incidents.</summary>
    public IReadOnlyList<RecordedIncident> Incidents { get; }

    /// <summary>Those of which the record decides something.</summary>
    public IReadOnlyList<RecordedIncident> Told { get; }

    /// <summary>The inputs of each incident as text.</summary>
    public IReadOnlyList<RunInputs> Inputs { get; }

    /// <summary>What is unknown.</summary>
    public LearnSpace Space { get; }

    /// <summary>SHA-256, hex, over all that results depend on.</summary>
    public string Hash { get; }

    /// <summary>Histories at one point.</summary>
    public int PerPoint => Told.Sum(incident => incident.Circumstances.Count * incident.Policies.Count) * Plan.Replications;

    /// <summary>The manifest, without files.</summary>
    public Manifest NewManifest() =>
        ManifestFile.New(
            Plan.Origin,
            RunFolder.LearnedKind,
            RunFolder.LearnedKind,
            Incidents.SelectMany(incident => incident.Policies).Select(policy => policy.Name).Distinct().Order(StringComparer.Ordinal),
            Plan.Seed,
            Plan.Replications,
            0.95,
            Hash
        ) with
        {
            Design = Design(),
        };

    /// <summary>SHA-256, hex, over records, bases, policies, design.</summary>
    /// <param name="incidents">Of each incident its record's text and the hash of base, policies and seed.</param>
    /// <param name="design">How the study is laid out.</param>
    public static string HashOf(IEnumerable<(string Record, string Inputs)> incidents, IReadOnlyDictionary<string, string> design)
    {
        var text = new StringBuilder($"{RunFolder.LearnedKind}\n");
        foreach (var (record, inputs) in incidents)
        {
            text.Append(CultureInfo.InvariantCulture, $"record {Encoding.UTF8.GetByteCount(record)}\n{record}\n{inputs}\n");
        }

        foreach (var (name, value) in design)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
        }

        return RunInputs.Sha256(text.ToString());
    }

    private SortedDictionary<string, string> Design() =>
        new(StringComparer.Ordinal)
        {
            [IncidentsKey] = string.Join(", ", Incidents.Select(incident => incident.Name)),
            ["in force"] = string.Join("; ", Incidents.Select(incident => string.Join(" ", incident.Policies.Select(policy => policy.Name)))),
            ["points"] = Plan.Points.ToString(CultureInfo.InvariantCulture),
        };
}
