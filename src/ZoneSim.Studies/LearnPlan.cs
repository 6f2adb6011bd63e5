using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>One incident to learn from.</summary>
/// <param name="Record">The incident.</param>
/// <param name="RecordText">Its file's text, kept with the study.</param>
/// <param name="Base">The resolved scenario that its accounts' circumstances are put into.</param>
/// <param name="Policies">The policies that could have been in force.</param>
public sealed record LearnIncident(IncidentRecord Record, string RecordText, Scenario Base, IReadOnlyList<Policy> Policies);

/// <summary>What the record of some incidents teaches of assumptions and of the policies in force.</summary>
public sealed record LearnPlan
{
    /// <summary>The incidents, each once.</summary>
    public required IReadOnlyList<LearnIncident> Incidents { get; init; }

    /// <summary>Points of the assumptions and of the shares of policies, drawn by belief; 20 or more.</summary>
    public int Points { get; init; } = 800;

    /// <summary>Histories at each point in each incident's circumstances under each policy, 1 or more.</summary>
    public int Replications { get; init; } = 20;

    /// <summary>Master seed: the key of every draw.</summary>
    public ulong Seed { get; init; } = StudyPlan.DefaultSeed;

    /// <summary>Threads to run on; 0: one for each processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>Who asks for it.</summary>
    public StudyOrigin Origin { get; init; } = StudyOrigin.None;

    /// <summary>Refuses a plan that cannot be run.</summary>
    /// <exception cref="StudyRefusalException">A number is out of range, an incident or a policy is missing or named twice.</exception>
    internal void Check()
    {
        StudyRefusalException.RequireAtLeast(20, Points);
        StudyRefusalException.RequireAtLeast(1, Replications);
        StudyRefusalException.RequireAtLeast(0, Threads);
        if (Incidents.Count == 0 || Incidents.Select(one => one.Record.Name).Distinct(StringComparer.Ordinal).Count() < Incidents.Count)
        {
            throw new StudyRefusalException(RefusalCode.Incidents, "To learn takes one incident or more, each once.");
        }

        foreach (var incident in Incidents)
        {
            StudyRefusalException.RequirePolicies(incident.Policies);
        }
    }
}
