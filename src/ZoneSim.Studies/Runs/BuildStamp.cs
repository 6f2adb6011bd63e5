using System.Reflection;
using System.Runtime.InteropServices;
using ZoneSim.Model;

namespace ZoneSim.Studies.Runs;

/// <summary>Which program made a run: its version, its build and its platform.</summary>
internal static class BuildStamp
{
    /// <summary>Version of ZoneSim.</summary>
    public static string Version { get; } =
        typeof(CompiledModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>
    /// The builds of the model, of the clock beneath it and of this library, by their module ids: two builds of one
    /// version may differ, so unfinished work is never carried from one to another. A row depends on this and on the inputs, nothing else.
    /// </summary>
    public static string Build { get; } = string.Join('+', Assemblies().Select(assembly => assembly.ManifestModule.ModuleVersionId.ToString("N")[..8]));

    /// <summary>Operating system, architecture and runtime, for the record: a ledger depends on the build alone, not on the platform.</summary>
    public static string Platform { get; } =
        $"{OperatingSystemName}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}, {RuntimeInformation.FrameworkDescription}";

    private static string OperatingSystemName =>
        OperatingSystem.IsWindows() ? "windows"
        : OperatingSystem.IsMacOS() ? "macos"
        : OperatingSystem.IsLinux() ? "linux"
        : "other";

    private static IEnumerable<Assembly> Assemblies()
    {
        var model = typeof(CompiledModel).Assembly;
        yield return model;
        foreach (var name in model.GetReferencedAssemblies().Where(name => name.Name is "ZoneSim.Clock" or "SimSharp"))
        {
            yield return Assembly.Load(name);
        }

        yield return typeof(BuildStamp).Assembly;
    }
}
