using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>A condition or an expression on columns of the ledger that cannot be read.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="subject">The column that is not there; empty where the fault is another.</param>
/// <param name="nearest">What was probably meant; null where nothing is near.</param>
public sealed class ConditionRefusalException(string fault, string subject = "", string? nearest = null)
    : RefusalException(nearest is null ? fault : $"{fault} Did you mean '{nearest}'?")
{
    /// <summary>What is wrong, without what was probably meant.</summary>
    public string Fault => fault;

    /// <summary>The column that is not there; empty where the fault is another.</summary>
    public string Subject => subject;

    /// <summary>What was probably meant; null where nothing is near.</summary>
    public string? Nearest => nearest;
}
