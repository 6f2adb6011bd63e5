using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli;

/// <summary>A refusal in the words of the command line: what the libraries say, and the option that mends it.</summary>
internal static class RefusalText
{
    /// <summary>The text.</summary>
    public static string Of(RefusalException refusal) =>
        refusal switch
        {
            ConditionRefusalException condition => $"--where: {condition.Message}{(condition.Subject.Length > 0 ? " 'zonesim list columns' lists them." : "")}",
            StudyRefusalException study when Mend(study) is { } mend => $"{study.Message} {mend}",
            RunFolderException { Help: { } help } folder => $"{folder.Message} {AdviceText.Of(help)}",
            _ => refusal.Message,
        };

    private static string? Mend(StudyRefusalException refusal) =>
        refusal.Code switch
        {
            RefusalCode.TooFewPolicies => "Name them, such as --policies deter-first,strike-first.",
            RefusalCode.NoWidth => $"Give one with --indifference{(refusal.Subject.Length > 0 ? $" in {refusal.Subject}" : "")}, or in the scenario.",
            RefusalCode.Axes => "Name them with --x and --y.",
            RefusalCode.Focus => "Name another scenario with --base.",
            RefusalCode.Claims => "Choose accounts with --account.",
            RefusalCode.Kind => "'zonesim sensitivity' makes one that does.",
            _ => null,
        };
}
