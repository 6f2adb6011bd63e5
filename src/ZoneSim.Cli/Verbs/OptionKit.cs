using System.CommandLine;
using System.CommandLine.Parsing;
using ZoneSim.Cli.Files;
using ZoneSim.Model;

namespace ZoneSim.Cli.Verbs;

/// <summary>Options whose mistakes are told in our own words.</summary>
internal static class OptionKit
{
    /// <summary>Histories of each policy at most that a number of histories may ask for.</summary>
    public const int MostHistories = 10_000_000;

    /// <summary>A whole number within bounds; both ends are told where it is outside.</summary>
    public static Option<int> Whole(string name, int otherwise, int low, int high, string description, string helpName = "N") =>
        new(name)
        {
            Description = description,
            HelpName = helpName,
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
                Parse<int>(result, name, $"a whole number from {low} to {high}, in digits alone, such as {otherwise}", text =>
                    Digits.Whole(text) is { } value && value >= (ulong)low && value <= (ulong)high ? (int)value : null
                ) ?? otherwise,
        };

    /// <summary>A number of histories, which may be written 1e9.</summary>
    public static Option<long> Histories(string name, long otherwise, long high, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            DefaultValueFactory = _ => otherwise,
            CustomParser = result =>
                Parse<long>(
                    result,
                    name,
                    FormattableString.Invariant($"a whole number from 1 to {high}, in digits alone or as 1e9, such as {otherwise}"),
                    text => Digits.WholeOrPower(text) is { } value && value >= 1 && value <= (ulong)high ? (long)value : null
                ) ?? otherwise,
        };

    /// <summary>Threads to run on.</summary>
    public static Option<int> Threads() => Whole("--threads", 0, 0, 1_024, "Threads to run on; 0: all processors. Has no influence on any result.");

    /// <summary>A number of 64 bits.</summary>
    public static Option<ulong?> Seed(string description) =>
        new("--seed")
        {
            Description = description,
            HelpName = "N",
            CustomParser = result => Parse(result, "--seed", "a whole number from 0 up, below 2^64, in digits alone", Digits.Whole),
        };

