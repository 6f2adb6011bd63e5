namespace ZoneSim.Tests.Fixtures;

/// <summary>Guards against hanging. They are no measure of speed: on a busy machine everything takes many times as long.</summary>
internal static class Patience
{
    /// <summary>How long a test waits for a process or a page before it is taken to hang.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(30);
}
