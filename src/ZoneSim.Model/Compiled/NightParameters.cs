namespace ZoneSim.Model;

/// <summary>What darkness does to seeing and to being there. What a factor of 1 says is nothing: it is null, and no row feels it.</summary>
internal sealed class NightParameters
{
    public NightParameters(Scenario scenario, ParameterReader read)
    {
        if (Nights.Of(scenario) is not { } nights)
        {
            return;
        }

        Darkness? Of(string name) => read.Number(name) is var factor && factor != 1 ? new Darkness(nights, factor) : null;
        (Posts, Aircraft, AirWatch, Line) = (Of("night.sight.posts"), Of("night.sight.aircraft"), Of("night.sight.air-watch"), Of("night.answered"));
        (OnStation, Hours) = (read.Number("night.on-station"), nights);
    }

    /// <summary>Factor on the rates of outposts and patrols.</summary>
    public Darkness? Posts { get; }

    /// <summary>Factor on the rates of aircraft on station.</summary>
    public Darkness? Aircraft { get; }

    /// <summary>Factor on the rates at which drones are detected.</summary>
    public Darkness? AirWatch { get; }

    /// <summary>Factor on the probability that a call is answered.</summary>
    public Darkness? Line { get; }

    private double OnStation { get; } = 1;

    private Nights? Hours { get; }

    /// <summary>The nights in which an aircraft does not keep its station; null: none.</summary>
    /// <param name="stream">Of the coalition's aircraft.</param>
    /// <param name="number">Which of them.</param>
    public NightsOff? OffStation(RandomStream stream, int number) =>
        Hours is { } hours && OnStation < 1 ? new NightsOff(stream, hours, OnStation, number) : null;
}
