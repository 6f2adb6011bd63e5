using System.Diagnostics;
using System.Globalization;

namespace ZoneSim.Cli.Batch;

/// <summary>Slurm's commands, as a user types them.</summary>
internal static class SlurmQueue
{
    /// <summary>Hands in a job array; gives its number.</summary>
    /// <param name="order">How.</param>
    /// <param name="name">The job's name.</param>
    /// <param name="tasks">Numbers of the tasks.</param>
    /// <param name="logs">Folder for what the tasks print.</param>
    /// <param name="command">What a task runs; it finds its number in SLURM_ARRAY_TASK_ID.</param>
    /// <exception cref="BadInputException">There is no such command, or it refuses the job.</exception>
    public static string Submit(SlurmRequest order, string name, IEnumerable<int> tasks, string logs, string command)
    {
        List<string> words =
        [
            "--parsable",
            "--no-requeue",
            "--ntasks=1",
            "--cpus-per-task=1",
            $"--job-name={name}",
            $"--array={Ranges(tasks)}",
            FormattableString.Invariant($"--time={order.Minutes}"),
            $"--output={Path.Combine(logs, "%A_%a.txt")}",
            .. order.Partition is { } partition ? [$"--partition={partition}"] : Array.Empty<string>(),
        ];
        var said = Run("sbatch", words, $"#!/bin/sh\nexec {command}\n");
        var job = said.Out.Trim().Split(';')[0];
        return said.Code == 0 && job.Length > 0 && job.All(char.IsAsciiDigit)
            ? job
            : throw new BadInputException($"sbatch does not take the job: {OneLine(said.Error.Length > 0 ? said.Error : said.Out)}");
    }

    /// <summary>Whether tasks of a job wait or run; null where the controller does not answer.</summary>
    public static bool? IsAlive(string job)
    {
        var said = Run("squeue", ["--noheader", $"--jobs={job}", "--format=%T"], "");
        return said.Code == 0 ? said.Out.Trim().Length > 0
            : said.Error.Contains("Invalid job id", StringComparison.OrdinalIgnoreCase) ? false
            : null;
    }

    /// <summary>
    /// What keeps a job from going on that no waiting mends, each with the words that an administrator or the job's owner types; empty where nothing
    /// does.
    /// </summary>
    public static IReadOnlyList<string> Hindrances(string job)
    {
        var held = Run("squeue", ["--noheader", $"--jobs={job}", "--states=PENDING", "--format=%r"], "")
            .Out.Contains("held", StringComparison.OrdinalIgnoreCase);
        var nodes = Run("sinfo", ["--noheader", "--Node", "--states=drain", "--format=%N"], "")
            .Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct()
            .ToList();
        return
        [
            .. nodes.Count > 0 ? [$"drained nodes: 'scontrol update NodeName={string.Join(',', nodes)} State=RESUME' puts them back"] : Array.Empty<string>(),
            .. held ? [$"tasks are held: 'scontrol release {job}' lets them go"] : Array.Empty<string>(),
        ];
    }

    /// <summary>Numbers as Slurm writes a list of them: 0-3,7.</summary>
    public static string Ranges(IEnumerable<int> numbers)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var number in numbers.Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            {
                ranges[^1] = (ranges[^1].First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return string.Join(
            ',',
            ranges.Select(range =>
                range.First == range.Last ? range.First.ToString(CultureInfo.InvariantCulture) : FormattableString.Invariant($"{range.First}-{range.Last}")
            )
        );
    }

    private static (int Code, string Out, string Error) Run(string program, IEnumerable<string> words, string input)
    {
        try
        {
            var start = new ProcessStartInfo(program, words)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new BadInputException(
                $"{program} is not on this machine, so nothing can be handed to Slurm. Run the command on a login node of the cluster, or leave --on out."
            );
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
