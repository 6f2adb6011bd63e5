using System.Globalization;
using System.Text;
#if SIMSHARP
using SimSharp;
#else
using ZoneSim.Clock;
#endif

namespace ZoneSim.Tests.Clock;

/// <summary>Runs a random program on the clock, and writes down everything that happens, in its order.</summary>
public sealed class ProgramInterpreter
{
    private const int MostProcesses = 20;
    private const int MostExceptions = 5;

    private readonly Simulation env;
    private readonly RandomProgram program;
    private readonly StringBuilder log = new();
    private readonly List<Process> processes = [];
    private readonly HashSet<Process> interruptible = [];
    private readonly Event[] events;
    private readonly Resource resource;
    private readonly PriorityResource sorted;
    private readonly PreemptiveResource preemptive;
    private readonly ResourcePool pool;
    private readonly Store store;
    private readonly PriorityStore sortedStore;
    private readonly FilterStore filterStore;
    private readonly Container container;

    private ProgramInterpreter(Simulation simulation, RandomProgram random)
    {
        env = simulation;
        program = random;
        events = [.. Enumerable.Range(0, RandomPrograms.Events).Select(_ => new Event(env))];
        resource = new(env, random.Capacity);
        sorted = new(env, random.Capacity);
        preemptive = new(env, random.Capacity);
        pool = new(env, Enumerable.Range(0, random.Capacity + 1).Select(i => (object)i));
        store = new(env, random.Capacity);
        sortedStore = new(env, random.Capacity);
        filterStore = new(env, random.Capacity);
        container = new(env, 5, random.Capacity);
    }

    /// <summary>Runs a program on a simulation at its start; returns what happened.</summary>
    public static string Run(Simulation simulation, RandomProgram program) => new ProgramInterpreter(simulation, program).Run();

    private string Run()
    {
        foreach (var script in program.Scripts)
        {
            Start(script, script.Priority);
        }
        foreach (var span in program.Halts)
        {
            Attempt(() => env.RunD(span));
            log.Append('|');
        }
        for (var i = 0; i < MostExceptions && Attempt(() => env.Run()); i++) { }
        log.Append(
            CultureInfo.InvariantCulture,
            $"end {env.NowD} {env.ProcessedEvents} {resource.InUse}{sorted.InUse}{preemptive.InUse}{pool.InUse} "
                + $"{store.Count}{sortedStore.Count}{filterStore.Count} {container.Level}"
        );
        return log.ToString();
    }

    /// <summary>Returns whether there was an exception.</summary>
    private bool Attempt(Action run)
    {
        try
        {
            run();
            return false;
        }
        catch (InvalidOperationException e)
        {
            log.Append(CultureInfo.InvariantCulture, $"!{e.GetType().Name};");
            return true;
        }
    }

    private void Start(Script script, int priority)
    {
        if (processes.Count < MostProcesses)
        {
            var process = env.Process(Perform(processes.Count, script), priority);
            process.AddCallback(_ => { }); // a failure that nobody waits for would be an intended difference
            processes.Add(process);
        }
    }

    private IEnumerable<Event> Perform(int id, Script script)
    {
        var fault = false;
        for (var i = 0; i < script.Steps.Length; i++)
        {
            var step = script.Steps[i];
            foreach (var wait in Perform(step))
            {
                if (wait is Condition condition)
                {
                    condition.AddCallback(_ => Write(id, i, condition.IsOk ? $"has{condition.Value!.Count}" : "fails"));
                }
                interruptible.Add(env.ActiveProcess);
                if (fault && wait.IsProcessed)
                {
                    continue; // Sim# would deliver the fault again
                }
                yield return wait;
                fault = env.ActiveProcess.HandleFault();
                Write(
                    id,
                    i,
                    fault ? "fault " + Say(env.ActiveProcess.Value)
                        : wait.IsProcessed ? Say(wait)
                        : "?"
                );
                if (fault)
                {
                    break;
                }
            }
        }
        Write(id, script.Steps.Length, "ends");
    }

    private void Write(int id, int step, string what) => log.Append(CultureInfo.InvariantCulture, $"{env.NowD}:{id}.{step}{what};");

    private static string Say(Event e) => e is Condition ? "" : Say(e.Value);

    private static string Say(object? value) =>
        value switch
        {
            null => "",
            Preempted p => string.Create(CultureInfo.InvariantCulture, $"since{p.UsageSince.Ticks % 10_000_000_000}"),
            int or string => string.Create(CultureInfo.InvariantCulture, $"={value}"),
            _ => value.GetType().Name,
        };

