using System.Runtime.CompilerServices;

namespace ZoneSim.Clock;

/// <summary>
/// A simulation: the clock, and the events that are yet to happen. It knows nothing of chance; the seed that some
/// members take is accepted for the sake of Sim#, and not used.
/// </summary>
/// <remarks>Not safe for several threads; simulations share nothing, so each thread can have its own.</remarks>
public partial class Simulation
{
    private static DateTime DefaultStart => new(1970, 1, 1);

    private readonly double stepSeconds;
    private readonly bool stepIsSecond;
    private readonly Pool<Timeout> timeouts;
    private readonly long start;
    private long now;
    private double nowSteps;

    /// <summary>Makes a simulation that starts on 1 January 1970.</summary>
    public Simulation()
        : this(DefaultStart, null) { }

    /// <summary>Makes a simulation that starts on 1 January 1970.</summary>
    /// <param name="defaultStep">The span that the number 1 stands for where time is given as a number; one second unless given.</param>
    public Simulation(TimeSpan? defaultStep)
        : this(DefaultStart, defaultStep) { }

    /// <summary>Makes a simulation that starts on 1 January 1970.</summary>
    /// <param name="randomSeed">Not used.</param>
    /// <param name="defaultStep">The span that the number 1 stands for where time is given as a number; one second unless given.</param>
    public Simulation(int randomSeed, TimeSpan? defaultStep = null)
        : this(DefaultStart, randomSeed, defaultStep) { }

    /// <summary>Makes a simulation that starts at a given time.</summary>
    /// <param name="initialDateTime">The time at which it starts.</param>
    /// <param name="randomSeed">Not used.</param>
    /// <param name="defaultStep">The span that the number 1 stands for where time is given as a number; one second unless given.</param>
    public Simulation(DateTime initialDateTime, int randomSeed, TimeSpan? defaultStep = null)
        : this(initialDateTime, defaultStep)
    {
        _ = randomSeed;
    }

    /// <summary>Makes a simulation that starts at a given time.</summary>
    /// <param name="initialDateTime">The time at which it starts.</param>
    /// <param name="defaultStep">The span that the number 1 stands for where time is given as a number; one second unless given.</param>
    public Simulation(DateTime initialDateTime, TimeSpan? defaultStep = null)
    {
        stepSeconds = (defaultStep ?? TimeSpan.FromSeconds(1)).Duration().TotalSeconds;
        stepIsSecond = stepSeconds == 1;
        Pools = new EventPools(this);
        timeouts = Pools.Timeouts;
        StartDate = initialDateTime;
        now = start = initialDateTime.Ticks;
    }

    /// <summary>The time at which the simulation starts.</summary>
    public DateTime StartDate { get; }

    /// <summary>The simulated time.</summary>
    public DateTime Now => ToDate(now);

    /// <summary>The simulated time since the start, as a number of steps (seconds by default).</summary>
    public double NowD => nowSteps;

    /// <summary>The process that runs at this moment; null while none does.</summary>
    public Process ActiveProcess { get; internal set; } = null!;

    /// <summary>How many events have been processed since the start or the last reset.</summary>
    public long ProcessedEvents { get; private set; }

    /// <summary>The simulated time, in ticks since year 1.</summary>
    internal long NowTicks => now;

    /// <summary>The pending events.</summary>
    internal EventQueue Queue { get; } = new();

    /// <summary>Events to be used again.</summary>
    internal EventPools Pools { get; }

    /// <summary>How often the simulation has been reset.</summary>
    internal int Generation { get; private set; }

    /// <summary>A time in ticks as a date of this simulation.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal DateTime ToDate(long ticks) => new(ticks, StartDate.Kind);

    /// <summary>A span as a number of steps.</summary>
    /// <param name="span">The span.</param>
    public double ToDouble(TimeSpan span) => stepIsSecond ? span.TotalSeconds : span.TotalSeconds / stepSeconds;

    /// <summary>A number of steps as a span.</summary>
    /// <param name="span">The number of steps.</param>
    /// <exception cref="ArgumentException">The number is not a number.</exception>
    /// <exception cref="OverflowException">The span is too long for a <see cref="TimeSpan"/>.</exception>
    public TimeSpan ToTimeSpan(double span)
    {
        var seconds = stepIsSecond ? span : stepSeconds * span;
        var ticks = seconds * TimeSpan.TicksPerSecond;
        // What TimeSpan.FromSeconds does, without its tests where they cannot fail.
        return Math.Abs(ticks) < 1e18 ? new TimeSpan(double.ConvertToIntegerNative<long>(ticks)) : TimeSpan.FromSeconds(seconds);
    }

    /// <summary>Starts a process at this instant.</summary>
    /// <param name="generator">What the process does: a method that yields the events it waits for.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    public Process Process(IEnumerable<Event> generator, int priority = 0)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return Pools.Processes.Take().Begin(generator, priority);
    }

    /// <summary>Makes an event that happens after a delay.</summary>
    /// <param name="delay">How long from now; not negative.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    public Timeout Timeout(TimeSpan delay, int priority = 0) => timeouts.Take().Begin(delay, priority);

    /// <summary>Makes an event that happens after a delay given as a number of steps (seconds by default).</summary>
    /// <param name="delay">How many steps from now; not negative.</param>
    /// <param name="priority">Order among events of the same instant: smaller comes first.</param>
    public Timeout TimeoutD(double delay, int priority = 0) => Timeout(ToTimeSpan(delay), priority);

    /// <summary>
    /// Makes an event that somebody will trigger later, as <c>new Event(simulation)</c> does; this one is used again after a reset,
    /// when nobody may hold it any longer.
    /// </summary>
    public Event NewEvent()
    {
        var made = Pools.Events.Take();
        made.Renew();
        return made;
    }

    /// <summary>
    /// Puts the simulation back to its start, without any event pending. Its resources and stores are as when they were
    /// made, and the events that it made are used again: nobody may hold them any longer.
    /// </summary>
    /// <param name="randomSeed">Not used.</param>
    public void Reset(int randomSeed)
    {
        _ = randomSeed;
        Queue.Clear();
        Pools.TakeBack();
        Generation++;
        now = start;
        nowSteps = 0;
        ActiveProcess = null!;
        ProcessedEvents = 0;
    }
}
