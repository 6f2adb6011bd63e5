using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim help VERB</c>: the same as <c>zonesim VERB --help</c>.</summary>
internal static class HelpVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var words = new Argument<string[]>("VERB")
        {
            Description = "A verb, such as compare, or two words, such as seeds diff.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Verb("help", "Shows what a verb does, its options and examples.", "zonesim help compare", "zonesim help seeds diff") { words };
        verb.SetAction(parsed =>
        {
            var root = CommandTree.New(shell);
            string[] path = parsed.GetValue(words) ?? [];
            Command at = root;
            foreach (var word in path)
            {
                at = at.Subcommands.FirstOrDefault(one => one.Name == word)
                    ?? throw new BadInputException($"VERB: there is no verb '{Scenarios.PlainText.Quoted(word)}'.{Hint(word, at)}");
            }

            return root.Parse([.. path, "--help"]).Invoke(parsed.InvocationConfiguration);
        });
        return verb;
    }

    private static string Hint(string word, Command at) =>
        Nearest.To(word, at.Subcommands.Select(one => one.Name)) is { } near ? $" Did you mean '{near}'?" : " 'zonesim help' lists them.";
}
