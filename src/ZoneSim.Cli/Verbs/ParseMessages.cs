using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Cli.Verbs;

/// <summary>What is wrong with a command line, in our own words and with the nearest name.</summary>
internal static class ParseMessages
{
    /// <summary>The message.</summary>
    /// <param name="args">The words as they were typed.</param>
    /// <param name="parsed">What was made of them.</param>
    public static string Of(IReadOnlyList<string> args, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var name = FullName(parsed.CommandResult);
        var unmatched = parsed.UnmatchedTokens.Where((token, index) => index == 0 || token.StartsWith('-')).Concat(Strays(parsed));
        var names = args.SkipWhile(word => word != "--").ToList();
        var lines = unmatched
            .Select(token =>
                names.Contains(token) ? $"'{token}': {name} does not take this word; after '--' every word is a name." : Unmatched(token, command, name)
            )
            .Concat(parsed.Errors.Where(error => !IsOfUnmatched(error, parsed)).Select(error => Plain(error.Message, command, name)))
            .Distinct();
        return string.Join(Environment.NewLine, lines.Append($"'{name} --help' shows what it takes."));
    }

    /// <summary>Options that the verb does not have and that would stand as names of files or folders; after "--" every word is one.</summary>
    public static IReadOnlyList<string> Strays(ParseResult parsed) =>
        parsed.Tokens.Any(token => token.Type == TokenType.DoubleDash)
            ? []
            :
            [
                .. parsed
                    .CommandResult.Children.OfType<ArgumentResult>()
                    .SelectMany(result => result.Tokens)
                    .Select(token => token.Value)
                    .Where(word => word.StartsWith("--", StringComparison.Ordinal)),
            ];

    /// <summary>The words that lead to a command, such as zonesim seeds diff.</summary>
    private static string FullName(CommandResult result) =>
        result.Command is RootCommand ? "zonesim" : $"{(result.Parent is CommandResult parent ? FullName(parent) : "zonesim")} {result.Command.Name}";

    private static bool IsOfUnmatched(ParseError error, ParseResult parsed) =>
        parsed.UnmatchedTokens.Any(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal))
        || (parsed.UnmatchedTokens.Count > 0 && error.Message.StartsWith("Required command", StringComparison.Ordinal));

    private static string Unmatched(string token, Command command, string name)
    {
        var (what, known) =
            token.StartsWith('-') ? ("option", command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)))
            : command.Subcommands.Count > 0 ? ("verb", command.Subcommands.Select(verb => verb.Name))
            : ("argument", []);
        var names = known.ToList();
        var near = Nearest.To(token, names);
        var mend =
            near is not null ? $" Did you mean '{near}'?"
            : what == "verb" ? $" The verbs are {Words.And(names)}."
            : "";
        return what == "argument" ? $"'{token}': {name} does not take this word.{mend}" : $"'{token}': {name} has no such {what}.{mend}";
    }

    private static string Plain(string message, Command command, string name)
    {
        if (message.StartsWith("Required command", StringComparison.Ordinal))
        {
            return $"A verb is missing: {Words.And([.. command.Subcommands.Select(verb => verb.Name)])}.";
        }

        return message.StartsWith("Required argument", StringComparison.Ordinal) && message.Contains("missing for command", StringComparison.Ordinal)
            ? $"{name} needs {Words.And([.. command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(argument => argument.Name)])}."
            : message;
    }
}
