using ZoneSim.Cli.Batch;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli;

/// <summary>What would help, in the words of the command line.</summary>
internal static class AdviceText
{
    /// <summary>The words: a sentence where a folder cannot be used, otherwise a piece of the sentence that a study writes.</summary>
    public static string Of(Advice advice) =>
        advice.Kind switch
        {
            AdviceKind.OtherFolder => "Name another folder with --out.",
            AdviceKind.OtherFolderOrReplace => "Name another folder with --out, or replace it with --force.",
            AdviceKind.RestoreOrReplace => "Put the file back, or run the command again with --force.",
            AdviceKind.Replace => "Run its command again with --force.",
            AdviceKind.ReplaceOnOneMachine => "Start afresh with --force, on one kind of machine.",
            AdviceKind.MakeRun => "A run is what 'zonesim run' and 'zonesim compare' make.",
            AdviceKind.MakeRegret => "Make it again with zonesim regret.",
            AdviceKind.KeepRows => "It was made with --ledger none. Make it again with --ledger first, which keeps the rows of the first 100,000 histories, "
                + "or --ledger full; its numbers are the same.",
            AdviceKind.KeepAllRows => "--ledger full keeps all",
            AdviceKind.PlayUnits => $"'zonesim work {advice.Subject} --units {advice.Number}-{advice.Last}' plays them; what is done is not played again.",
            AdviceKind.RepeatElsewhere => $"Type it again with --on other: {advice.Subject}",
            AdviceKind.SeeHistory => FormattableString.Invariant(
                $"zonesim trace scenario.yaml --policy {advice.Subject} --replication {advice.Number} --seed {advice.Seed}"
            ),
            AdviceKind.UseBeliefs => "Written by 'zonesim learn'; any study takes it with '--belief'.",
            AdviceKind.Replications => advice.Number > 0 ? $"--replications {advice.Number}" : "--replications",
            AdviceKind.Points => "zonesim discover SCENARIO --points N",
            AdviceKind.BasePoints => $"--base-points {advice.Number}",
            _ => throw new ArgumentOutOfRangeException(nameof(advice), advice.Kind, "There are no words for it."),
        };

    /// <summary>
    /// Who asks for a study: a verb of the command line. The command that makes it again says nothing of where it is played, and nothing of how it is
    /// shown.
    /// </summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="further">Further options that change nothing in the folder.</param>
    public static StudyOrigin Asked(Shell shell, string verb, params string[] further) =>
        new(verb, shell.Command.WithoutValues(SlurmOptions.Names).Without(["--force", "--json", .. further])) { Words = Of };
}
