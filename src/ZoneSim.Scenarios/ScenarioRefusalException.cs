using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>Names or claims that do not fit the texts that they are to be used with.</summary>
/// <param name="message">What is wrong and how to mend it; what is said of a claim begins with its place.</param>
public sealed class ScenarioRefusalException(string message) : RefusalException(message);
