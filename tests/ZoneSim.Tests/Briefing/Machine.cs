using System.Diagnostics;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Briefing;

/// <summary>Programs of the machine that tests look at files with: a bare machine may lack them, the build server must not.</summary>
internal static class Machine
{
    /// <summary>Skips the test where a program is not there; fails it where CI is true.</summary>
    public static string Require(string program)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.Fail($"'{program}' is not on this machine; .ci/run installs it.");
        }

        Assert.SkipWhen(
            path is null,
            $"'{program}' is not on this machine (.ci/run installs it: libreoffice-impress, chromium, poppler-utils, slurm-wlm and munge of Debian)."
        );
        return path!;
    }

    /// <summary>Runs a program to its end and gives what it wrote.</summary>
    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = System.Diagnostics.Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        if (!process.WaitForExit(Patience.Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{program} did not come to an end.");
        }

        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}: {error.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult();
    }

    /// <summary>A folder that goes away with the test.</summary>
    internal sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("zonesim-brief-").FullName;

        public string In(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
