namespace ZoneSim.Model;

/// <summary>What an incursion taught the sender.</summary>
/// <param name="Time">When, seconds.</param>
/// <param name="Intent">The intent that was paid.</param>
/// <param name="Payoff">What it paid.</param>
internal readonly record struct Lesson(double Time, Intent Intent, double Payoff);

/// <summary>What is written down while a campaign is played and stands in no incursion's row.</summary>
internal sealed class CampaignRecord
{
    /// <summary>When convoys were inside the zone.</summary>
    public Spans Inside { get; } = new();

    /// <summary>When the line stood suspended because of a reaction.</summary>
    public Spans Suspended { get; } = new();

    /// <summary>What the sender learnt, in order of time.</summary>
    public List<Lesson> Lessons { get; } = [];

    /// <summary>Opportunities, taken or not; convoys that come as planned are among them.</summary>
    public int Opportunities { get; set; }

    /// <summary>Changes of the posture.</summary>
    public int PostureChanges { get; set; }

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Inside.Clear();
        Suspended.Clear();
        Lessons.Clear();
        (Opportunities, PostureChanges) = (0, 0);
    }
}
