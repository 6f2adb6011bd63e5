using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies.Sharing;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim work RUN</c>: plays a part of a run that another process coordinates; what a task of a batch system runs.</summary>
internal static class WorkVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = "The run folder to be, or its folder RUN.partial, which all machines see." };
        var units = OptionKit.Text("--units", "Units to play, from A to B, counted from 0.", "A-B", 40);
        var part = OptionKit.Text("--part", "One of N even parts, counted from 0: what task K of an array of N plays. [default: 0/1, all of it]", "K/N", 40);
        var threads = OptionKit.Whole("--threads", 1, 1, 1_024, "Threads to run on.");
        var verb = new Verb(
            "work",
            "Plays a part of a run, or of the stage of a point study, that was begun with --on slurm or --on other, or all of it. "
                + "What is done is not played again, and two that play the same part do no harm.",
            "zonesim work runs/at-tanf-2017-10-05-0123abcd --part 3/500",
            "zonesim work R.partial --units 0-3 --threads 8"
        )
        {
            run,
            units,
            part,
            threads,
        };
        verb.SetAction(parsed => Work(shell, parsed.GetValue(run)!, parsed.GetValue(units), parsed.GetValue(part), parsed.GetValue(threads)));
        return verb;
    }

    private static int Work(Shell shell, string run, string? units, string? part, int threads)
    {
        if (units is not null && part is not null)
        {
            throw new BadInputException("--units and --part say the same in two ways: leave one out.");
        }

        using var study = SharedWork.Join(run);
        var (first, end) = units is not null ? Units(units, study.Units) : study.Part(0, 1);
        if (part is not null)
        {
            var (number, parts) = Two("--part", part, '/', "a part such as 3/500");
            (first, end) =
                number < parts
                    ? study.Part(number, parts)
                    : throw new BadInputException($"--part: found '{part}', expected parts counted from 0: the last of {parts} is {parts - 1}/{parts}.");
        }

        using var progress = new ProgressLine(shell, new Dictionary<string, long> { [study.Stage] = study.HistoriesOf(Enumerable.Range(first, end - first)) });
        study.Play(first, end, threads, progress, shell.Cancel);
        shell.Out.WriteLine($"{Words.Of(end - first, "unit")} of {Words.Count(study.Units)} done in {study.WorkFolder}.");
        return ExitCode.Done;
    }

    private static (int First, int End) Units(string text, int all)
    {
        var (first, last) = Two("--units", text, '-', "units such as 0-99");
        return first <= last && last < all
            ? (first, last + 1)
            : throw new BadInputException($"--units: found '{text}', expected units from 0 to {all - 1}, the lower first: the run has {all}.");
    }

    private static (int One, int Other) Two(string option, string text, char between, string expected) =>
        text.Split(between) is [var one, var other] && Digits.Whole(one) is <= int.MaxValue and var a && Digits.Whole(other) is <= int.MaxValue and var b
            ? ((int)a, (int)b)
            : throw new BadInputException($"{option}: found '{text}', expected {expected}, in digits alone.");
}
