using System.CommandLine;
using System.Text;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim new NAME</c>: a file to start from.</summary>
internal static class NewVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "Its name: letters, digits and hyphens. With --from it may be left out: INCIDENT-ACCOUNT.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var policy = OptionKit.Switch("--policy", "Write a policy instead of a scenario.");
        var from = new Option<string?>("--from")
        {
            Description = "A seed file or the name of a shipped one: a scenario in the circumstances of one of its accounts.",
            HelpName = "SEED",
        };
        var account = new Option<string?>("--account") { Description = "The account, with --from.", HelpName = "NAME" };
        var extends = new Option<string?>("--extends")
        {
            Description = $"The scenario that it builds on. [default: what the seed names, else {Templates.Base}]",
            HelpName = "FILE",
        };
        var place = new Option<string?>("--place")
        {
            Description = "Latitude and longitude of what a zone of one's own protects: a complete file that extends nothing. Needs --radius.",
            HelpName = "LAT,LON",
        };
        var radius = new Option<string?>("--radius") { Description = "Radius of that zone, with its unit: 1 km to 500 km.", HelpName = "LENGTH" };
        var standalone = new Option<string?>("--standalone")
        {
            Description = "Write this scenario, or that of a run folder, out whole: nothing inherited.",
            HelpName = "RUN|SCENARIO",
        };
        var output = OptionKit.Out("--out", "The file to write. [default: NAME.yaml]", "FILE");
        var force = OptionKit.Switch("--force", "Replace a file that is there.");
        var verb = new Verb(
            "new",
            "Writes a scenario or a policy to start from.",
            "zonesim new my-scenario",
            "zonesim new my-policy --policy",
            "zonesim new highpass --place 47.2,11.4 --radius 12km",
            "zonesim new october-whole --standalone at-tanf-2017-10-05",
            "zonesim new --from seeds/2017-10-05.yaml --account A",
            "zonesim new october-a --from 2017-10-05 --account A --out scenarios/october-a.yaml"
        )
        {
            name,
            policy,
            place,
            radius,
            standalone,
            from,
            account,
            extends,
            output,
            force,
        };
        verb.SetAction(parsed =>
            Write(
                shell,
                Order(
                    parsed.GetValue(name),
                    parsed.GetValue(output),
                    new NewRequest(
                        "",
                        parsed.GetValue(policy),
                        parsed.GetValue(from),
                        parsed.GetValue(account),
                        parsed.GetValue(extends),
                        "",
                        parsed.GetValue(force)
                    )
                    {
                        Place = parsed.GetValue(place),
                        Radius = parsed.GetValue(radius),
                        Standalone = parsed.GetValue(standalone),
                    }
                )
            )
        );
        return verb;
    }

    private static NewRequest Order(string? name, string? output, NewRequest order)
    {
        var named = name
            ?? (order is { From: { } from, Account: { } account } ? $"{Path.GetFileNameWithoutExtension(from)}-{account}" : null)
            ?? throw new BadInputException(
                order.From is not null
                    ? $"--from needs --account: 'zonesim seeds show {order.From}' lists them."
                    : "NAME is missing: the name of the file to write, such as my-scenario."
            );
        return order with { Name = named, Out = output ?? named + ".yaml" };
    }

    private static int Write(Shell shell, NewRequest order)
    {
        if (order.Policy && (order.From is not null || order.Account is not null || order.Extends is not null))
        {
            throw new BadInputException("--from, --account and --extends make a scenario; they do not go with --policy.");
        }

        NewPlace.RequireAlone(order);
        var library = new Library(shell);
        var text = Text(order, library);
        RequireSound(order, text, library);
        if (Directory.Exists(order.Out) || (File.Exists(order.Out) && !order.Force))
        {
            throw new BadInputException(
                Directory.Exists(order.Out)
                    ? $"{order.Out}: is a folder; name a file with --out."
                    : $"{order.Out}: the file exists already. Name another with --out, or replace it with --force."
            );
        }

        if (Path.GetDirectoryName(Path.GetFullPath(order.Out)) is { } folder && !Directory.Exists(folder))
        {
            throw new BadInputException($"{order.Out}: there is no folder {folder} to write into. Make it first.");
        }

        WholeFile.Write(order.Out, Encoding.UTF8.GetBytes(text));
        var out_ = CommandLine.Quoted(order.Out);
        shell.Out.WriteLine($"Wrote {order.Out}. Edit it, then: zonesim check {out_}");
        shell.Out.WriteLine(order.Policy ? $"And then: zonesim compare at-tanf-2017-10-05 --policies deter-first,{out_}" : $"And then: zonesim compare {out_}");
        return ExitCode.Done;
    }

    /// <summary>What is written can be read: nothing is written that its own reader would refuse.</summary>
    private static void RequireSound(NewRequest order, string text, Library library)
    {
        var source = new SourceText(Library.Shown(order.Out), text);
        var mistakes = order.Policy ? PolicyReader.Read(source).Mistakes : ScenarioReader.Read(source, library.Resolve).Mistakes;
        if (mistakes.Any(mistake => mistake.Severity == Severity.Error))
        {
            throw new BadInputException([
                $"{order.Out}: nothing was written, "
                    + $"since it could not be read{(order.Extends is null ? "" : $" with --extends {CommandLine.Quoted(order.Extends)}")}:",
                .. mistakes.Where(mistake => mistake.Severity == Severity.Error).Select(mistake => mistake.ToString()),
            ]);
        }
    }

    private static string Text(NewRequest order, Library library) =>
        order.Policy ? Templates.Policy(order.Name)
        : order.Place is not null ? NewPlace.Text(order, library)
        : order.Standalone is not null ? NewPlace.Whole(order, library)
        : order.From is null ? RequireNoAccount(order, library)
        : OfAccount(order, library);

    private static string RequireNoAccount(NewRequest order, Library library) =>
        order.Account is null
            ? Templates.Scenario(
                order.Name,
                order.Extends is { } named ? BaseScenario.ReferenceTo(library, Named(named, order, library), order.Out) : Templates.Base
            )
            : throw new BadInputException("--account names an account of an incident: add --from SEED ('zonesim list seeds').");

    /// <summary>The scenario that --extends names: from the working folder, or from where the new file will stand.</summary>
    private static SourceText Named(string extends, NewRequest order, Library library) => library.Scenario(extends, File.Exists(extends) ? null : order.Out);

    private static string OfAccount(NewRequest order, Library library)
    {
        var seed = library.Seed(order.From!);
        var record = IncidentRecordsCommandHandler.Read(seed);
        if (order.Account is not { } account)
        {
            throw new BadInputException($"--from needs --account: {record.Name} has {Words.And([.. record.Accounts.Select(one => one.Name)])}.");
        }

        if (library.SeedOf(record.Name, order.Out)?.Text != seed.Text)
        {
            throw new BadInputException(
                $"{order.Out}: the incident {record.Name} is not found from there; it is in {seed.Name}. "
                    + $"Write the scenario beside it, or into a folder beside that one."
            );
        }

        var (text, builtOn) = BaseScenario.Of(library, record, seed, order.Extends is { } named ? Named(named, order, library).Name : null);
        return Templates.Scenario(order.Name, record, account, builtOn, BaseScenario.ReferenceTo(library, text, order.Out));
    }
}

/// <summary>What to write.</summary>
internal sealed record NewRequest(string Name, bool Policy, string? From, string? Account, string? Extends, string Out, bool Force)
{
    /// <summary>What --place says.</summary>
    public string? Place { get; init; }

    /// <summary>What --radius says.</summary>
    public string? Radius { get; init; }

    /// <summary>What --standalone names.</summary>
    public string? Standalone { get; init; }
}
