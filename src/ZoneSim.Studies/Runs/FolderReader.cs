using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// The one way into a finished result folder of any kind: the manifest, sealed and sound; every file listed, ordinary and as written;
/// then each part through its own reader, which tells damage by folder, file and what.
/// </summary>
internal sealed class FolderReader
{
    private FolderReader(string folder, Manifest manifest) => (Folder, Manifest) = (folder, manifest);

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>Its manifest.</summary>
    public Manifest Manifest { get; }

    /// <summary>Opens a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="isKind">Whether a manifest's kind is the one wanted; null is a run's.</param>
    /// <param name="refusal">What is said where it is not: what the folder holds goes before.</param>
    /// <param name="help">What would help where it is not.</param>
    /// <exception cref="RunFolderException">It is no such folder, unfinished, damaged, or of another version.</exception>
    public static FolderReader Open(string folder, Func<string?, bool> isKind, string refusal, Advice? help = null)
    {
        var manifest = ManifestFile.Read(folder);
        if (!isKind(manifest.Kind))
        {
            var held = manifest.Kind is { } kind ? $"a study of the kind '{kind}'" : $"a run ({manifest.Verb} of {manifest.Scenario})";
            throw new RunFolderException($"{folder}: holds {held}, {refusal}") { Help = help };
        }

        var reader = new FolderReader(folder, manifest);
        reader.CheckFiles();
        return reader;
    }

    /// <summary>A file of the folder.</summary>
    public FolderPart Part(string name) => new(Folder, name);

    /// <summary>A JSON document that is whole, sound in itself, and agrees with the rest of the folder.</summary>
    /// <param name="name">The file.</param>
    /// <param name="check">Throws <see cref="InvalidDataException"/> where it does not agree.</param>
    public T Json<T>(string name, Action<T> check)
        where T : class
    {
        var value = Part(name).Json<T>();
        return Part(name)
            .Read(_ =>
            {
                check(value);
                return value;
            });
    }

    /// <summary>How the study was laid out, by name; empty where its manifest does not say.</summary>
    public IReadOnlyDictionary<string, string> Design => Manifest.Design ?? new Dictionary<string, string>();

    /// <summary>The hash of a plan's inputs as the folder's texts have them.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">The file of its scenario.</param>
    public string InputsHash(StudyPlan plan, string scenario = FolderLayout.ScenarioName) =>
        RunInputs.HashOf(plan, Part(scenario).Text(), name => Part(FolderLayout.PolicyPath(name)).Text());

    /// <summary>The resolved scenario, which has the name that the manifest gives.</summary>
    public Scenario Scenario() => Scenario(FolderLayout.ScenarioName, Manifest.Scenario);

    /// <summary>A resolved scenario of a name.</summary>
    public Scenario Scenario(string file, string? called)
    {
        var scenario = Part(file).Parse(text => InputTexts.ReadScenario(file, text));
        return called is null || scenario.Name == called ? scenario : throw Part(file).Damaged($"the scenario is '{scenario.Name}', expected '{called}'");
    }

    /// <summary>The policies, in the order of the manifest, each of the name of its file.</summary>
    public IReadOnlyList<Policy> Policies() =>
        [
            .. Manifest.Policies.Select(name =>
            {
                var part = Part(FolderLayout.PolicyPath(name));
                var policy = part.Parse(text => InputTexts.ReadPolicy(part.Name, text));
                return policy.Name == name ? policy : throw part.Damaged($"the policy is '{policy.Name}', expected '{name}'");
            }),
        ];

    /// <summary>What a reader of a YAML file makes of one.</summary>
    public T Text<T>(string file, Func<SourceText, ReadResult<T>> read)
        where T : class
    {
        var result = read(new SourceText(file, Part(file).Text()));
        return result.Value ?? throw Part(file).Damaged(string.Join("; ", result.Mistakes.Where(mistake => mistake.Severity == Severity.Error)));
    }

    /// <summary>Refuses the folder where the identity that its inputs make is not the one that it claims.</summary>
    /// <param name="hash">Makes the hash of the inputs from what the folder holds.</param>
    public void RequireInputs(Func<string> hash)
    {
        string made;
        try
        {
            made = Manifest.Version == BuildStamp.Version ? hash() : Manifest.InputsHash;
        }
        catch (RefusalException exception) when (exception is not RunFolderException)
        {
            throw Part(ManifestFile.Name).Damaged($"with what it says nothing can be played: {exception.Message}");
        }

        if (made != Manifest.InputsHash)
        {
            throw Part(ManifestFile.Name)
                .Damaged("inputsHash is not the hash of the inputs (scenario, policies, seed, replications, confidence) that the folder holds");
        }
    }

    private void CheckFiles()
    {
        if (Manifest.Files.Count == 0)
        {
            throw new RunFolderException($"{Folder}: the manifest lists no files, so the run was never finished.") { Help = new(AdviceKind.Replace) };
        }

        foreach (var (name, hash) in Manifest.Files)
        {
            // A ledger in parts may be terabytes: each part is held against its hash when it is read.
            if (LedgerParts.IsName(name))
            {
                _ = Part(name).Read(_ => true);
            }
            else
            {
                Part(name).RequireHash(hash);
            }
        }
    }
}
