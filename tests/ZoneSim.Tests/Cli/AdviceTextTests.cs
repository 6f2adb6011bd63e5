using ZoneSim.Cli;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Cli;

/// <summary>The studies say what would help; the command line says it in its own words.</summary>
public sealed class AdviceTextTests
{
    public static TheoryData<AdviceKind> Kinds => [.. Enum.GetValues<AdviceKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void There_are_words_for_every_kind_of_advice(AdviceKind kind) => Assert.Matches("--[a-z]|zonesim [a-z]", AdviceText.Of(new Advice(kind, 7, "R")));

    [Fact]
    public void A_history_is_looked_at_with_its_numbers() =>
        Assert.Equal(
            "zonesim trace scenario.yaml --policy policies/deter-first.yaml --replication 12345 --seed 18446744073709551615",
            AdviceText.Of(new Advice(AdviceKind.SeeHistory, 12_345, "policies/deter-first.yaml") { Seed = ulong.MaxValue })
        );

    [Fact]
    public void A_refusal_of_a_folder_ends_with_what_helps() =>
        Assert.Equal(
            "R: this run folder is damaged: summary.json: it ends too soon. Put the file back, or run the command again with --force.",
            RefusalText.Of(RunFolderException.Damaged("R", "summary.json", "it ends too soon."))
        );

    [Fact]
    public void A_study_keeps_the_command_without_what_changes_nothing_in_its_folder()
    {
        var shell = new Shell
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Command = new CommandLine(["sensitivity", "S", "--force", "--on", "slurm", "--tasks", "9", "--json", "--full", "--seed", "3"]),
        };
        var origin = AdviceText.Asked(shell, "sensitivity", "--full");
        Assert.Equal(("sensitivity", "zonesim sensitivity S --seed 3"), (origin.Verb, origin.Command));
        Assert.NotNull(origin.Words);
    }

    [Fact]
    public void Where_no_surface_asks_nothing_is_said_of_what_helps()
    {
        Assert.Equal("", StudyOrigin.None.Words.Say(": ", new Advice(AdviceKind.Points), "."));
        Assert.Equal(
            ": zonesim discover SCENARIO --points N.",
            new StudyOrigin("discover", "") { Words = AdviceText.Of }.Words.Say(": ", new Advice(AdviceKind.Points), ".")
        );
    }
}
