using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim assumptions SCENARIO</c>: what every number rests on.</summary>
internal static class AssumptionsVerb
{
    private const string Runs = "runs";

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "A scenario file, or the name of a shipped one (zonesim list scenarios)." };
        var study = new Option<string?>("--study")
        {
            Description = $"The folder of a sensitivity study of this scenario. [default: one found in {Runs}/]",
            HelpName = "FOLDER",
        };
        var settings = OptionKit.Settings();
        var charts = OptionKit.Out("--charts", "Draw the ledger into this folder, as SVG and PNG.", "FOLDER");
        var all = OptionKit.Switch("--all", "Show every quantity and where each value is said, not only the first 15.");
        var json = OptionKit.Switch("--json", "Print the ledger as JSON on standard output, and nothing else there.");
        var verb = new Verb(
            "assumptions",
            "The assumption ledger: every quantity with its basis, source, grade and range, and, where a sensitivity study exists, "
                + "its share of the result's variance and how much of it rests on what is assumed or poorly graded.",
            "zonesim assumptions at-tanf-2017-10-05",
            "zonesim assumptions at-tanf-2017-10-05 --study runs/at-tanf-2017-10-05-sensitivity-0123abcd --charts charts",
            "zonesim assumptions at-tanf-2017-10-05 --all",
            "zonesim assumptions my-scenario.yaml --json > ledger.json"
        )
        {
            scenario,
            study,
            settings,
            charts,
            all,
            json,
        };
        verb.SetAction(parsed =>
        {
            OptionKit.RefuseIdle(parsed, "with --json, which holds every quantity", parsed.GetValue(json) ? [all] : []);
            var inputs = Inputs.Load(shell, parsed.GetValue(scenario)!, [], parsed.GetValue(settings) ?? []);
            var found = SensitivityOf(inputs.Scenario, parsed.GetValue(study));
            var ledger = Ledger(shell, parsed.GetValue(scenario)!, inputs.Scenario, found.Report);
            Write(shell, ledger, inputs.Scenario, found, new LedgerOutput(parsed.GetValue(charts), parsed.GetValue(all), parsed.GetValue(json)));
            return ExitCode.Done;
        });
        return verb;
    }

    private static AssumptionRegister Ledger(Shell shell, string argument, Scenario scenario, PointStudyReport? study)
    {
        var records = new Dictionary<string, IncidentRecord?>();
        var library = new Library(shell);
        return AssumptionRegister.Of(scenario, Find, study);

        Claim? Find(string path)
        {
            var parts = path.Split('/');
            if (!records.TryGetValue(parts[0], out var record))
            {
                record = library.Resolve($"seed:{parts[0]}", argument) is { } text ? IncidentRecordReader.Read(text).Value : null;
                records.Add(parts[0], record);
            }

            return record?.Find(parts[1], parts[2]);
        }
    }

    private static void Write(Shell shell, AssumptionRegister ledger, Scenario scenario, FoundStudy study, LedgerOutput output)
    {
        IReadOnlyList<string> files = [];
        if (output.Charts is not null)
        {
            files = ChartFolder.Draw(
                AccountGallery.RenderLedger(
                    ledger,
                    $"Scenario {scenario.Name}{(study.Folder is null ? "" : $", study {study.Report!.Manifest.InputsHash[..8]}")}"
                ),
                output.Charts,
                shell
            );
        }

        if (output.Json)
        {
            shell.Out.WriteLine(LedgerJson.Of(ledger, study.Folder));
            return;
        }

        AssumptionsConsole.Write(ledger, study, output.All, new ConsoleReport(shell.Out, shell.Width));
        foreach (var file in files)
        {
            shell.Out.WriteLine(Path.Combine(output.Charts!, file));
        }
    }

    /// <summary>The study named, or the first in the usual folder that is of this very scenario.</summary>
    private static FoundStudy SensitivityOf(Scenario scenario, string? named)
    {
        if (named is not null)
        {
            var report = RunFolder.OpenPoints(named);
            return IsOf(report, scenario)
                ? new FoundStudy(named, report, 0)
                : throw new BadInputException(
                    $"{named}: is a study of '{report.Scenario.Name}' with other values than this scenario has. "
                        + $"Name a study of this scenario, or make one: zonesim sensitivity."
                );
        }

        if (!Directory.Exists(Runs))
        {
            return new FoundStudy(null, null, 0);
        }

        var all = Directory
            .EnumerateDirectories(Runs)
            .Order(StringComparer.Ordinal)
            .Where(folder => KindOf(folder) == "sensitivity")
            .Select(folder => (Folder: folder, Report: RunFolder.OpenPoints(folder)))
            .Where(one => IsOf(one.Report, scenario))
            .ToList();
        return all.Count == 0 ? new FoundStudy(null, null, 0) : new FoundStudy(all[0].Folder, all[0].Report, all.Count - 1);
    }

    private static string? KindOf(string folder)
    {
        try
        {
            return folder.EndsWith(".partial", StringComparison.Ordinal) ? null : RunFolder.KindOf(folder);
        }
        catch (RunFolderException)
        {
            return null;
        }
    }

    private static bool IsOf(PointStudyReport report, Scenario scenario) => ScenarioWriter.Write(report.Scenario) == ScenarioWriter.Write(scenario);
}

/// <summary>How the ledger is shown.</summary>
/// <param name="Charts">Folder to draw it into, or null.</param>
/// <param name="All">Every quantity.</param>
/// <param name="Json">For a program.</param>
internal sealed record LedgerOutput(string? Charts, bool All, bool Json);

/// <summary>A sensitivity study of a scenario.</summary>
/// <param name="Folder">Its folder; null where there is none.</param>
/// <param name="Report">The study.</param>
/// <param name="Others">Others of the same scenario that were not taken.</param>
internal sealed record FoundStudy(string? Folder, PointStudyReport? Report, int Others);
