using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// manifest.json: written with a seal over its own content, and read only where the seal fits. Since it holds the hash of every other
/// file, the seal stands for the whole folder: a number that was edited anywhere is not repeated.
/// </summary>
internal static class ManifestFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "manifest.json";

    /// <summary>
    /// Number of the layout of result folders. 2: the manifest is sealed, and a regret study has one too. 3: traces have values beside their
    /// sentences.
    /// </summary>
    public const int Format = 3;

    /// <summary>The manifest of what is to be made, without files: what every kind of folder has. What one kind has more is added to it.</summary>
    /// <param name="asked">Who asks.</param>
    /// <param name="kind">The folder's kind; null for a run.</param>
    /// <param name="scenario">What it is of.</param>
    /// <param name="policies">Names of the policies.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="replications">Replications of each policy.</param>
    /// <param name="confidence">Confidence level.</param>
    /// <param name="inputsHash">Hash of all inputs.</param>
    public static Manifest New(
        StudyOrigin asked,
        string? kind,
        string scenario,
        IEnumerable<string> policies,
        ulong seed,
        long replications,
        double confidence,
        string inputsHash
    ) =>
        new(
            Version: BuildStamp.Version,
            Platform: BuildStamp.Platform,
            Verb: kind ?? asked.Verb,
            Command: asked.Command,
            Scenario: scenario,
            Policies: [.. policies],
            Seed: seed,
            Replications: replications,
            Confidence: confidence,
            RangePoints: 0,
            RangeReplications: 0,
            Settings: new Dictionary<string, string>(),
            InputsHash: inputsHash,
            Files: new Dictionary<string, string>(),
            LedgerFormat: LedgerLayout.Version,
            Build: BuildStamp.Build
        )
        {
            Kind = kind,
        };

    /// <summary>That of a regret study, of which its own numbers are all that it hangs on.</summary>
    public static Manifest Of(RegretReport report, string scenario, StudyOrigin origin, byte[] numbers) =>
        New(
            origin,
            RunFolder.RegretKind,
            scenario,
            report.Policies,
            report.States[0].Seed,
            Math.Max(1, report.States.Min(state => state.Replications)),
            report.Confidence,
            Convert.ToHexStringLower(SHA256.HashData(numbers))
        ) with
        {
            Design = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["objective"] = report.Objective.Name,
                ["states"] = string.Join(", ", report.States.Take(40).Select(state => state.Name)),
                ["optimism"] = report.Optimism.ToString("R", CultureInfo.InvariantCulture),
                ["enough"] = report.Enough?.ToString("R", CultureInfo.InvariantCulture) ?? "none",
            },
        };

    /// <summary>A manifest as its file holds it.</summary>
    public static byte[] Write(Manifest manifest) => RunJson.Write(Sealed(manifest));

    /// <summary>The manifest of a finished or unfinished folder, in itself.</summary>
    /// <exception cref="RunFolderException">There is none, or it is damaged, edited, or of another version.</exception>
    public static Manifest Read(string folder)
    {
        var part = new FolderPart(folder, Name);
        if (!Disk.FileExists(part.Path))
        {
            if (Disk.FileExists(Path.Combine(folder, FolderLayout.SummaryName(RunFolder.RegretKind))))
            {
                throw new RunFolderException($"{folder}: a regret study of an older version, without a {Name}.")
                {
                    IsOtherVersion = true,
                    Help = new(AdviceKind.MakeRegret),
                };
            }

            throw new RunFolderException(
                Disk.FolderExists(PartialFolder.PathOf(folder)) && !Disk.FolderExists(folder)
                    ? $"{folder}: the run is not finished. Type its command again and it goes on where it stopped."
                    : $"{folder}: this is no run folder; it has no {Name}."
            );
        }

        RequireFormat(folder, part.Read(path => Disk.ReadBytes(path)));
        var manifest = part.Json<Manifest>();
        if (Sealed(manifest).Seal != manifest.Seal)
        {
            throw part.Damaged("it was changed after it was written; its seal does not fit what it says");
        }

        return Wrong(manifest) is { } wrong ? throw part.Damaged(wrong) : manifest;
    }

    private static Manifest Sealed(Manifest manifest)
    {
        var bare = manifest with { Format = Format, Seal = "" };
        return bare with { Seal = Convert.ToHexStringLower(SHA256.HashData(RunJson.Write(bare))) };
    }

    /// <summary>A folder of another version is told as such before anything else is looked for in it.</summary>
    private static void RequireFormat(string folder, byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            int Number(string name) =>
                document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty(name, out var value)
                && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt32(out var number)
                    ? number
                    : 0;
            string Text(string name) =>
                document.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "unknown";
            if (document.RootElement.ValueKind == JsonValueKind.Object && (Number("format") != Format || Number("ledgerFormat") != LedgerLayout.Version))
            {
                throw new RunFolderException(
                    $"{folder}: written by ZoneSim {Text("version")} with folder format {Number("format")} and ledger format {Number("ledgerFormat")}; "
                        + $"this is {BuildStamp.Version} with formats {Format} and {LedgerLayout.Version}. Run its command again: {Text("command")}"
                )
                {
                    IsOtherVersion = true,
                };
            }
        }
        catch (JsonException exception)
        {
            throw RunFolderException.Damaged(folder, Name, exception.Message);
        }
    }

    /// <summary>What cannot be, though every member is there and of its type; null where nothing is wrong.</summary>
    private static string? Wrong(Manifest manifest) =>
        !FolderLayout.Knows(manifest.Kind) ? $"kind is '{manifest.Kind}', which is none"
        : FolderNames.WrongWith(manifest.Scenario) is { } scenario ? $"scenario '{manifest.Scenario}' {scenario}"
        : manifest.Policies.Count == 0 ? "policies is empty, expected one at least"
        : manifest.Policies.FirstOrDefault(policy => FolderNames.WrongWith(policy) is not null) is { } bad ? $"the policy '{bad}' {FolderNames.WrongWith(bad)}"
        : manifest.Policies.Distinct(StringComparer.OrdinalIgnoreCase).Count() < manifest.Policies.Count ? "policies names one twice"
        : manifest.Reference.Length > 0 && !manifest.Policies.Contains(manifest.Reference)
            ? $"reference is '{manifest.Reference}', expected one of the policies"
        : manifest.Confidence is not (> 0 and < 1) ? FormattableString.Invariant($"confidence is {manifest.Confidence}, expected a level between 0 and 1")
        : manifest.Replications < 1 ? FormattableString.Invariant($"replications is {manifest.Replications}, expected 1 or more")
        : !IsHash(manifest.InputsHash) ? "inputsHash is no SHA-256"
        : manifest.Files.FirstOrDefault(file => !IsHash(file.Value)).Key is { } file ? $"the hash of {file} is no SHA-256"
        : FolderLayout.WrongWith(manifest);

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);
}
