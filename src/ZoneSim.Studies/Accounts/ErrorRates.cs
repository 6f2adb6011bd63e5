using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies.Accounts;

/// <summary>The error rates that bear on the reports of an incident, each with its range, and a place in it.</summary>
internal sealed class ErrorRates
{
    private readonly Dictionary<string, int> _index;
    private readonly double[] _places;

    private ErrorRates(IReadOnlyList<ErrorRate> all, double[] places)
    {
        (All, _places) = (all, places);
        _index = all.Select((rate, index) => (rate.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The rates, in order.</summary>
    public IReadOnlyList<ErrorRate> All { get; }

    /// <summary>The rates that reports depend on, each at the middle of its range.</summary>
    public static ErrorRates Of(IEnumerable<SourceReport> reports, SourceKinds kinds)
    {
        var all = reports
            .Where(report => report.Kind is not null)
            .SelectMany(report => Bearing(report, kinds.Kinds[report.Kind!]))
            .DistinctBy(rate => rate.Name)
            .OrderBy(rate => rate.Name, StringComparer.Ordinal)
            .ToList();
        return new ErrorRates(all, [.. all.Select(_ => 0.5)]);
    }

    /// <summary>The rates at places of their ranges, 0 to 1.</summary>
    public ErrorRates At(double[] places) => new(All, places);

    /// <summary>One rate moved to a place of its range, the others in the middle.</summary>
    public ErrorRates With(int rate, double place) => new(All, [.. All.Select((_, index) => index == rate ? place : 0.5)]);

    /// <summary>
    /// Probability of a report of yes or no, given the truth: where the source could know, it errs at its rate; where it could not, it says
    /// either with probability 1/2.
    /// </summary>
    public double OfReport(string kind, string topic, bool says, bool truth)
    {
        var (sees, errs) = (Rate(kind, topic, "sees"), Rate(kind, topic, truth ? "misses" : "invents"));
        return (sees * (says == truth ? 1 - errs : errs)) + ((1 - sees) / 2);
    }

    /// <summary>Probability of a number, given the true one, among so many numbers: an error falls on any other one alike.</summary>
    public double OfNumber(string kind, bool isTrue, int numbers)
    {
        if (numbers < 2)
        {
            return 1;
        }

        var (sees, wrong) = (Rate(kind, "vehicles", "sees"), Rate(kind, "vehicles", "wrong"));
        return (sees * (isTrue ? 1 - wrong : wrong / (numbers - 1))) + ((1 - sees) / numbers);
    }

    private double Rate(string kind, string topic, string rate)
    {
        var index = _index[$"{kind}/{topic}/{rate}"];
        var range = All[index].Range;
        return range.Low + (_places[index] * (range.High - range.Low));
    }

    private static IEnumerable<ErrorRate> Bearing(SourceReport report, KindRates rates)
    {
        var kind = report.Kind!;
        return (report.Struck is not null ? Said(kind, "strike", rates.Strike) : [])
            .Concat(report.Left is not null ? Said(kind, "expulsion", rates.Expulsion) : [])
            .Concat(
                report.Vehicles is null
                    ? []
                    : [new ErrorRate(kind, "vehicles", "sees", rates.Vehicles.Sees), new ErrorRate(kind, "vehicles", "wrong", rates.Vehicles.Misses)]
            );
    }

    private static ErrorRate[] Said(string kind, string topic, TopicRates rates) =>
        [new(kind, topic, "sees", rates.Sees), new(kind, topic, "misses", rates.Misses), new(kind, topic, "invents", rates.Invents)];
}

/// <summary>One error rate.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Topic">strike, expulsion or vehicles.</param>
/// <param name="Rate">sees, misses, invents or wrong.</param>
/// <param name="Range">Its range.</param>
internal sealed record ErrorRate(string Kind, string Topic, string Rate, Interval Range)
{
    /// <summary>Kind, topic and rate.</summary>
    public string Name => $"{Kind}/{Topic}/{Rate}";
}
