namespace ZoneSim.Model;

/// <summary>Where aircraft wait on alert: from it the time to a convoy or drone follows, by distance over speed.</summary>
internal sealed class AircraftBase(string name, ParameterReader read)
{
    private readonly Sampler _takeOff = read.Sampler($"aircraft.bases.{name}.take-off");

    private readonly Sampler _speed = read.Sampler($"aircraft.bases.{name}.speed");

    public string Name { get; } = name;

    public Place Place { get; } = Place.AtBearing(read.Number($"aircraft.bases.{name}.bearing"), read.Number($"aircraft.bases.{name}.distance"));

    /// <summary>From tasking to take-off, seconds.</summary>
    /// <param name="stream">The luck of whom it is sent to.</param>
    /// <param name="occasion">Which task this is.</param>
    public double TakeOff(RandomStream stream, int occasion) => stream.Draw(DrawKind.TakeOff, _takeOff, occasion);

    /// <summary>The flight to a place in a straight line, seconds.</summary>
    /// <param name="to">The place.</param>
    /// <param name="stream">The luck of whom it is sent to.</param>
    /// <param name="occasion">Which task this is.</param>
    public double Flight(Place to, RandomStream stream, int occasion) =>
        Place.DistanceTo(to) / Math.Max(0.1, stream.Draw(DrawKind.FlightSpeed, _speed, occasion));
}
