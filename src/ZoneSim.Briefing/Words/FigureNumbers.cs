using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneSim.Briefing.Words;

/// <summary>A number as it stands in a sentence.</summary>
/// <param name="Value">Its value, with its sign where it has one.</param>
/// <param name="Decimals">Digits after the point.</param>
/// <param name="IsSigned">Whether a sign stands before it.</param>
/// <param name="IsPercent">Whether a per cent sign stands behind it.</param>
/// <param name="Bound">&lt; or &gt; where it is a bound; otherwise a space.</param>
internal sealed partial record FigureNumbers(double Value, int Decimals, bool IsSigned, bool IsPercent, char Bound)
{
    /// <summary>The number that a part is; null where its text is no number, or more than one.</summary>
    public static FigureNumbers? Read(SaidFigure part)
    {
        var match = Number().Match(part.Text);
        if (!match.Success)
        {
            return null;
        }

        var digits = string.Concat(match.Groups["number"].Value.Where(letter => letter != ',').Select(letter => letter == '−' ? '-' : letter));
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new FigureNumbers(
            double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture),
            point < 0 ? 0 : digits.Length - point - 1,
            digits[0] is '+' or '-',
            match.Groups["percent"].Success,
            match.Groups["bound"] is { Success: true } bound ? bound.Value[0] : ' '
        );
    }

    /// <summary>
    /// Whether it is the number that the part is bound to, as its last decimal rounds it. Without a sign a difference tells its
    /// size alone, which needs a direction.
    /// </summary>
    public bool Tells(SaidFigure part)
    {
        var (figure, told) = (
            part.Figure,
            part.Figure.Told(part.Which)
                * (
                    part.Figure.Kind == FigureKind.Share && part.Which is not (FigureNumber.Level or FigureNumber.N or FigureNumber.Seed)
                        ? part.Whole / 100.0
                        : 1
                )
        );
        var isSize = figure.Kind == FigureKind.Difference && part.Which == FigureNumber.Value && !IsSigned && figure.HasDirection;
        return Bound switch
        {
            '<' => told < Value && told > (figure.Kind == FigureKind.Share ? 0 : double.NegativeInfinity),
            '>' => told > Value && told < (figure.Kind == FigureKind.Share ? part.Whole : double.PositiveInfinity),
            _ => Math.Abs(Value - (isSize ? Math.Abs(told) : told)) <= (0.5 * Math.Pow(10, -Decimals)) + (1e-9 * Math.Max(1, Math.Abs(told))),
        };
    }

    [GeneratedRegex(@"^(?<bound>[<>])?(?<number>[+−-]?[0-9][0-9,]*(?:\.[0-9]+)?)(?<percent>%)?$")]
    private static partial Regex Number();
}
