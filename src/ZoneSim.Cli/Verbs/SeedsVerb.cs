using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim seeds check|show|diff</c>: the incident record.</summary>
internal static class SeedsVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell) =>
        new(
            "seeds",
            "The incident record: what each source said of an incident, claim by claim, with source, date, how it knew and our grade.",
            "zonesim seeds check",
            "zonesim seeds show 2017-10-05",
            "zonesim seeds diff 2017-10-05                # accounts side by side: agreement, conflict, silence"
        )
        {
            Check(shell),
            Show(shell),
            Diff(shell),
        };

    private static Verb Check(Shell shell)
    {
        var files = new Argument<string[]>("SEED")
        {
            Description = "Seed files or names of shipped ones; all shipped ones if none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var verb = new Verb(
            "check",
            "Reads seed files: every mistake as file:line:column, every claim without a grade, "
                + "every account from which no scenario can be made. Exit code 2 if there is an error.",
            "zonesim seeds check",
            "zonesim seeds check my-incident.yaml"
        )
        {
            files,
        };
        verb.SetAction(parsed => new IncidentRecordsCommandHandler(shell).Check(parsed.GetValue(files) ?? []));
        return verb;
    }

    private static Verb Show(Shell shell)
    {
        var (seed, json) = (Seed(), Json());
        var account = OptionKit.Names("--account", "Only these accounts, separated by commas.", "NAME,…", "--accounts");
        var verb = new Verb(
            "show",
            "Shows the accounts of an incident with their claims and grades.",
            "zonesim seeds show 2017-10-05",
            "zonesim seeds show 2017-10-05 --account A"
        )
        {
            seed,
            account,
            json,
        };
        verb.SetAction(parsed =>
            new IncidentRecordsCommandHandler(shell).Write(
                parsed.GetValue(seed)!,
                parsed.GetValue(account),
                parsed.GetValue(json),
                RecordConsole.Show,
                (record, accounts) => RecordJson.Of(record with { Accounts = accounts })
            )
        );
        return verb;
    }

    private static Verb Diff(Shell shell)
    {
        var (seed, json) = (Seed(), Json());
        var account = OptionKit.Names("--account", "Only these accounts, separated by commas.", "NAME,…", "--accounts");
        var verb = new Verb(
            "diff",
            "Lines the accounts of an incident up side by side, topic by topic, and marks agreement, conflict and silence. "
                + "What is said in words only is set side by side and not judged.",
            "zonesim seeds diff 2017-10-05",
            "zonesim seeds diff seeds/2017-10-05.yaml --account A,D"
        )
        {
            seed,
            account,
            json,
        };
        verb.SetAction(parsed =>
            new IncidentRecordsCommandHandler(shell).Write(
                parsed.GetValue(seed)!,
                parsed.GetValue(account),
                parsed.GetValue(json),
                RecordConsole.Diff,
                (record, accounts) => RecordJson.Of(RecordComparison.Of(record, [.. accounts.Select(one => one.Name)]))
            )
        );
        return verb;
    }

    private static Argument<string> Seed() => new("SEED") { Description = "A seed file, or the name of a shipped one (zonesim list seeds)." };

    private static Option<bool> Json() => OptionKit.Switch("--json", "Print it as JSON on standard output, and nothing else there.");
}

/// <summary>Serves the record.</summary>
/// <param name="shell">The world outside.</param>
internal sealed class IncidentRecordsCommandHandler(Shell shell)
{
    private readonly Library _library = new(shell);

    /// <summary>Reads a seed.</summary>
    /// <exception cref="BadInputException">There is none, or it has mistakes.</exception>
    public static IncidentRecord Read(SourceText seed)
    {
        var read = IncidentRecordReader.Read(seed);
        return read.Value ?? throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]);
    }

    /// <summary>Checks seeds.</summary>
    public int Check(IReadOnlyList<string> named)
    {
        var errors = 0;
        foreach (var seed in named.Count > 0 ? named : _library.AllSeedNames)
        {
            try
            {
                errors += CheckOne(seed);
            }
            catch (BadInputException bad)
            {
                errors++;
                shell.Out.WriteLine(string.Join(Environment.NewLine, bad.Lines));
            }
        }

        return errors > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>Writes a record for a reader or as JSON.</summary>
    public int Write(
        string seed,
        string[]? accounts,
        bool json,
        Action<IncidentRecord, IReadOnlyList<Account>, ConsoleReport> write,
        Func<IncidentRecord, IReadOnlyList<Account>, string> asJson
    )
    {
        var record = Read(_library.Seed(seed));
        var chosen = RecordComparison.Chosen(record, accounts ?? []);

        if (json)
        {
            shell.Out.WriteLine(asJson(record, chosen));
        }
        else
        {
            write(record, chosen, new ConsoleReport(shell.Out, shell.Width));
        }

        return ExitCode.Done;
    }

    private int CheckOne(string seed)
    {
        var text = _library.Seed(seed);
        var read = IncidentRecordReader.Read(text);
        foreach (var mistake in read.Mistakes)
        {
            shell.Out.WriteLine(mistake);
        }

        if (read.Value is not { } record)
        {
            return 1;
        }

        var notes = IncidentRecordChecks.Notes(record, Path.GetFileNameWithoutExtension(text.Name)).ToList();
        if (record.Name != "setting")
        {
            notes.AddRange(IncidentRecordChecks.Unplayable(record, BaseScenario.Of(_library, record, text, null).Scenario));
        }

        foreach (var note in notes)
        {
            shell.Out.WriteLine(
                note.Contains(": error: ", StringComparison.Ordinal)
                    ? note.Replace(": error: ", ": warning: ", StringComparison.Ordinal)
                    : $"{text.Name}: warning: {note}"
            );
        }

        var claims = record.Accounts.SelectMany(account => account.Claims).ToList();
        shell.Out.WriteLine(
            $"{seed}: a sound seed: {Words.Of(record.Accounts.Count, "account")}, {Words.Of(claims.Count, "claim")}, "
                + $"{claims.Count(claim => claim.Grade is not null)} graded"
                + $"{(notes.Count > 0 ? $", {Words.Of(notes.Count, "warning")}" : "")}; "
                + $"{(record.UsedInDefaults ? "used in the defaults, so it gets no score" : "not used in the defaults")}"
        );
        return 0;
    }
}
