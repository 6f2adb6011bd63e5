using System.CommandLine;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>The widths within which a difference does not matter.</summary>
internal sealed class IndifferenceOption
{
    private const string Expected =
        "percentage points above 0 and below 100, such as 2pp, or COLUMN=AMOUNT, such as time_in_zone_min=10 (in the column's unit) or time_in_zone_min=0.2h";

    /// <summary>The option.</summary>
    public Option<string[]> Option { get; } =
        OptionKit.Names(
            "--indifference",
            "Width within which a difference does not matter to you: 2pp for shares, and COLUMN=AMOUNT for a mean, such as 10min; "
                + "in its unit where none is given. Without one nothing is said on what matters.",
            "WIDTH,…"
        );

    /// <summary>What was asked for.</summary>
    public IndifferenceWidths Of(ParseResult parsed)
    {
        double? share = null;
        var columns = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in parsed.GetValue(Option) ?? [])
        {
            if (text.IndexOf('=', StringComparison.Ordinal) is var equals && equals > 0)
            {
                var column = Column(text[..equals].Trim());
                if (!columns.TryAdd(column.Name, Amount(text, text[(equals + 1)..].Trim(), column)))
                {
                    throw Second(text, column.Name);
                }
            }
            else
            {
                share = share is null ? Share(text) ?? throw Wrong(text) : throw Second(text, "shares");
            }
        }

        return new IndifferenceWidths(share) { Columns = columns };
    }

    /// <summary>Reads 2pp, 2% or 0.02 as a fraction; null where it is none of them, not above 0, or 1 and more.</summary>
    public static double? Share(string text)
    {
        var isPercent = text.EndsWith('%') || text.EndsWith("pp", StringComparison.Ordinal);
        var digits =
            text.EndsWith("pp", StringComparison.Ordinal) ? text[..^2]
            : isPercent ? text[..^1]
            : text;
        return (isPercent ? Digits.Decimal(digits.TrimEnd()) / 100 : Digits.Decimal(digits)) is > 0 and < 1 and var share ? share : null;
    }

    private static double Amount(string text, string amount, LedgerColumn column)
    {
        if (column.Type == ColumnType.Flag)
        {
            return Share(amount) ?? throw Wrong(text);
        }

        return WidthText.Read(amount, column.Unit, out var problem) is > 0 and var width
            ? width
            : throw new BadInputException(
                $"--indifference: {problem}{(column.Unit.Length > 0 ? $"; a bare number is in {column.Unit}" : "")} for {column.Name}."
            );
    }

    private static LedgerColumn Column(string name)
    {
        var columns = LedgerColumns.Known.Where(column => column.HasPairedMean).ToList();
        return columns.FirstOrDefault(column => column.Name == name)
            ?? throw new BadInputException(
                $"--indifference: there is no column '{name}' with a mean over every row. "
                    + (Nearest.To(name, columns.Select(column => column.Name)) is { } near ? $"Did you mean '{near}'?" : "'zonesim list columns' lists them.")
            );
    }

    private static BadInputException Second(string text, string of) => new($"--indifference: found '{text}', a second width for {of}, expected one for each.");

    private static BadInputException Wrong(string text) => new($"--indifference: found '{text}', expected {Expected}.");
}
