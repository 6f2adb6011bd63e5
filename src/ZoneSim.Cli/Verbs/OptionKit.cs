using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace ZoneSim.Cli.Verbs;

/// <summary>Options whose mistakes are told in our own words.</summary>
internal static class OptionKit
{
    /// <summary>A whole number within bounds.</summary>
    public static Option<int> Whole(string name, int otherwise, int low, string description, string helpName = "N") => new(name)
    {
        Description = description,
        HelpName = helpName,
        DefaultValueFactory = _ => otherwise,
        CustomParser = result => Parse<int>(result, name, $"a whole number from {low} up", text =>
            int.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= low ? value : null) ?? otherwise,
    };

    /// <summary>A number of 64 bits.</summary>
    public static Option<ulong?> Seed(string description) => new("--seed")
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse<ulong>(result, "--seed", "a whole number from 0 up, below 2^64", text =>
            ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null),
    };

    /// <summary>A replication's number.</summary>
    public static Option<long?> Replication(string description) => new("--replication", "-r")
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse<long>(result, "--replication", "a whole number from 0 to 4294967295", text =>
            uint.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null),
    };

    /// <summary>A share between 0 and 1, or in per cent.</summary>
    public static Option<double> Confidence() => new("--confidence")
    {
        Description = "Confidence level of the intervals, each alone: 0.95 or 95%.",
        HelpName = "LEVEL",
        DefaultValueFactory = _ => 0.95,
        CustomParser = result => Parse<double>(result, "--confidence", "a level between 0 and 1, such as 0.95 or 95%", Level) ?? 0.95,
    };

    /// <summary>Reads a level between 0 and 1, or in per cent.</summary>
    public static Func<ArgumentResult, double?> LevelOrNull(string name) =>
        result => Parse<double>(result, name, "a level between 0 and 1, such as 0.95 or 95%", Level);

    /// <summary>Texts, separated by commas or given by repeating the option.</summary>
    public static Option<string[]> Names(string name, string description, string helpName, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.OneOrMore,
        CustomParser = result => [.. result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    /// <summary>Settings: name=value, repeatable.</summary>
    public static Option<string[]> Settings() => new("--set")
    {
        Description = "Change a quantity for this run, such as line.relayed=0.4 or \"line.relay-delay=30 min\"; repeatable, recorded with the run. "
            + "'zonesim list quantities SCENARIO' lists the names.",
        HelpName = "NAME=VALUE",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>A switch.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    private static double? Level(string text)
    {
        var isPercent = text.EndsWith('%');
        return double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is > 0 and < 1 and var level ? level : null;
    }

    private static string Digits(string text) => text.Replace("_", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal);

    private static T? Parse<T>(ArgumentResult result, string name, string expected, Func<string, T?> read)
        where T : struct
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        var value = read(text);
        if (value is null)
        {
            result.AddError($"{name}: found '{text}', expected {expected}.");
        }

        return value;
    }
}
