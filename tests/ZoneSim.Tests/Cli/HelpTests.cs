using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Tests.Readme;

namespace ZoneSim.Tests.Cli;

public sealed class HelpTests
{
    public static TheoryData<string> Verbs => [.. Tree().Subcommands.Select(verb => verb.Name)];

    [Fact]
    public void All_verbs_of_the_design_are_there() =>
        Assert.Superset(
            new HashSet<string> { "run", "compare", "trace", "chart", "check", "schema", "list", "new", "diff" },
            Tree().Subcommands.Select(verb => verb.Name).ToHashSet()
        );

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_each_verb_shows_examples(string verb)
    {
        var said = Desk.Run(verb, "--help");

        Assert.Equal(0, said.Code);
        Assert.Contains("Examples:", said.Out, StringComparison.Ordinal);
        Assert.Contains($"  zonesim {verb}", said.Out, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Each_example_is_a_command_that_can_be_read(string verb)
    {
        foreach (
            var example in ((Verb)Tree().Subcommands.Single(one => one.Name == verb)).Examples.Where(example =>
                example.StartsWith("zonesim ", StringComparison.Ordinal)
            )
        )
        {
            var parsed = Tree().Parse(CommandWords.Of(example)[1..]);
            // 'learned.yaml' is made by the example before; HelpExampleTests plays both.
            var errors = parsed.Errors.Where(error => !error.Message.Contains("found 'learned.yaml'", StringComparison.Ordinal)).ToList();
            Assert.True(errors.Count == 0, $"{example}: {string.Join("; ", errors.Select(error => error.Message))}");
        }
    }

    private static RootCommand Tree() =>
        CommandTree.New(
            new Shell
            {
                Out = TextWriter.Null,
                Error = TextWriter.Null,
                Command = new CommandLine([]),
            }
        );
}
