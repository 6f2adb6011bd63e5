using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Verbs;

/// <summary>The door for what was typed: no word is empty, too long, or holds what a later format or a terminal cannot.</summary>
internal static class OptionTexts
{
    /// <summary>What is wrong with the words of a command, one line for each; none where all are in order.</summary>
    public static IReadOnlyList<string> Mistakes(ParseResult parsed) =>
    [
        .. parsed.CommandResult.Children
            .SelectMany(result => result.Tokens.Select(token => (Name: NameOf(result), token.Value)))
            .Concat(parsed.UnmatchedTokens.Select(word => (Name: "the command line", Value: word)))
            .Select(word => Problem(word.Name, word.Value)).OfType<string>().Distinct(),
    ];

    private static string NameOf(SymbolResult result) => result switch
    {
        OptionResult option => option.Option.Name,
        ArgumentResult argument => argument.Argument.Name,
        _ => "the command line",
    };

    private static string? Problem(string name, string text)
    {
        if (text.Trim().Length == 0)
        {
            return $"{name} is empty: give it a value, or leave it out.";
        }

        if (text.Length > PlainText.LongestNote)
        {
            return $"{name}: found a text of {text.Length} characters, expected at most {PlainText.LongestNote}.";
        }

        return PlainText.FirstRefused(text) is var (index, refused)
            ? $"{name}: found {refused} as character {index + 1} of '{PlainText.Quoted(text)}', expected a text without characters that cannot be seen or shown."
            : null;
    }
}
