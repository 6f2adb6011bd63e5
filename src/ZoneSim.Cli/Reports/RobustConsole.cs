using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The part of an answer that is <c>zonesim robust</c>'s own.</summary>
internal static class RobustConsole
{
    private const int Shown = 8;

    /// <summary>Points below which a belief that rests on them is said to rest on few.</summary>
    private const double Few = 20;

    /// <summary>A distance, in nats, that is as good as none.</summary>
    private const double Nothing = 0.005;

    /// <summary>
    /// Whether belief within the ranges can turn it, how far it has to move, and how little does if it goes to the point farthest the other way.
    /// </summary>
    public static IReadOnlyList<string> Answer(PointStudyReport report)
    {
        var result = report.Summary.Robust!;
        var distance =
            result.Answer != RobustAnswer.Turns
                ? ""
                : FormattableString.Invariant($"The distance is {result.Nats.Value:0.00} nats ({PointConsole.Level(report)}: ")
                    + FormattableString.Invariant($"{result.Nats.Low:0.00} to {End(result.Nats.High)}), or {Heads(result.Heads)} heads in a row; ")
                    + FormattableString.Invariant($"that belief rests on {result.EffectiveSize:0} of {result.Points} points")
                    + (result.EffectiveSize < Few ? ", which are few." : ".")
                    + (result.Nats.Low < Nothing ? " So many points hardly tell which sign their mean has." : "");
        var worst = double.IsFinite(result.Contamination)
            ? $"If it could be put on the one point that lies farthest the other way, {Words.Percent(result.Contamination)} of belief would do."
            : "No share of belief, wherever in the ranges it is put, does it.";
        return result.Answer == RobustAnswer.NotTold ? [result.Verdict] : [.. ((string[])[result.Verdict, distance, worst]).Where(text => text.Length > 0)];
    }

    /// <summary>Writes which quantities' means move, from what to what.</summary>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Robust!;
        page.Heading(
            $"WHAT WOULD HAVE TO BE HELD; mean difference over {result.Points} points {PointConsole.Number(report, result.Mean)}{PointConsole.Unit(report)}"
        );
        if (result.Moves.Count == 0)
        {
            page.Note($"Over the points it {PointConsole.Goes(report, result.Farthest.Low, result.Farthest.High)}.");
            return;
        }

        WriteMoves(report, [.. result.Moves.Take(Math.Max(Shown, Math.Min(Shown * 2, result.Moves.Count(move => move.IsTold))))], page);
        page.Note(
            $"mean held, and where it turns: means of each quantity's belief. move: in standard deviations of that belief; "
                + $"told: above {FormattableString.Invariant($"{result.Moves[0].ByChance:0.00}")}, "
                + "the greatest of all moves that chance gives."
        );
    }

    /// <summary>Writes every move, and how far the mean reaches by distance.</summary>
    public static void WriteFurther(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Robust!;
        if (result.Moves.Count > 0)
        {
            page.Heading("EVERY MOVE");
            WriteMoves(report, result.Moves, page);
        }

        page.Heading("HOW FAR THE MEAN DIFFERENCE REACHES, by distance of belief");
        var table = new TextTable(["nats", "heads", "least", "interval", "greatest", "interval"]);
        foreach (var reach in result.Reaches.Where((_, place) => place % 3 == 0))
        {
            table.Add(
                FormattableString.Invariant($"{reach.Nats:0.00}"),
                Heads(reach.Nats / Math.Log(2)),
                PointConsole.Number(report, reach.Least.Value),
                $"{PointConsole.Number(report, reach.Least.Low)} to {PointConsole.Number(report, reach.Least.High)}",
                PointConsole.Number(report, reach.Greatest.Value),
                $"{PointConsole.Number(report, reach.Greatest.Low)} to {PointConsole.Number(report, reach.Greatest.High)}"
            );
        }

        page.Table(table);
        page.Note(
            $"Over {result.Source}. Weights on the points are proportional to e^(λ × difference) (exponential tilting), "
                + $"which is the belief nearest to the one held, by relative entropy. Run noise is taken off the points first "
                + $"({Words.Percent(result.Kept)} of a deviation is kept). A distance of d nats is a chance of e^−d; "
                + $"one head of a fair coin is 0.69 nats. Intervals: bootstrap over the points."
        );
    }

    private static void WriteMoves(PointStudyReport report, IReadOnlyList<MovedMean> moves, ConsoleReport page)
    {
        var table = new TextTable(["", "mean held", "where it turns", "move", "told"], 4);
        foreach (var move in moves)
        {
            var dimension = report.Summary.Quantities.First(quantity => quantity.Name == move.Quantity).Dimension;
            table.Add(
                move.Quantity,
                PointConsole.Amount(move.Before, dimension),
                PointConsole.Amount(move.After, dimension),
                Words.Signed(move.Deviations, 2),
                move.IsTold ? "yes" : "no"
            );
        }

        page.Table(table);
    }

    private static string Heads(double heads) => heads.ToString(heads < 1 ? "0.00" : "0.0", System.Globalization.CultureInfo.InvariantCulture);

    private static string End(double nats) => double.IsFinite(nats) ? FormattableString.Invariant($"{nats:0.00}") : "none at all";
}