    /// <summary>A replication's number.</summary>
    public static Option<long?> Replication(string description) =>
        new("--replication", "-r")
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
                Parse<long>(result, "--replication", "a whole number from 0 to 9223372036854775806, in digits alone", text =>
                    Digits.Whole(text) is < long.MaxValue and var value ? (long)value : null
                ),
        };

    /// <summary>A day of a campaign.</summary>
    public static Option<int?> Day(string description) =>
        new("--day")
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
                Parse<int>(result, "--day", $"a day of the campaign, 1 to {DayPoints.MostDays} at most, in digits alone", text =>
                    Digits.Whole(text) is >= 1 and <= DayPoints.MostDays and var value ? (int)value : null
                ),
        };

    /// <summary>A share between 0 and 1, or in per cent.</summary>
    public static Option<double> Confidence() =>
        new("--confidence")
        {
            Description = "Confidence level of the intervals, each alone: 0.95 or 95%.",
            HelpName = "LEVEL",
            DefaultValueFactory = _ => 0.95,
            CustomParser = result => LevelOrNull("--confidence")(result) ?? 0.95,
        };

    /// <summary>Reads a level between 0 and 1, or in per cent.</summary>
    public static Func<ArgumentResult, double?> LevelOrNull(string name) =>
        result =>
            Parse<double>(result, name, "a level between 0 and 1, such as 0.95 or 95%", text => Digits.Share(text) is > 0 and < 1 and var level ? level : null);

    /// <summary>Reads a number by a reader of one's own.</summary>
    public static double? Number(ArgumentResult result, string name, string expected, Func<string, double?> read) => Parse(result, name, expected, read);

    /// <summary>Texts, separated by single commas or given by repeating the option; none is empty and none stands twice.</summary>
    public static Option<string[]> Names(string name, string description, string helpName, params string[] aliases) =>
        new(name, aliases)
        {
            Description = description,
            HelpName = helpName,
            Arity = ArgumentArity.OneOrMore,
            CustomParser = result => Split(result, name),
        };

    /// <summary>A folder or file to be written, whose name can be one.</summary>
    public static Option<string?> Out(string name, string description, string helpName)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            foreach (var path in result.Tokens.Select(token => token.Value).Where(path => path.Trim().Length > 0))
            {
                if (OutPath.Problem(path) is { } problem)
                {
                    result.AddError($"{name}: found '{Scenarios.PlainText.Quoted(path)}', {problem}.");
                }
            }
        });
        return option;
    }

    /// <summary>One line for a reader.</summary>
    public static Option<string?> Text(string name, string description, string helpName, int longest)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = helpName };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.Length > longest))
            {
                result.AddError($"{name}: found a text of {token.Value.Length} characters, expected at most {longest}.");
            }
        });
        return option;
    }

    /// <summary>Settings: name=value, repeatable.</summary>
    public static Option<string[]> Settings() =>
        new("--set")
        {
            Description =
                "Change a quantity for this run, such as line.relayed=0.4 or \"line.relay-delay=30 min\"; repeatable, recorded with the run. "
                + "'zonesim list quantities SCENARIO' lists the names.",
            HelpName = "NAME=VALUE",
            Arity = ArgumentArity.OneOrMore,
        };

    /// <summary>One belief for every quantity that moves across studies, or a file of what a record taught.</summary>
    public static Option<string?> Belief()
    {
        var option = new Option<string?>("--belief")
        {
            Description =
                $"Move every assumption by one family of belief over its range, whatever the scenario says: "
                + $"{string.Join(", ", Scenarios.Beliefs.Families)}; or by what a record taught: the learned.yaml of 'zonesim learn'. "
                + $"[default: the scenario's own beliefs]",
            HelpName = "FAMILY|FILE",
        };
        option.Validators.Add(result =>
        {
            foreach (var text in result.Tokens.Select(token => token.Value).Where(text => !Scenarios.Beliefs.Families.Contains(text) && !File.Exists(text)))
            {
                result.AddError(
                    $"--belief: found '{Scenarios.PlainText.Quoted(text)}', expected one of {string.Join(", ", Scenarios.Beliefs.Families)}, "
                        + $"or a file of learned beliefs."
                        + (Scenarios.Yaml.Nearest.To(text, Scenarios.Beliefs.Families) is { } near ? $" Did you mean '{near}'?" : "")
                );
            }
        });
        return option;
    }

    /// <summary>A switch.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    /// <summary>Whether an option stands on the command line.</summary>
    public static bool IsGiven(ParseResult parsed, Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>Refuses options that could change nothing.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="where">Why, as the end of a sentence: "with --no-ranges".</param>
    /// <param name="idle">The options.</param>
    /// <exception cref="BadInputException">One of them stands there.</exception>
    public static void RefuseIdle(ParseResult parsed, string where, params ReadOnlySpan<Option> idle)
    {
        foreach (var option in idle)
        {
            if (IsGiven(parsed, option))
            {
                throw new BadInputException($"{option.Name} has no effect {where}: leave it out.");
            }
        }
    }

    private static string[] Split(ArgumentResult result, string name)
    {
        var parts = result.Tokens.SelectMany(token => token.Value.Split(',', StringSplitOptions.TrimEntries)).ToArray();
        if (parts.Contains(""))
        {
            result.AddError(
                $"{Typed(result, name)}: found '{string.Join(' ', result.Tokens.Select(token => token.Value))}', "
                    + $"expected texts separated by single commas, none of them empty."
            );
        }
        else if (parts.GroupBy(part => part, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            result.AddError($"{Typed(result, name)}: found '{twice.Key}' twice, expected each once.");
        }

        return parts;
    }

    /// <summary>The option's name as it was typed.</summary>
    private static string Typed(SymbolResult result, string name) => (result.Parent as OptionResult)?.IdentifierToken?.Value ?? name;

    private static T? Parse<T>(ArgumentResult result, string name, string expected, Func<string, T?> read)
        where T : struct
    {
        var text = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        var value = read(text);
        if (value is null)
        {
            result.AddError($"{name}: found '{Scenarios.PlainText.Quoted(text)}', expected {expected}.");
        }

        return value;
    }
}
