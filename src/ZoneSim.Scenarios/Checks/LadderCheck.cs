using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Checks one ladder, rung by rung.</summary>
internal sealed class LadderCheck(string ladder, IReadOnlyList<Rung> rungs, SpotMap spots, Scenario? scenario, MistakeList mistakes)
{
    /// <summary>The ring of a drone ladder: <c>drone.hostile-ring</c> or <c>flight.hostile-ring</c>, around the target.</summary>
    private const string DroneRing = "hostile";

    private static readonly string[] s_hostileRings = ["drone.hostile-ring", "flight.hostile-ring"];

    private const int MostAttempts = 64;

    /// <summary>Checks every rung.</summary>
    public void Check()
    {
        for (var i = 0; i < rungs.Count; i++)
        {
            CheckName(i);
            CheckRings(i);
            CheckTriggers(i);
            CheckLoop(i);
            CheckAttempts(i);
            CheckWithPrevious(i);
            CheckRepeated(i);
            CheckShadowed(i);
            CheckSinceLast(i);
            CheckPrepare(i);
        }
    }

    /// <summary>Warns of waits that nothing follows: they change no history. Called once the ladder has no error.</summary>
    public void WarnOfWaits()
    {
        for (var i = 0; i < rungs.Count; i++)
        {
            if (rungs[i].Wait > 0 && !IsWaitedFor(i))
            {
                mistakes.Warn(At(i, "wait"), "a wait that nothing follows", "no wait, another try, or a rung after it");
            }
        }
    }

    /// <summary>Whether the rung is used again, or another rung stands still while it rests.</summary>
    private bool IsWaitedFor(int index)
    {
        var rung = rungs[index];
        return (rung.Tries > 1 && rung.Measure != Measure.CallLine)
            || rungs.Where((other, i) => rung.Overriding ? !other.Overriding || i > index : !other.Overriding && i > index && !StartsWith(index, i)).Any();
    }

    /// <summary>Whether a later rung starts together with this one, by one <c>with: previous</c> after the other.</summary>
    private bool StartsWith(int index, int later) => rungs.Skip(index + 1).Take(later - index).All(rung => rung.WithPrevious && rung.Tries == 1);

    private Spot At(int index, string key) => spots.Find($"{ladder}[{index}].{key}");

    private void CheckName(int index)
    {
        var name = rungs[index].Name;
        if (rungs.Take(index).Any(rung => rung.Name == name))
        {
            mistakes.Add(At(index, "name"), $"a second rung called '{name}'", "a name of its own for each rung of the ladder: name: …");
        }
    }

    private void CheckRings(int index)
    {
        var known = ladder == "drone" ? [DroneRing] : scenario?.Quantities.NamesBelow("zone.rings");
        foreach (var ring in rungs[index].When.Where(trigger => trigger.Kind == TriggerKind.Inside).Select(trigger => trigger.Ring!))
        {
            if (known is not null && !known.Contains(ring))
            {
                mistakes.Add(At(index, "when"), $"the ring '{ring}'", $"a ring of a {ladder} ladder: {ShapeReader.Join(known)}", Nearest.To(ring, known));
            }
            else if (ladder == "drone" && s_hostileRings.FirstOrDefault(name => scenario?.Quantities.Find(name)?.Value.Central == 0) is { } none)
            {
                mistakes.Add(
                    At(index, "when"),
                    $"a rung that waits for the ring '{ring}', whose radius is 0",
                    $"a ring above 0, in {none}: nothing is ever inside this one"
                );
            }
            else if (ladder == "convoy" && IsWithinGarrisonRing(ring))
            {
                mistakes.Add(
                    At(index, "when"),
                    $"a rung that waits for the ring '{ring}'",
                    "a ring outside the garrison ring: there the incursion has ended, and the rung would never be reached"
                );
            }
        }
    }

    private bool IsWithinGarrisonRing(string ring)
    {
        var garrison = scenario?.Quantities.Find("zone.rings.garrison")?.Value.Central;
        return ring == "garrison" || scenario?.Quantities.Find($"zone.rings.{ring}")?.Value.Central <= garrison;
    }

    private void CheckTriggers(int index)
    {
        var when = rungs[index].When;
        if (when.Distinct().Count() < when.Count)
        {
            mistakes.Add(At(index, "when"), "the same trigger twice in a rung", "each trigger once: all of them must hold");
        }
    }

