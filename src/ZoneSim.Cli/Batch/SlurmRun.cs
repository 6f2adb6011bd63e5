using System.Diagnostics;
using System.Globalization;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Cli.Batch;

/// <summary>
/// Has a shared study played by a job array. What counts is the pieces in the folder, never what the queue says of a task: a task that
/// ended without its pieces is handed in again. Started again, it attaches to the jobs that are still there.
/// </summary>
/// <param name="shell">The world outside.</param>
/// <param name="study">The work.</param>
/// <param name="order">How it is handed in.</param>
internal sealed class SlurmRun(Shell shell, SharedWork study, SlurmRequest order)
{
    /// <summary>A task that ended so often without its pieces is named, and the run stops with what is whole.</summary>
    private const int MostAttempts = 5;

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_stillness = TimeSpan.FromSeconds(20);
    private readonly int _tasks = Math.Min(order.Tasks, study.Units);
    private int _missing;
    private long _since;
    private bool _isTold;

    private string Jobs => Path.Combine(study.PieceFolder, "slurm-jobs.txt");

    private string Logs => Path.Combine(study.PieceFolder, "logs");

    /// <summary>Waits until every unit is done.</summary>
    /// <param name="progress">Told how far it has come.</param>
    /// <exception cref="BadInputException">Slurm does not take the job.</exception>
    /// <exception cref="TasksFailedException">A task ended too often without its pieces.</exception>
    /// <exception cref="OperationCanceledException">The user stopped waiting; the jobs go on.</exception>
    public void Wait(IProgress<StudyProgress> progress)
    {
        Directory.CreateDirectory(Logs);
        var attempts = new int[_tasks];
        var jobs = File.Exists(Jobs) ? File.ReadAllLines(Jobs).Where(line => line.Length > 0).ToList() : [];
        var total = study.Histories;
        while (Missing() is { Count: > 0 } missing)
        {
            progress.Report(new StudyProgress(study.Stage, total - study.HistoriesOf(missing), total));
            if (jobs.Select(SlurmQueue.IsAlive).All(alive => alive == false))
            {
                jobs = [HandIn(missing, attempts)];
            }

            TellHindrances(jobs, missing.Count);

            if (shell.Cancel.WaitHandle.WaitOne(s_pause))
            {
                shell.Error.WriteLine($"The jobs go on without this command; 'scancel {string.Join(' ', jobs)}' would stop them. This attaches again:");
                shell.Error.WriteLine("  " + shell.Command);
                shell.Cancel.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Says once what keeps the jobs from going on, where nothing has been done for a while.</summary>
    private void TellHindrances(List<string> jobs, int missing)
    {
        if (missing != _missing)
        {
            (_missing, _since, _isTold) = (missing, Stopwatch.GetTimestamp(), false);
        }
        else if (!_isTold && Stopwatch.GetElapsedTime(_since) > s_stillness && jobs.SelectMany(SlurmQueue.Hindrances).ToList() is { Count: > 0 } hindrances)
        {
            _isTold = true;
            shell.Error.WriteLine($"Nothing was done for {s_stillness.TotalSeconds:0} s. {string.Join("; ", hindrances)}.");
        }
    }

    /// <summary>Units to be played: looked for by name while there are any, by the hash of each piece at the end, so that a torn one is played again.</summary>
    private IReadOnlyList<int> Missing() => study.Missing(isChecked: false) is { Count: > 0 } absent ? absent : study.Missing(isChecked: true);

    /// <summary>Hands in the tasks that have units to play; gives the job's number.</summary>
    private string HandIn(IReadOnlyList<int> missing, int[] attempts)
    {
        var tasks = Enumerable
            .Range(0, _tasks)
            .Where(task => study.Part(task, _tasks) is var (first, end) && missing.Any(unit => unit >= first && unit < end))
            .ToList();
        foreach (var task in tasks)
        {
            if (++attempts[task] > MostAttempts)
            {
                var (first, end) = study.Part(task, _tasks);
                throw new TasksFailedException(
                    $"Task {task} (units {first} to {end - 1}) ended {MostAttempts} times without its pieces. "
                        + $"The last thing that it printed: {LastWords(task)}",
                    $"What is done stays in {study.WorkFolder}; {Logs} has what each task printed. The same command tries again."
                );
            }
        }

        var job = SlurmQueue.Submit(order, "zonesim-" + study.Id, tasks, Logs, Command());
        File.WriteAllText(Jobs, job + "\n");
        shell.Error.WriteLine($"{Words.Of(tasks.Count, "task")} handed to Slurm as job {job}.");
        return job;
    }

    private string Command()
    {
        var program = Environment.ProcessPath!;
        string[] words = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, Path.Combine(AppContext.BaseDirectory, "zonesim.dll")] : [program];
        return string.Join(
            ' ',
            [
                .. words.Select(Quoted),
                "work",
                Quoted(Path.GetFullPath(study.WorkFolder)),
                "--part",
                FormattableString.Invariant($"\"$SLURM_ARRAY_TASK_ID\"/{_tasks}"),
                "--threads",
                "1",
            ]
        );
    }

    private static string Quoted(string word) => "'" + word.Replace("'", "'\\''", StringComparison.Ordinal) + "'";

    private string LastWords(int task)
    {
        var ending = string.Create(CultureInfo.InvariantCulture, $"_{task}.txt");
        var log = new DirectoryInfo(Logs).EnumerateFiles("*" + ending).OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault();
        var last = log is null ? null : File.ReadLines(log.FullName).LastOrDefault(line => line.Trim().Length > 0);
        return last is null ? "nothing." : Scenarios.PlainText.Shown(last.Length <= 400 ? last : last[..400] + "…");
    }
}
