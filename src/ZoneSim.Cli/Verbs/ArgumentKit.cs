using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Cli.Verbs;

/// <summary>Arguments whose mistakes are told in our own words.</summary>
internal static class ArgumentKit
{
    /// <summary>Accepts a few words, and names the nearest to any other.</summary>
    public static Action<ArgumentResult> OneOf(Argument argument, IReadOnlyList<string> words) =>
        result =>
        {
            var text = result.Tokens.Count > 0 ? result.Tokens[0].Value : null;
            if (text is not null && !words.Contains(text))
            {
                result.AddError(
                    $"{argument.Name}: found '{text}', expected {string.Join(", ", words.SkipLast(1))} or {words[^1]}."
                        + (Nearest.To(text, words) is { } near ? $" Did you mean '{near}'?" : "")
                );
            }
        };
}
