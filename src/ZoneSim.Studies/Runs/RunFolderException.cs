namespace ZoneSim.Studies;

/// <summary>A run folder cannot be used: damaged, of other inputs, of another version, or in use.</summary>
/// <param name="message">What is wrong, where, and how to mend it.</param>
public sealed class RunFolderException(string message) : Exception(message);
