using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>Writes a policy as a canonical file.</summary>
public static class PolicyWriter
{
    /// <summary>The text; reading it gives an equal policy, and equal policies give equal texts.</summary>
    public static string Write(Policy p) => PolicyForm.Of(p).Write();
}