    private void CheckLoop(int index)
    {
        if (rungs[index] is { Tries: > 1, Wait: 0 } rung && rung.Measure != Measure.CallLine)
        {
            mistakes.Add(
                At(index, "tries"),
                $"{rung.Tries} tries of {rung.Measure.Label()} without a wait",
                "a wait above 0 between tries, such as wait: 10 min"
            );
        }
    }

    /// <summary>The attempts of one call have numbers of their own up to here.</summary>
    private void CheckAttempts(int index)
    {
        if (rungs[index] is { Measure: Measure.CallLine } rung && rung.Tries > MostAttempts)
        {
            mistakes.Add(At(index, "tries"), $"{rung.Tries} attempts of one call", $"{MostAttempts} at most");
        }
    }

    private void CheckWithPrevious(int index)
    {
        var rung = rungs[index];
        if (!rung.WithPrevious)
        {
            return;
        }

        if (index == 0)
        {
            mistakes.Add(At(index, "with"), "'with: previous' on the first rung", "a rung before it");
        }
        else if (rung.Overriding || rungs[index - 1].Overriding)
        {
            mistakes.Add(At(index, "with"), "'with: previous' with an overriding rung", "two ordered rungs: an overriding rung has a time of its own");
        }
        else if (!Same(rung.When, rungs[index - 1].When))
        {
            mistakes.Add(At(index, "when"), "'with: previous' with triggers of its own", $"those of '{rungs[index - 1].Name}', with which it starts");
        }
    }

    /// <summary>An ordered rung that repeats the one before it says nothing that tries does not say.</summary>
    private void CheckRepeated(int index)
    {
        var before = rungs.Take(index).LastOrDefault(rung => !rung.Overriding);
        var rung = rungs[index];
        if (!rung.Overriding && before is not null && before.Measure == rung.Measure && Same(before.When, rung.When))
        {
            mistakes.Add(At(index, "measure"), $"a rung that repeats '{before.Name}' before it", "more tries on that rung, or another trigger");
        }
    }

    /// <summary>An overriding rung whose triggers hold only when an earlier one's hold never acts by itself.</summary>
    private void CheckShadowed(int index)
    {
        var rung = rungs[index];
        var shadow = !rung.Overriding
            ? null
            : rungs
                .Take(index)
                .FirstOrDefault(one =>
                    one.Overriding && one.Measure == rung.Measure && one.When.Count > 0 && one.When.All(trigger => rung.When.Any(own => Implies(own, trigger)))
                );
        if (shadow is not null)
        {
            mistakes.Add(At(index, "when"), $"an overriding rung that '{shadow.Name}' always forestalls", "a trigger that can hold without that rung's");
        }
    }

    private void CheckSinceLast(int index)
    {
        var rung = rungs[index];
        var waits = rung.When.Any(trigger => trigger.Kind == TriggerKind.SinceLastMeasure);
        var others = rungs.Where(
            (one, i) => i != index && (one.Overriding || rung.Overriding || i < index) && one.When.All(trigger => trigger.Kind != TriggerKind.SinceLastMeasure)
        );
        if (waits && !others.Any())
        {
            mistakes.Add(
                At(index, "when"),
                "a rung that waits for time since the last measure, where no measure can come before it",
                "a rung before it, or another trigger"
            );
        }
    }

    private void CheckPrepare(int index)
    {
        foreach (var measure in MeasureNames.All.Where(measure => rungs[index].Prepare.Holds(measure)))
        {
            if (!rungs.Any(rung => rung.Measure == measure))
            {
                mistakes.Add(
                    At(index, "prepare"),
                    $"'{measure.Label()}' prepared, which no rung of this ladder uses",
                    "measures that a rung of this ladder uses"
                );
            }
        }
    }

    /// <summary>Whether <paramref name="own"/> holds only when <paramref name="other"/> holds too.</summary>
    private static bool Implies(Trigger own, Trigger other) =>
        own == other
        || (own.Kind == TriggerKind.HostileAct && other is { Kind: TriggerKind.HostileAct, Anywhere: true })
        || (own.Kind == other.Kind && own.Kind is TriggerKind.HaltedInsideFor or TriggerKind.SinceLastMeasure && own.Seconds >= other.Seconds);

    private static bool Same(IReadOnlyList<Trigger> a, IReadOnlyList<Trigger> b) => a.Count == b.Count && a.All(b.Contains);
}
