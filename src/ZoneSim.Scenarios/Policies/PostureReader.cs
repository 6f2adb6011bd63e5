using ZoneSim.Model;
using ZoneSim.Scenarios.Checks;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Policies;

/// <summary>Reads the posture of a policy: finds the policies that it names, and refuses rules that cannot work.</summary>
/// <param name="file">Name of the text.</param>
/// <param name="scenario">The scenario that it is checked against, or null.</param>
/// <param name="resolve">Finds the policies named; null: each is written out.</param>
/// <param name="mistakes">Takes the mistakes.</param>
internal sealed class PostureReader(string file, Scenario? scenario, TextResolver? resolve, MistakeList mistakes)
{
    private static readonly string[] s_notBeside = ["convoy", "drone", "delegated", "quantities"];

    /// <summary>The policy with its rules; its own ladders are those that a campaign begins with.</summary>
    public Policy Read(Policy policy, MapReading reading)
    {
        foreach (var key in s_notBeside.Where(reading.Entries.ContainsKey))
        {
            mistakes.Add(reading.Entries[key].KeyAt, $"'{key}' beside 'posture'", "one of the two: a posture takes the ladders of the policies that it names");
        }

        var items = reading.Items<MapReading>("posture").ToList();
        List<PostureRule> rules = [.. items.Select((item, place) => new PostureRule(PolicyOf(item), WhenOf(item, place)))];
        if (!mistakes.HasErrors)
        {
            CheckChanges(rules, items);
        }

        return rules.Count == 0
            ? policy
            : policy with
            {
                Posture = rules,
                Convoy = rules[0].Policy.Convoy,
                Drone = rules[0].Policy.Drone,
                Delegated = rules[0].Policy.Delegated,
            };
    }

    private Policy PolicyOf(MapReading item)
    {
        var written = PolicyBuilder.BuildRule(item);
        var at = item.Entries.TryGetValue("policy", out var entry) ? entry.Value.At : item.At;
        if (item.Entries.ContainsKey("convoy") || item.Entries.ContainsKey("drone"))
        {
            LadderChecks.Check(written, new SpotMap(item), scenario, mistakes);
            return written;
        }

        if (written.Name.Length == 0)
        {
            return written;
        }

        if (resolve?.Invoke($"policy:{written.Name}", file) is not { } text)
        {
            mistakes.Add(
                at,
                $"the policy '{written.Name}', which is not there",
                "the name or path of a policy file, such as deter-first, or its ladders written out under 'convoy' and 'drone'"
            );
            return written;
        }

        var read = scenario is null ? PolicyReader.Read(text, null, resolve) : PolicyReader.Read(text, scenario, resolve);
        foreach (var mistake in read.Mistakes)
        {
            mistakes.Add(mistake);
        }

        if (read.Value is { Posture.Count: > 0 })
        {
            mistakes.Add(at, $"the policy '{written.Name}', which has a posture itself", "a policy with ladders");
        }

        if (read.Value is { Overrides.Count: > 0 } changed)
        {
            mistakes.Add(
                at,
                $"the policy '{written.Name}', which sets {changed.Overrides.First().Name}",
                "a policy without 'quantities': a posture changes what is done, not what the scenario is"
            );
        }

        return read.Value ?? written;
    }

    private PostureTrigger? WhenOf(MapReading item, int place)
    {
        if (item.Get<MapReading>("when") is not { } when)
        {
            if (place > 0 && !item.Entries.ContainsKey("when"))
            {
                mistakes.Add(
                    item.At,
                    "a policy of a posture without 'when'",
                    "when it is taken up, such as when: { incursions: 3, within: 7 d }; only the first one stands without"
                );
            }

            return null;
        }

        if (place == 0)
        {
            mistakes.Add(item.Entries["when"].KeyAt, "'when' for the first policy of a posture", "none: a campaign begins with it");
        }

        var given = PostureShape.Keys.Where(one => when.Entries.ContainsKey(one.Key)).ToList();
        if (given.Count != 1)
        {
            mistakes.Add(
                when.At,
                given.Count == 0 ? "a trigger of nothing" : $"{given.Count} things in one trigger",
                $"exactly one of {ShapeReader.Join(PostureShape.Keys.Select(one => one.Key))}"
            );
            return null;
        }

        var (kind, key) = given[0];
        var counts = kind is PostureTriggerKind.Incursions or PostureTriggerKind.VehiclesHit or PostureTriggerKind.Reactions;
        if (counts != when.Entries.ContainsKey("within"))
        {
            mistakes.Add(
                when.At,
                counts ? $"'{key}' without 'within'" : $"'within' beside '{key}'",
                counts ? "the time within which they are counted, such as within: 7 d" : "none"
            );
        }

        return kind == PostureTriggerKind.QuietFor
            ? new PostureTrigger(kind, 0, when.Number(key, 60))
            : new PostureTrigger(kind, (int)when.Number(key, 1), counts ? when.Number("within", 60) : 0);
    }

    /// <summary>A posture changes, and no policy that was taken up by what happened is kept for good: else the change is no answer but a new policy.</summary>
    private void CheckChanges(List<PostureRule> rules, List<MapReading> items)
    {
        if (rules.Select(rule => rule.Policy.Name).Distinct().Count() < 2)
        {
            mistakes.Add(items[0].At, "a posture of one policy", "at least two, or the policy itself");
            return;
        }

        for (var place = 1; place < rules.Count; place++)
        {
            var name = rules[place].Policy.Name;
            if (rules[place].When!.Kind != PostureTriggerKind.Day && rules.Skip(1).All(rule => rule.Policy.Name == name))
            {
                mistakes.Add(
                    items[place].At,
                    $"a posture that is never left once '{name}' is taken up",
                    $"a rule that leads out of it, such as {{ policy: {rules[0].Policy.Name}, when: {{ quiet-for: 14 d }} }}"
                );
            }
        }
    }
}
