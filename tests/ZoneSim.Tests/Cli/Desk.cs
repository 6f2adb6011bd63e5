using System.Diagnostics;
using ZoneSim.Cli;
using ZoneSim.Cli.Terminals;
using ZoneSim.Tests.Fixtures;
using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Cli;

/// <summary>What a command said and how it ended.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Said(int Code, string Out, string Error);

/// <summary>Runs commands, in a folder of their own that goes away with the test.</summary>
internal sealed class Desk : IDisposable
{
    /// <summary>Options that make a study small.</summary>
    public static readonly string[] Small = ["--replications", "20", "--no-ranges", "--no-charts"];

    /// <summary>The folder.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("zonesim-test-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A path in the folder.</summary>
    public string In(params string[] parts) => Path.Combine([Folder, .. parts]);

    /// <summary>Writes a file into the folder.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(In(name), text);
        return In(name);
    }

    /// <summary>Runs a command in this process, into a pipe.</summary>
    public static Said Run(params string[] args) => Run(Shell.FullWidth, args);

    /// <summary>Runs a command in this process, at a width.</summary>
    public static Said Run(int width, string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var shell = new Shell
        {
            Out = output,
            Error = error,
            Width = width,
            Command = new CommandLine(args),
        };
        var code = Zonesim.Run(args, shell);
        return new Said(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command in this process with the folder as the working folder; for tests of the collection <see cref="WorkingFolder"/>.</summary>
    public Said RunHere(params string[] args)
    {
        var before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Folder;
        try
        {
            return Run(args);
        }
        finally
        {
            Environment.CurrentDirectory = before;
        }
    }

    /// <summary>Starts the executable in the folder.</summary>
    public OsProcess Start(params string[] args) => Start([], args);

    /// <summary>Starts the executable in the folder, with more in its environment.</summary>
    public OsProcess Start(IEnumerable<KeyValuePair<string, string?>> environment, string[] args)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "zonesim.exe" : "zonesim"), args)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return OsProcess.Start(start)!;
    }

    /// <summary>Runs the executable in the folder to its end.</summary>
    public Said RunProcess(params string[] args)
    {
        using var process = Start(args);
        return End(process);
    }

    /// <summary>Waits for the end of a process.</summary>
    public static Said End(OsProcess process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience.Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException("zonesim did not come to an end.");
        }

        return new Said(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
