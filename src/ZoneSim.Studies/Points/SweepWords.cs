using ZoneSim.Model;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>What a sweep comes to, in words.</summary>
internal static class SweepWords
{
    private const int MostTold = 3;

    /// <summary>The verdict: one sentence for each policy after the first, or how far the level of one policy goes.</summary>
    public static string Of(SweepResult result, IReadOnlyList<Quantity> quantities, PointStudyPlan plan) =>
        result.Signs.Count == 0
            ? Level(result, quantities)
            : string.Join(
                ' ',
                result.Signs.Take(MostTold).Select(signs => result.IsTable ? OfTable(signs, result) : OfCurve(signs, result, quantities[0], plan))
            );

    private static string Level(SweepResult result, IReadOnlyList<Quantity> quantities)
    {
        var played = result.Curves[0].Values.Where(value => value.N > 0).Select(value => value.Value.Value).ToList();
        var where = result.IsTable ? $"Over {played.Count} settings" : $"Over {Span(quantities[0], result)}";
        return $"{where} the {result.Outputs[0].Phrase} goes from {Number(result, played.Min())} to {Number(result, played.Max())} under "
            + $"{result.Curves[0].Policy}.";
    }

    private static string OfTable(SweepSigns signs, SweepResult result)
    {
        int Count(KnownSign sign) => signs.Signs.Count(one => one == sign);
        var (above, below, open) = (Count(KnownSign.Above), Count(KnownSign.Below), Count(KnownSign.Undecided));
        return $"Of {signs.Signs.Count} settings {above} have it {More(result)} under {signs.Policy} and {below} under {signs.Minus}; "
            + $"at {open} there are too few histories to tell.";
    }

    private static string OfCurve(SweepSigns signs, SweepResult result, Quantity x, PointStudyPlan plan)
    {
        var (policy, first, more) = (signs.Policy, signs.Minus, More(result));
        if (signs.Answer == FlipAnswer.DoesNotFlip)
        {
            return $"{policy} and {first} do not cross over {Span(x, result)}: "
                + $"{more} under {(signs.Signs[0] == KnownSign.Above ? policy : first)} at every setting"
                + (
                    Turned(signs, result) is > 0 and var turned
                        ? $", all else as in the scenario; "
                            + $"the other assumptions can turn that "
                            + $"{(turned == signs.Signs.Count ? "everywhere" : $"at {turned} of {signs.Signs.Count} settings")}."
                        : "."
                );
        }

        var told = signs.Crossings.Where(crossing => crossing.IsTold).ToList();
        if (told is [var one])
        {
            var (lower, upper) = one.RisesSign > 0 ? (first, policy) : (policy, first);
            return $"{policy} and {first} cross at {x.Name} = {Amount(x, one.At)} ({Words(x, one.Span)} by run "
                + $"noise{(signs.OverAssumptions is { } over ? $"; {Words(x, over)} over the other assumptions" : "")}): "
                + $"{more} under {lower} below it, under {upper} above it.";
        }

        if (told.Count > 1)
        {
            return $"{policy} and {first} cross {told.Count} times, at {x.Name} = {string.Join(", ", told.Select(crossing => Amount(x, crossing.At)))}.";
        }

        var known = signs.Signs.Where(sign => sign is KnownSign.Above or KnownSign.Below).Distinct().ToList();
        var where =
            signs.Crossings.Count > 0
                ? $" The estimates cross at {string.Join(", ", signs.Crossings.Take(MostTold).Select(crossing => Amount(x, crossing.At)))}."
                : "";
        return $"Too few histories to say whether {policy} and {first} cross over {Span(x, result)}: "
            + (
                known.Count == 0
                    ? "they are not told apart at any setting."
                    : $"{more} under {(known[0] == KnownSign.Above ? policy : first)} where the sign is told."
            )
            + where
            + $" More of them may tell{plan.Origin.Words.Say(": ", new(AdviceKind.Replications, plan.Replications * 4L))}.";
    }

    /// <summary>Settings at which the band over the other assumptions holds 0.</summary>
    private static int Turned(SweepSigns signs, SweepResult result) =>
        result
            .Curves.First(curve => curve.Output == result.Outputs[0].Text && curve.Policy == signs.Policy && curve.Minus == signs.Minus)
            .Values.Count(value => value.Band is { Low: <= 0, High: >= 0 });

    private static string More(SweepResult result) => result.Outputs[0].IsShare ? "more often" : "more";

    private static string Span(Quantity x, SweepResult result) => $"{x.Name} from {Amount(x, result.Places[0][0])} to {Amount(x, result.Places[^1][0])}";

    private static string Words(Quantity x, SweepSpan span) =>
        span switch
        {
            { From: { } from, To: { } to } => $"{Amount(x, from)} to {Amount(x, to)}",
            { From: { } from } => $"{Amount(x, from)} to beyond the last setting",
            { To: { } to } => $"from before the first setting to {Amount(x, to)}",
            _ => "anywhere or nowhere along it",
        };

    private static string Amount(Quantity x, double value) => DisplayUnit.Of(x.Dimension).Amount(value);

    private static string Number(SweepResult result, double value) =>
        result.Outputs[0].IsShare
            ? FormattableString.Invariant($"{value * 100:0.0}%")
            : FormattableString.Invariant($"{value:0.##}") + (result.Outputs[0].Unit.Length > 0 ? " " + result.Outputs[0].Unit : "");
}
