namespace ZoneSim.Studies.Runs;

/// <summary>Whether a folder that is there, finished or not, holds what is asked for: of the same inputs and the same build.</summary>
internal static class FolderIdentity
{
    /// <summary>Refuses a run of other inputs or another build.</summary>
    public static void RequireSame(string folder, Manifest found, Manifest asked)
    {
        var help = new Advice(AdviceKind.OtherFolderOrReplace);
        if (found.InputsHash != asked.InputsHash)
        {
            throw new RunFolderException($"{folder}: holds another run: {Describe(found)}; asked for: {Describe(asked)}. Nothing was changed.") { Help = help };
        }

        if (found.Build != asked.Build)
        {
            throw new RunFolderException(
                $"{folder}: holds this run as made by another build (ZoneSim {found.Version}, build {found.Build}; "
                    + $"this is {asked.Version}, build {asked.Build}), whose numbers may differ. Nothing was changed."
            )
            {
                Help = help,
            };
        }
    }

    /// <summary>Refuses to replace a folder that is not a run's.</summary>
    public static void RequireRunFolder(string folder)
    {
        if (!Disk.FileExists(Path.Combine(folder, ManifestFile.Name)))
        {
            throw new RunFolderException($"{folder}: this is no run folder (it has no {ManifestFile.Name}), so it is not replaced.")
            {
                Help = new(AdviceKind.OtherFolder),
            };
        }
    }

    private static string Describe(Manifest manifest) =>
        manifest.Kind is { } kind
            ? $"{kind} of {manifest.Scenario} under {string.Join(", ", manifest.Policies)}, "
                + string.Join(", ", (manifest.Design ?? new Dictionary<string, string>()).Select(part => $"{part.Key} {part.Value}"))
                + $", seed {manifest.Seed}, inputs {manifest.InputsHash[..8]}"
            : $"{manifest.Scenario} under {string.Join(", ", manifest.Policies)}, "
                + $"{(manifest.Precision is { } precision ? $"replications for a precision of {precision}" : $"{manifest.Replications} replications")}, "
                + manifest.Ledger switch
                {
                    LedgerKept.None => "no ledger, ",
                    LedgerKept.First => "a ledger of the first histories, ",
                    _ => "",
                }
                + (manifest.RangePoints == 0 ? "no ranges" : $"ranges of {manifest.RangePoints} points with {manifest.RangeReplications} replications")
                + $", seed {manifest.Seed}, inputs {manifest.InputsHash[..8]}";
}
