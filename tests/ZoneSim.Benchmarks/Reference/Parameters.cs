namespace ZoneSim.Benchmarks.Reference;

/// <summary>The numbers of the reference model. Distances in km, times in s, speeds in km/h.</summary>
public static class Parameters
{
    public const double Horizon = 21_600;
    public const double Start = 70,
        Zone = 55,
        Goal = 5,
        Out = 65,
        Leg = 5;
    public const double SlowestSpeed = 15,
        UsualSpeed = 25,
        HighestSpeed = 40;
    public const double MeanDeparture = 600;

    public const double MeanPatrol = 300,
        PatrolSight = 20,
        PatrolSees = 0.6;
    public const double MeanFlight = 240,
        FlightSight = 55,
        FlightSees = 0.35;
    public const double MeanBetweenCalls = 1_800,
        MeanBackgroundCall = 240;

    public const double MeanReport = 240,
        ReportSpread = 0.5;
    public const int Attempts = 4;
    public const double MeanCall = 120,
        Answered = 0.85,
        RetryAfter = 180;
    public const double MeanRelay = 600,
        RelaySpread = 0.7,
        TurnsOnCall = 0.55,
        WaitAfterCall = 900;
    public const double ShowFrom = 120,
        ShowTo = 600,
        TurnsOnShow = 0.4;
    public const double WarnFrom = 60,
        WarnTo = 300,
        TurnsOnWarning = 0.5;
    public const double StrikeInside = 30,
        LookAgain = 60,
        MeanStrike = 120,
        Destroys = 0.45;
    public const int Vehicles = 6;

    /// <summary>Where the patrols stand.</summary>
    public static ReadOnlySpan<double> Posts => [50, 25];

    /// <summary>Number of aircraft.</summary>
    public const int Aircraft = 2;
}
