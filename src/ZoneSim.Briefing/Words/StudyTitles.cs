using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Briefing.Words;

/// <summary>What a study found, as the title of its chart; every number is one that the chart draws.</summary>
internal static class StudyTitles
{
    /// <summary>Which input drives the number most (Sobol' total index, or Shapley effect).</summary>
    public static string Driver(SensitivityResult result) =>
        result.Indices.Where(index => double.IsFinite(index.Share.Value)).MaxBy(index => index.Share.Value) switch
        {
            null => "No input is told from run noise",
            var first => $"{first.Quantity} drives it most: {Numbers.Percent(Math.Clamp(first.Share.Value, 0, 1))} of the variance over "
                + $"{Numbers.Of(result.Indices.Count, "input")}{(result.IsConverged ? "" : "; the order is not yet firm")}",
        };

    /// <summary>Which input moves the number most over its range (Morris screening).</summary>
    public static string Screened(SensitivityResult result) =>
        result.Screening.Where(one => one.IsAboveNoise).MaxBy(one => one.AboveFloor) is { } first
            ? $"{first.Quantity} moves the number most over its range; "
                + $"{Numbers.Count(result.Screening.Count(one => one.IsAboveNoise))} of {Numbers.Count(result.Screening.Count)} stand out of run noise"
            : "No input is told from run noise";

    /// <summary>Whether the answer flips, and over how much of what was looked at.</summary>
    /// <param name="report">The study.</param>
    /// <param name="result">Its answer.</param>
    /// <param name="of">What was looked at: the map, the points.</param>
    public static string Flip(PointStudyReport report, FlipResult result, string of)
    {
        var more = report.Summary.Output.IsShare ? "More often" : "More";
        if (result.Map?.BreakEven is { At: { } at })
        {
            return $"Break-even at λ = {Numbers.Hundredths(at)}: {Phrases.Uncapped(more)} under {report.Other} on {Numbers.Percent(result.Above)} of "
                + $"{of}, under {report.Reference} on {Numbers.Percent(result.Below)}";
        }

        return result.Answer switch
        {
            FlipAnswer.Flips => $"The answer flips: {Phrases.Uncapped(more)} under {report.Other} on {Numbers.Percent(result.Above)} of {of}, "
                + $"under {report.Reference} on {Numbers.Percent(result.Below)}",
            FlipAnswer.DoesNotFlip => $"Nothing flips: {Phrases.Uncapped(more)} under {(result.Above > 0 ? report.Other : report.Reference)} on all of {of}",
            _ => "Too few histories to say whether the answer flips",
        };
    }

    /// <summary>In which part of a box of conditions the answer flips.</summary>
    public static string Box(DiscoverResult result) =>
        result.Verdict == PrimVerdict.Found
            ? $"The answer flips at {Numbers.Percent(result.Box.Density)} of the points inside a box of {Numbers.Of(result.Sides.Count, "condition")}"
            : "No box of conditions that can be relied on";

    /// <summary>What the box holds that peeling came to.</summary>
    public static string Peeled(DiscoverResult result) =>
        $"{(result.Verdict == PrimVerdict.Found ? "The" : "Not to be relied on: the")} box holds {Numbers.Percent(result.Box.Coverage)} of "
        + $"the points that flip; {Numbers.Percent(result.Box.Density)} of its points do, of all {Numbers.Percent(result.Trajectory[0].Density)}";

    /// <summary>Whether anything to learn would change the choice.</summary>
    public static string Worth(ValueResult result) =>
        result.Answer switch
        {
            ValueAnswer.Nothing => $"Nothing to learn here would change the choice of {result.Choice}",
            ValueAnswer.Changes when result.Facts.FirstOrDefault(fact => fact.ChangesChoice) is { } fact =>
                $"Knowing {fact.Quantity} would change the choice of {result.Choice} at some of its values",
            ValueAnswer.Changes => $"Only all inputs together would change the choice of {result.Choice}",
            _ => $"Too few histories to say whether anything to learn would change the choice of {result.Choice}",
        };

