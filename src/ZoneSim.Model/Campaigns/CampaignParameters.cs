namespace ZoneSim.Model;

/// <summary>The numbers of a campaign, made ready: days, opportunities, what the sender makes of them, what carries over.</summary>
internal sealed class CampaignParameters
{
    /// <summary>Seconds in a day.</summary>
    public const double Day = 86_400;

    /// <summary>The quarters of a day in order, from midnight.</summary>
    private static readonly string[] s_quarters = ["night", "morning", "afternoon", "evening"];

    public CampaignParameters(CampaignPlan plan, ParameterReader read)
    {
        Convoy = plan.Convoy;
        Days = (int)Math.Round(read.Number("campaign.days") / Day);
        Rate = plan.Convoy is null ? 0 : read.Number("campaign.opportunities");
        QuarterShares = read.Shares("campaign.hours", s_quarters);
        Sends = read.Number("campaign.sends");
        Learning = read.Number("campaign.learning");
        HalfLife = read.Number("campaign.half-life");
        (Gain, LossPerVehicle, LossForTurning) = (read.Number("campaign.gain"), read.Number("campaign.vehicle-lost"), read.Number("campaign.turned"));
        Suspension = read.Sampler("campaign.suspension");
        (GroupSize, GroupGap) = read.Optional(CampaignPlan.GroupSize) is null
            ? (null, null)
            : (read.Sampler(CampaignPlan.GroupSize), read.Sampler("campaign.group.gap"));
        ByDay = DayPoints.Of(Days);
    }

    /// <summary>Name of the convoy that opportunities bring; null where none do.</summary>
    public string? Convoy { get; }

    /// <summary>Whole days.</summary>
    public int Days { get; }

    /// <summary>When the last day ends, seconds.</summary>
    public double End => Days * Day;

    /// <summary>Opportunities a second, over a whole day.</summary>
    public double Rate { get; }

    /// <summary>Share of the opportunities in each quarter of the day, from midnight.</summary>
    public double[] QuarterShares { get; }

    /// <summary>Probability that an opportunity is taken while nothing has been learnt.</summary>
    public double Sends { get; }

    /// <summary>λ: how strongly attractions act; 0 is a sender that does not learn.</summary>
    public double Learning { get; }

    /// <summary>Half-life of what was learnt, seconds.</summary>
    public double HalfLife { get; }

    /// <summary>Payoff of having done what a convoy came for.</summary>
    public double Gain { get; }

    /// <summary>Loss for each vehicle destroyed.</summary>
    public double LossPerVehicle { get; }

    /// <summary>Loss for having been turned.</summary>
    public double LossForTurning { get; }

    /// <summary>How long the line stays suspended.</summary>
    public Sampler Suspension { get; }

    /// <summary>How many convoys an opportunity brings; null: one.</summary>
    private Sampler? GroupSize { get; }

    /// <summary>From one convoy of a group to the next, seconds; null where opportunities bring one.</summary>
    public Sampler? GroupGap { get; }

    /// <summary>Convoys of the group that an opportunity brings, 1 to <see cref="CampaignPlan.MostInAGroup"/>.</summary>
    public int SizeOfGroup(RandomStream stream) => GroupSize is null ? 1 : CampaignPlan.Whole(stream.Draw(DrawKind.GroupSize, GroupSize));

    /// <summary>The days at whose ends the course of the campaign is noted.</summary>
    public IReadOnlyList<int> ByDay { get; }
}

/// <summary>The days at whose ends the course of a campaign is noted: each, or every second or third and so on, so that they are 60 at most.</summary>
public static class DayPoints
{
    private const int Most = 60;

    /// <summary>Days of a campaign at most.</summary>
    public const int MostDays = 365;

    /// <summary>The days, the last among them, in rising order.</summary>
    /// <param name="days">Days of the campaign, 1 or more.</param>
    public static IReadOnlyList<int> Of(int days)
    {
        var step = (days + Most - 1) / Most;
        return [.. Enumerable.Range(1, days / step).Select(number => number * step), .. days % step == 0 ? Array.Empty<int>() : [days]];
    }

    /// <summary>The days of a scenario's campaign; none where it has no campaign.</summary>
    public static IReadOnlyList<int> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Campaign is null ? [] : Of((int)Math.Round(scenario.Quantities["campaign.days"].Value.Central / CampaignParameters.Day));
    }
}
