using System.CommandLine;
using System.Text;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Html;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Web;

namespace ZoneSim.Cli.Files;

/// <summary>What a workbench has done with files: each is what the verb of that name does.</summary>
/// <param name="shell">The world outside.</param>
/// <param name="runs">The folder for runs.</param>
/// <param name="typed">The command line of a question, without the program's name.</param>
internal sealed class WorkbenchFiles(Shell shell, string runs, Func<IReadOnlyList<string>, IReadOnlyList<string>, IReadOnlyList<string>> typed)
    : IWorkbenchFiles
{
    private readonly Dictionary<string, byte[]> _written = [];

    /// <inheritdoc/>
    public byte[] Replay(string folder) =>
        Told(() =>
            ReplayPage.Of(
                ReplayNights.Of(
                    Quiet(TextWriter.Null, shell.Command, shell.Cancel),
                    new ReplayRequest(folder, null, null, false, 1, null, null, null, [], null)
                )!
            )
        );

    /// <inheritdoc/>
    public string Said(Exception thrown) =>
        FaultText.Cause(thrown) is var cause && cause is RefusalException refusal ? RefusalText.Of(refusal) : FaultText.Of(cause);

    /// <inheritdoc/>
    public RunChanges Changes(string before, string after)
    {
        var (old, now) = (RunFolder.Open(before), RunFolder.Open(after));
        return DiffConsole.Of(RunDifference.Compare(old, now, AdviceText.Of), old.Manifest, all: false) with
        {
            Command = new CommandLine(["diff", before, after]).ToString(),
        };
    }

    /// <inheritdoc/>
    public string SaveRun(IReadOnlyList<string> policies, IReadOnlyList<string> settings, CancellationToken cancel)
    {
        var words = typed(policies, settings);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, shell.Cancel);
        using var said = new StringWriter();
        var quiet = Quiet(said, new CommandLine(words), either.Token);
        return Told(() =>
        {
            var (options, verb) = (new StudyOptions("deter-first", "strike-first"), new Command(words[0]));
            options.AddTo(verb);
            var order = options.Order(verb.Parse([.. words.Skip(1)]), quiet, words[0], words[0] == "compare" ? CompareVerb.Baseline : null);
            order = order with { Folder = Path.Combine(runs, Path.GetFileName(order.Folder)) };
            var code = StudyCommandHandler.Serve(quiet, order);
            return code == ExitCode.Done
                ? order.Folder
                : throw new RunFolderException(
                    code == ExitCode.Interrupted ? "Saving was stopped; what is done is kept, and saving it again goes on from there." : said.ToString().Trim()
                );
        });
    }

    /// <inheritdoc/>
    public string SavePolicy(string name, string text) =>
        Told(() =>
        {
            var (path, bytes) = (name + ".yaml", Encoding.UTF8.GetBytes(text));
            if (
                Directory.Exists(path)
                || (File.Exists(path) && !(_written.TryGetValue(path, out var own) && File.ReadAllBytes(path).AsSpan().SequenceEqual(own)))
            )
            {
                throw new BadInputException($"{path} is there already and was not written here, or was changed since. Give the policy another name.");
            }

            WholeFile.Write(path, bytes);
            _written[path] = bytes;
            return path;
        });

    private Shell Quiet(TextWriter error, CommandLine command, CancellationToken cancel) =>
        new()
        {
            Out = TextWriter.Null,
            Error = error,
            Shipped = shell.Shipped,
            Command = command,
            Cancel = cancel,
        };

    /// <summary>Does something; what the command line would say of a failure is a refusal's sentence.</summary>
    private static T Told<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (BadInputException bad)
        {
            throw new RunFolderException(string.Join(' ', bad.Lines));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new RunFolderException($"A file could not be read or written: {failed.Message}");
        }
    }
}
