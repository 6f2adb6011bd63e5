using ZoneSim.Briefing.Texts;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Words;

/// <summary>A rung as read aloud.</summary>
internal static class RungWords
{
    /// <summary>What is done, and how often at most.</summary>
    public static string Measure(Rung rung) =>
        Numbers.Words(rung.Measure.Label()) + (rung.Tries > 1 ? FormattableString.Invariant($", up to {rung.Tries} times") : "");

    /// <summary>When, how long it waits, and what stops it.</summary>
    public static string Conditions(Rung rung)
    {
        var wait = rung.Wait > 0 ? FormattableString.Invariant($"; then wait {rung.Wait / 60:0.#} min") : "";
        var stop = rung.Stop == StopWhen.Outside ? "; stops once it is outside" : "";
        var triggers = rung.When.Select(trigger => trigger.Kind == TriggerKind.Inside ? $"inside the {Numbers.Words(trigger.Ring ?? "")} ring" : trigger.Label);
        return $"when {string.Join(" and ", triggers)}{wait}{stop}";
    }
}
