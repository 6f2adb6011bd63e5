using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>How far belief would have to move for the mean difference over the points to change its sign.</summary>
/// <param name="stages">Gives the points.</param>
internal sealed class RobustStudy(PointStages stages)
{
    private const int LeastPoints = 20,
        Distances = 25,
        MostNamed = 3;

    /// <summary>Points that a belief rests on at the end of the picture.</summary>
    private const double LeastEffective = 10;

    private readonly PointStudyPlan _plan = stages.Study.Plan;

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var (table, source) = stages.OverRanges();
        var defined = table.Defined(LeastPoints, "points gave a difference; a change of belief needs", _plan);
        var responses = Array.ConvertAll(defined, point => table.Yields[point].Response);
        var inputs = Array.ConvertAll(defined, point => table.Design.Points[point].Values);
        var shift = new BeliefShift(
            Array.ConvertAll(responses, one => one.Value),
            Array.ConvertAll(responses, one => one.Variance),
            _plan.Seed,
            _plan.Confidence
        );
        var nats = shift.Kept > 0 ? shift.Nats() : new Estimate(double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        var moves = shift
            .Moves(inputs)
            .Select((move, input) => Of(move, input))
            .OrderByDescending(move => move.IsTold)
            .ThenByDescending(move => Math.Abs(move.Deviations))
            .ThenBy(move => move.Quantity, StringComparer.Ordinal)
            .ToArray();
        var answer =
            shift.Kept == 0 ? RobustAnswer.NotTold
            : shift.Least is null ? RobustAnswer.NoBelief
            : RobustAnswer.Turns;
        var result = new RobustResult(
            answer,
            "",
            shift.Mean,
            nats,
            nats.Value / PortableMath.Log(2),
            shift.Least?.Lambda ?? double.NaN,
            defined.Length,
            shift.Least?.EffectiveSize ?? 0,
            shift.Kept,
            moves,
            Reaches(shift, defined.Length),
            shift.ContaminationToZero(),
            new Estimate(shift.Mean, shift.Freed.Min(), shift.Freed.Max()),
            source
        );
        return summary with
        {
            Quantities = [.. summary.Quantities.Where(quantity => table.Design.Quantities.Any(one => one.Name == quantity.Name))],
            Band = table.Band(),
            Robust = result with { Verdict = Verdict(result, summary.Output) },
        };

        MovedMean Of(InputMove move, int input)
        {
            var quantity = table.Design.Quantities[input];
            var after = quantity.Range is { } range ? Math.Clamp(move.After, Math.Min(range.Low, move.Before), Math.Max(range.High, move.Before)) : move.After;
            return new MovedMean(quantity.Name, move.Before, after, move.Deviations, move.ByChance, move.IsTold);
        }
    }

    /// <summary>Distances that are nearer to each other where the curve bends most, as far as the belief still rests on some points.</summary>
    private static RobustReach[] Reaches(BeliefShift shift, int count)
    {
        var most = Math.Clamp(PortableMath.Log(count / LeastEffective), 0.5, 3);
        double[] distances = [.. Enumerable.Range(0, Distances).Select(place => place / (Distances - 1.0)).Select(part => most * part * part)];
        var (least, greatest) = shift.Attainable(distances);
        return [.. distances.Select((distance, place) => new RobustReach(distance, least[place], greatest[place]))];
    }

    private string Verdict(RobustResult result, StudyOutput output)
    {
        var (first, second) = (_plan.Policies[0].Name, _plan.Policies[1].Name);
        var what = output.IsShare ? "more often" : "more";
        var (holder, other) = result.Mean > 0 ? (second, first) : (first, second);
        var told = result.Moves.Where(move => move.IsTold).Take(MostNamed).Select(Move).ToList();
        return result.Answer switch
        {
            RobustAnswer.NotTold => $"Not told: the points differ by no more than run noise, so that no belief can be said to change the sign. "
                + $"More histories at each point may tell.",
            RobustAnswer.NoBelief =>
                $"No belief within these ranges makes it {what} under {other}: at every point it is {what} under {holder}, run noise taken off.",
            _ when told.Count == 0 => $"On average it is {what} under {holder}. That turns under another belief, at a distance {Surprise(result.Heads)}; "
                + $"no single quantity's mean has to move by more than chance would move one.",
            _ => $"On average it is {what} under {holder}. It is {what} under {other} only for someone who holds {Join(told)}, "
                + $"a change of belief {Surprise(result.Heads)}.",
        };
    }

    private string Move(MovedMean move)
    {
        var unit = DisplayUnit.Of(_plan.Scenario.Quantities[move.Quantity].Dimension);
        return $"{Short(unit, move.After)} rather than {Short(unit, move.Before)} for {move.Quantity}";
    }

    private static string Short(DisplayUnit unit, double value)
    {
        var shown = (unit.Symbol == "°" && value > 360 ? value - 360 : value) * unit.Factor;
        var text = shown.ToString(
            Math.Abs(shown) >= 100 ? "0"
                : Math.Abs(shown) >= 10 ? "0.0"
                : "0.00",
            System.Globalization.CultureInfo.InvariantCulture
        );
        return unit.Symbol.Length > 0 ? $"{text} {unit.Symbol}" : text;
    }

    private static string Join(List<string> parts) => parts.Count < 2 ? parts[0] : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    /// <summary>A distance told as heads in a row.</summary>
    private static string Surprise(double heads) =>
        heads < 0.95 ? "less surprising than one head of a fair coin" : FormattableString.Invariant($"as surprising as {heads:0.#} heads in a row");
}