    /// <summary>Which policy comes nearest to a goal.</summary>
    public static string Chosen(ObjectiveChoice choice)
    {
        var (nearest, goal) = (Objectives.Nearest(choice.Objective), Numbers.Words(choice.Objective.Name));
        if (choice.Policies.FirstOrDefault(policy => policy.Verdict == ChoiceVerdict.Nearest) is { } first)
        {
            var others = choice.Policies.Where(policy => policy != first).Select(policy => policy.Value.Value).ToList();
            var next = choice.Objective.Goal == Goal.Minimise ? others.Min() : others.Max();
            return $"'{goal}' is {nearest} under {first.Policy}: {Objectives.Value(choice.Objective, first.Value.Value)} against "
                + $"{Objectives.Value(choice.Objective, next)} or "
                + $"{(nearest == "lowest" ? "more" : "less")}{(choice.Objective.IsShare ? "" : " " + choice.Objective.Unit).TrimEnd()}";
        }

        return
            choice.Policies.Where(policy => policy.Verdict == ChoiceVerdict.WithinIndifference).Select(policy => policy.Policy).ToList() is { Count: > 1 } close
            ? $"'{goal}' is {nearest} under {Phrases.And(close)}, with no difference that matters"
            : $"Too few histories to tell under which policy '{goal}' is {nearest}";
    }

    /// <summary>Under which policy one would have missed least at most.</summary>
    public static string Missed(RegretReport report)
    {
        var least = report.Robustness.MinBy(one => one.Metrics.MinimaxRegret)!;
        var (most, goal) = (least.Metrics.MinimaxRegret, Numbers.Words(report.Objective.Name));
        var unit = report.Objective.IsShare ? "points" : report.Objective.Unit;
        return most == 0
            ? $"'{goal}' is {Objectives.Nearest(report.Objective)} under {least.Policy} "
                + $"{(report.IsOverPoints ? "at every point of the assumed ranges" : "whichever account holds")}"
            : $"Least is missed at most under {least.Policy}: {$"{Objectives.Size(report.Objective, most)} {unit}".TrimEnd()} of '{goal}'";
    }

    /// <summary>How the accounts stand to each other.</summary>
    public static string Accounts(AssessmentReport report)
    {
        var compared = report.SideBySide.Where(topic => topic.Standing is AccountStanding.Conflict or AccountStanding.Agreement).ToList();
        return compared.Count == 0
            ? "No matter is spoken of by two accounts"
            : $"The accounts conflict on {Numbers.Count(compared.Count(topic => topic.Standing == AccountStanding.Conflict))} of the "
                + $"{Numbers.Of(compared.Count, "matter")} on which they can be compared";
    }

    /// <summary>How often single claims are produced, and which least.</summary>
    public static string Claims(AssessmentReport report)
    {
        var all = report.Summary.Accounts.SelectMany(one => one.Claims.Select(claim => (one.Account, claim.Says, claim.Share.Value))).ToList();
        return Least("claim", [.. all.Select(one => ($"'{one.Says.TrimEnd('.')}' ({one.Account})", one.Value))]);
    }

    /// <summary>How often the model says what the record says, and of which matter least.</summary>
    public static string Record(IReadOnlyList<AssessmentReport> reports) =>
        Least(
            "matter of the record",
            [.. reports.SelectMany(report => report.Summary.Forecast.Select(one => ($"'{AccountWords.Matter(one)}'", one.Share.Value)))]
        );

    /// <summary>What the accounts make of whether force was used.</summary>
    public static string Happened(AssessmentReport report, HappenedResult happened) =>
        happened.Struck is { Prior: { } prior, After: { } after } struck
            ? $"The accounts put {struck.What}{report.Whom(happened)} at {Numbers.Percent(after.Low)} to {Numbers.Percent(after.High)}; "
                + $"the simulation alone {Numbers.Percent(prior.Low)} to {Numbers.Percent(prior.High)}"
            : "What the accounts make of it cannot be told";

    private static string Least(string what, IReadOnlyList<(string Name, double Share)> all)
    {
        var told = all.Where(one => double.IsFinite(one.Share)).ToList();
        return told.Count == 0 ? $"No {what} could be counted"
            : told.Count == 1 ? $"{told[0].Name} holds in {Numbers.Percent(told[0].Share)} of runs"
            : $"Each {what} holds in {Numbers.Percent(told.Min(one => one.Share))} to {Numbers.Percent(told.Max(one => one.Share))} of runs, "
                + $"least often {told.MinBy(one => one.Share).Name}";
    }

    /// <summary>Whether the model tells accounts apart.</summary>
    public static string Ratios(AssessmentReport report) =>
        report.Summary.Ratios.Count(ratio => ratio.Verdict != RatioVerdict.CannotTell) is > 0 and var told
            ? $"The model tells {Numbers.Count(told)} of {Numbers.Of(report.Summary.Ratios.Count, "pair")} of accounts apart"
            : "The model tells no two accounts apart";
}
