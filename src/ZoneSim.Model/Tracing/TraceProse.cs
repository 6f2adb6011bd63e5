namespace ZoneSim.Model;

/// <summary>The sentences of trace events that carry values.</summary>
internal static class TraceProse
{
    /// <summary>An observer sees a mover.</summary>
    public static string Seen(TraceFacts facts, IncursionKind kind) =>
        FormattableString.Invariant($"{facts.Actor} sees it, {Kilometres(facts)} km from {(kind.Flies() ? "its target" : "the garrison")}");

    /// <summary>A report reaches the operations cell.</summary>
    public static string Report(TraceFacts facts) =>
        FormattableString.Invariant($"report from {facts.Actor}: {Kilometres(facts)} km, {Label(facts.State!.Value)}");

    /// <summary>A rung fires. The policy is not named, so that histories under two policies differ in words only where they differ in deeds.</summary>
    public static string Order(TraceFacts facts) =>
        $"orders {facts.Measure!.Value.Label()}{(facts.Rung == facts.Measure.Value.Label() ? "" : $" (rung {facts.Rung})")}";

    /// <summary>A strike reaches a convoy.</summary>
    public static string Strike(TraceFacts facts) =>
        FormattableString.Invariant($"A strike: {Vehicles(facts.Hits)} hit, {facts.Destroyed} of {facts.Vehicles} destroyed in all");

    /// <summary>A convoy parts after a strike, or those of it that stay are followed.</summary>
    public static string Parting(TraceFacts facts)
    {
        var (followed, apart) = (facts.Vehicles - facts.Destroyed - facts.Apart, facts.Apart);
        return facts.Parting switch
        {
            PartingFact.StruckTurn => $"The convoy parts: {Vehicles(followed)} {Do(followed, "go", "goes")} on, "
                + $"{Vehicles(apart)} under the strike {Do(apart, "turn", "turns")} and {Do(apart, "drive", "drives")} back",
            PartingFact.StruckStay =>
                $"The convoy parts: {Vehicles(followed)} {Do(followed, "go", "goes")} on, {Vehicles(apart)} under the strike {Do(apart, "stay", "stays")}",
            PartingFact.OthersTurn => $"The convoy parts: {Vehicles(followed)} under the strike {Do(followed, "stay", "stays")}, "
                + $"{Vehicles(apart)} {Do(apart, "turn", "turns")} and {Do(apart, "drive", "drives")} back",
            _ => $"Of the convoy {Vehicles(followed)} {Do(followed, "stay", "stays")} inside, {Kilometres(facts)} km from the garrison",
        };
    }

    /// <summary>A convoy holds after losses.</summary>
    public static string Holding(string who, TraceFacts facts) =>
        FormattableString.Invariant(
            $"{who} holds where it is, {Kilometres(facts)} km from the garrison, with {Vehicles(facts.Vehicles - facts.Destroyed)} left"
        );

    /// <summary>It decides to turn.</summary>
    public static string Turn(string who, TraceFacts facts) =>
        $"{who} decides to turn{(facts.Measure is { } credited ? $", credited to {credited.Label()}" : "")}";

    /// <summary>Why a convoy does or does not answer to a measure.</summary>
    public static string PressureOnConvoy(TraceFacts facts) =>
        double.IsNaN(facts.Resolve)
            ? "neutral traffic answers to no measure"
            : FormattableString.Invariant($"pressure before it {facts.PressureBefore:0.00}, resolve {facts.Resolve:0.00}");

    /// <summary>Why a drone or manned aircraft does or does not answer to a measure.</summary>
    public static string PressureInTheAir(TraceFacts facts) =>
        FormattableString.Invariant($"it felt {facts.Measure!.Value.Label()}: pressure {facts.Pressure:0.00}, resolve {facts.Resolve:0.00}");

    private static string Vehicles(int number) => FormattableString.Invariant($"{number} vehicle{Do(number, "s", "")}");

    private static string Do(int number, string several, string one) => number == 1 ? one : several;

    private static string Kilometres(TraceFacts facts) => FormattableString.Invariant($"{facts.Distance / 1000:0}");

    private static string Label(ReportedState state) =>
        state switch
        {
            ReportedState.Halted => "halted",
            ReportedState.HeadingOut => "heading out",
            _ => "heading in",
        };
}
