using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim check FILE…</c>: every mistake of every file.</summary>
internal static class CheckVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Scenarios, policies or seeds: paths, shipped names, or folders with *.yaml in them.",
            Arity = ArgumentArity.OneOrMore,
        };
        var scenario = new Option<string?>("--scenario")
        {
            Description = "Check policies against this scenario's rings and quantities.",
            HelpName = "SCENARIO",
        };
        var explain = new Option<bool>("--explain") { Description = "Say of every value of a scenario which file and line it comes from." };
        var verb = new Verb(
            "check",
            "Reads scenario, policy and seed files and reports every mistake as file:line:column. Exit code 2 if there is an error; "
                + "warnings are printed and do no harm.",
            "zonesim check my-scenario.yaml",
            "zonesim check scenarios seeds",
            "zonesim check --explain at-tanf-2017-10-05",
            "zonesim check my-policy.yaml --scenario at-tanf-2017-10-05"
        )
        {
            files,
            scenario,
            explain,
        };
        verb.SetAction(parsed => Check(shell, parsed.GetValue(files)!, parsed.GetValue(scenario), parsed.GetValue(explain)));
        return verb;
    }

    private static int Check(Shell shell, string[] files, string? scenarioArgument, bool explain)
    {
        var library = new Library(shell);
        var reader = new AnyFileReader(library, scenarioArgument);
        var errors = 0;
        files = [.. files.SelectMany(FilesOf)];
        var (policies, explained) = (0, 0);
        foreach (var file in files)
        {
            try
            {
                var (kind, mistakes) = reader.Read(file);
                policies += kind == "policy" ? 1 : 0;
                errors += mistakes.Count(mistake => mistake.Severity == Severity.Error);
                Print(shell, file, kind, mistakes);
                explained += explain && mistakes.All(mistake => mistake.Severity != Severity.Error) ? Explain(shell, reader.Explain(file)) : 0;
            }
            catch (BadInputException bad)
            {
                errors++;
                shell.Out.WriteLine(string.Join(Environment.NewLine, bad.Lines));
            }
        }

        if (errors == 0 && policies == 0 && scenarioArgument is not null)
        {
            throw new BadInputException("--scenario has no effect without a policy to check against it: leave it out.");
        }

        if (errors == 0 && explain && explained == 0)
        {
            throw new BadInputException("--explain has no effect without a scenario or a layer: leave it out.");
        }

        if (errors > 0)
        {
            shell.Error.WriteLine($"{Words.Of(errors, "error")} in {Words.Of(files.Length, "file")}.");
        }

        return errors > 0 ? ExitCode.BadInput : ExitCode.Done;
    }

    /// <summary>Prints where each value stands; gives how many there are.</summary>
    private static int Explain(Shell shell, IReadOnlyList<ValueOrigin> values)
    {
        var table = new TextTable(["value", "is", "from"], 1, 2);
        foreach (var value in values)
        {
            table.Add(PlainText.Shown(value.Name), PlainText.Quoted(value.Value), PlainText.Shown(FormattableString.Invariant($"{value.File}:{value.Line}")));
        }

        foreach (var line in table.Lines(int.MaxValue).Select(line => line.TrimEnd()))
        {
            shell.Out.WriteLine(line);
        }

        return values.Count;
    }

    /// <summary>A folder stands for the YAML files in it and below.</summary>
    private static IEnumerable<string> FilesOf(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        var found = Directory.GetFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        return found.Count > 0 ? found : throw new BadInputException($"{path}: there is no *.yaml file in this folder.");
    }

    private static void Print(Shell shell, string file, string kind, IReadOnlyList<Mistake> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            shell.Out.WriteLine(mistake);
        }

        if (mistakes.All(mistake => mistake.Severity != Severity.Error))
        {
            shell.Out.WriteLine($"{file}: a sound {kind}{(mistakes.Count > 0 ? $", with {Words.Of(mistakes.Count, "warning")}" : "")}");
        }
    }
}
