namespace ZoneSim.Tests.Clock;

/// <summary>Conditions, and what they hold.</summary>
public class ConditionTests
{
    private readonly Simulation env = new(1);

    private Timeout After(double delay, string value) => new(env, TimeSpan.FromSeconds(delay), value);

    private static object?[] Values(Condition condition) => [.. condition.Value!.Values.Cast<object?>()];

    [Fact]
    public void Any_holds_what_has_happened_by_the_time_it_is_processed()
    {
        var condition = After(1, "a") | After(2, "b");
        env.Run();
        Assert.Equal(["a"], Values(condition)); // though the other has happened by now
    }

    [Fact]
    public void Two_at_one_instant_are_both_held()
    {
        var condition = After(1, "a") | After(1, "b");
        env.Run();
        Assert.Equal(["a", "b"], Values(condition));
    }

    [Fact]
    public void All_holds_all_in_their_order()
    {
        var condition = After(2, "a") & After(1, "b");
        env.RunD(1.5);
        Assert.True(condition.IsAlive);
        env.Run();
        Assert.Equal(["a", "b"], Values(condition));
    }

    [Fact]
    public void Nested_conditions_are_flattened()
    {
        var condition = (After(1, "a") | After(5, "b")) & (After(2, "c") & After(3, "d"));
        env.Run(condition);
        Assert.Equal(3, env.NowD);
        Assert.Equal(["a", "c", "d"], Values(condition));
    }

    [Fact]
    public void More_than_sixty_four_parts_are_held_as_well()
    {
        var parts = Enumerable.Range(0, 100).Select(i => After(i % 2, i.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var condition = new AnyOf(env, parts);
        env.Run();
        Assert.Equal(50, condition.Value!.Count);
    }

    [Fact]
    public void The_value_of_a_process_that_ends_on_a_condition_is_that_of_the_condition()
    {
        IEnumerable<Event> Wait()
        {
            yield return After(1, "a") | After(2, "b");
        }
        var process = env.Process(Wait());
        env.Run();
        Assert.Equal(["a"], ((System.Collections.Specialized.OrderedDictionary)process.Value!).Values.Cast<object>());
    }

    [Fact]
    public void A_part_that_fails_fails_the_condition()
    {
        var e = new Event(env);
        var condition = e & After(5, "a");
        condition.AddCallback(_ => { });
        e.Fail("bad");
        env.RunD(1);
        Assert.True(condition.IsProcessed);
        Assert.False(condition.IsOk);
    }

    [Fact]
    public void Parts_that_have_happened_count_at_once()
    {
        var e = After(1, "a");
        env.Run();
        var condition = e | new Event(env);
        Assert.True(condition.IsTriggered);
        env.Run();
        Assert.Equal(["a"], Values(condition));
    }
}
