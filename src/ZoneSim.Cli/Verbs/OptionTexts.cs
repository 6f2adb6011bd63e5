using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Verbs;

/// <summary>The door for what was typed: no word is empty, too long, or holds what a later format or a terminal cannot.</summary>
internal static class OptionTexts
{
    /// <summary>What is wrong with the words of a command, one line for each; none where all are in order.</summary>
    /// <param name="args">The words as they were typed.</param>
    /// <param name="parsed">What was made of them.</param>
    public static IReadOnlyList<string> Mistakes(IReadOnlyList<string> args, ParseResult parsed) =>
        [
            // The parser would give it the next word.
            .. args.TakeWhile(word => word != "--").Where(HasNothingBehind).Select(word => Empty(word[..^1])).Distinct(),
            .. parsed
                .CommandResult.Children.SelectMany(result => result.Tokens.Select(token => (Name: NameOf(result), token.Value)))
                .Concat(parsed.UnmatchedTokens.Select(word => (Name: "the command line", Value: word)))
                .Select(word => Problem(word.Name, word.Value))
                .OfType<string>()
                .Distinct(),
        ];

    private static string NameOf(SymbolResult result) =>
        result switch
        {
            OptionResult option => option.Option.Name,
            ArgumentResult argument => argument.Argument.Name,
            _ => "the command line",
        };

    private static bool HasNothingBehind(string word) => word.StartsWith("--", StringComparison.Ordinal) && word.IndexOfAny(['=', ':']) == word.Length - 1;

    private static string Empty(string name) => $"{name} is empty: give it a value, or leave it out.";

    private static string? Problem(string name, string text)
    {
        if (text.Trim().Length == 0)
        {
            return Empty(name);
        }

        if (text.Length > PlainText.LongestNote)
        {
            return $"{name}: found a text of {text.Length} characters, expected at most {PlainText.LongestNote}.";
        }

        return PlainText.FirstRefused(text) is var (index, refused)
            ? $"{name}: found {refused} as character {index + 1} of '{PlainText.Quoted(text)}', "
                + $"expected a text without characters that cannot be seen or shown."
            : null;
    }
}