    private IEnumerable<Event> Perform(Step step) =>
        step.Code switch
        {
            't' => [env.TimeoutD(step[0], step[1])],
            'w' => [events[step[0]]],
            'j' => [processes[step[0] % processes.Count]],
            'z' => [Change(step[0])],
            'p' => [store.Put(step[0])],
            'g' => [store.Get()],
            'P' => [sortedStore.Put(step[0], step[1])],
            'G' => [sortedStore.Get()],
            'F' => [filterStore.Put(step[0])],
            'H' => [filterStore.Get(item => (int)item % 3 == step[0])],
            'c' => [container.Put(step[0])],
            'C' => [container.Get(step[0])],
            'o' or 'a' or 'N' or 'M' or 'A' => [Combine(step)],
            'r' => Use(resource.Request(), step[0]),
            'R' => UseInTime(step[0], step[1]),
            'q' => UseSorted(sorted.Request(step[0]), step[1]),
            'x' => Use(preemptive.Request(step[0], step[1] == 1), step[2]),
            'l' => Use(pool.Request(item => (int)item >= step[0] - 1), step[1]),
            _ => Act(step),
        };

    private List<Event> Act(Step step)
    {
        switch (step.Code)
        {
            case 's' when !events[step[0]].IsTriggered:
                events[step[0]].Succeed(step[0], step[1]);
                break;
            case 'f' when !events[step[0]].IsTriggered:
                events[step[0]].AddCallback(_ => { });
                events[step[0]].Fail("failed", step[1]);
                break;
            case 'n':
                Start(program.Scripts[step[0] % program.Scripts.Length], step[1]);
                break;
            case 'i':
                Interrupt(processes[step[0] % processes.Count], step[1]);
                break;
        }
        return [];
    }

    private void Interrupt(Process process, int priority)
    {
        // Not before it has begun to wait, which it could not handle, and not twice in one instant.
        if (process != env.ActiveProcess && !process.IsTriggered && interruptible.Remove(process))
        {
            process.Interrupt("by " + processes.IndexOf(env.ActiveProcess), priority);
        }
    }

    private IEnumerable<Event> Use(Request request, int duration)
    {
        using (request)
        {
            yield return request;
            yield return env.TimeoutD(duration);
        }
    }

    private IEnumerable<Event> UseSorted(Request request, int duration)
    {
        try
        {
            yield return request;
            yield return env.TimeoutD(duration);
        }
        finally
        {
            if (request.IsTriggered)
            {
                request.Dispose(); // Sim# cannot withdraw a claim that waits here
            }
        }
    }

    private IEnumerable<Event> UseInTime(int duration, int patience)
    {
        using var request = resource.Request();
        yield return request | env.TimeoutD(patience);
        if (request.IsProcessed)
        {
            yield return env.TimeoutD(duration);
        }
    }

    private Event Change(int which) =>
        which switch
        {
            0 => resource.WhenAny(),
            1 => resource.WhenFull(),
            2 => resource.WhenEmpty(),
            3 => sorted.WhenChange(),
            4 => pool.WhenAny(),
            5 => store.WhenNew(),
            6 => store.WhenAny(),
            7 => store.WhenFull(),
            8 => filterStore.WhenEmpty(),
            9 => sortedStore.WhenChange(),
            10 => container.WhenAtLeast(3),
            _ => container.WhenAtMost(1),
        };

    private Condition Combine(Step step)
    {
        var used = new HashSet<Event>();
        Event Part(int code)
        {
            // 1 to 3 are the events that never fail; event 0 may, and stands in conditions of its own only
            Event part = code switch
            {
                < 15 => env.TimeoutD(code % 5, (code / 5) - 1),
                < 24 => events[1 + (code % (RandomPrograms.Events - 1))],
                _ => processes[code % processes.Count],
            };
            return used.Add(part) ? part : env.TimeoutD(code % 4);
        }
        return step.Code switch
        {
            'o' => Part(step[0]) | Part(step[1]),
            'a' => Part(step[0]) & Part(step[1]),
            'N' => (Part(step[0]) | Part(step[1])) & Part(step[2]),
            'M' => (Part(step[0]) & Part(step[1])) | Part(step[2]),
            _ => events[0] & env.TimeoutD(step[0]),
        };
    }
}
