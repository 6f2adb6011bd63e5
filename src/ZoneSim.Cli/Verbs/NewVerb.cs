using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim new NAME</c>: a file to start from.</summary>
internal static class NewVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var name = new Argument<string>("NAME") { Description = "Its name: letters, digits and hyphens." };
        var policy = OptionKit.Switch("--policy", "Write a policy instead of a scenario.");
        var from = new Option<string?>("--from") { Description = "A seed file or the name of a shipped one: a scenario in the circumstances of one of its accounts.", HelpName = "SEED" };
        var account = new Option<string?>("--account") { Description = "The account, with --from.", HelpName = "NAME" };
        var extends = new Option<string>("--extends") { Description = "The scenario that it builds on.", HelpName = "FILE", DefaultValueFactory = _ => Templates.Base };
        var output = new Option<string?>("--out") { Description = "The file to write. [default: NAME.yaml]", HelpName = "FILE" };
        var force = OptionKit.Switch("--force", "Replace a file that is there.");
        var verb = new Verb(
            "new",
            "Writes a scenario or a policy to start from.",
            "zonesim new my-scenario",
            "zonesim new my-policy --policy",
            "zonesim new october-a --from 2017-10-05 --account A --out scenarios/october-a.yaml")
        {
            name, policy, from, account, extends, output, force,
        };
        verb.SetAction(parsed => Write(shell, new NewOrder(
            parsed.GetValue(name)!, parsed.GetValue(policy), parsed.GetValue(from), parsed.GetValue(account), parsed.GetValue(extends)!,
            parsed.GetValue(output) ?? parsed.GetValue(name) + ".yaml", parsed.GetValue(force))));
        return verb;
    }

    private static int Write(Shell shell, NewOrder order)
    {
        if (order.Policy && (order.From is not null || order.Account is not null))
        {
            throw new BadInputException("--from and --account make a scenario; they do not go with --policy.");
        }

        var text = Text(order, new Library(shell.Shipped));
        if (File.Exists(order.Out) && !order.Force)
        {
            throw new BadInputException($"{order.Out}: there is such a file already. Name another with --out, or replace it with --force.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(order.Out)) is { } folder && !Directory.Exists(folder))
        {
            throw new BadInputException($"{order.Out}: there is no folder {folder} to write into. Make it first.");
        }

        SafeFile.Write(order.Out, text);
        var out_ = CommandLine.Quoted(order.Out);
        shell.Out.WriteLine($"Wrote {order.Out}. Edit it, then: zonesim check {out_}");
        shell.Out.WriteLine(order.Policy ? $"And then: zonesim compare at-tanf-2017-10-05 --policies deter-first,{out_}" : $"And then: zonesim compare {out_}");
        return ExitCode.Done;
    }

    private static string Text(NewOrder order, Library library)
    {
        try
        {
            return order.Policy ? Templates.Policy(order.Name)
                : order.From is null ? RequireNoAccount(order)
                : OfAccount(order, library);
        }
        catch (ArgumentException exception)
        {
            throw BadInputException.Of(exception);
        }
    }

    private static string RequireNoAccount(NewOrder order) => order.Account is null
        ? Templates.Scenario(order.Name, order.Extends)
        : throw new BadInputException("--account names an account of an incident: add --from SEED ('zonesim list seeds').");

    private static string OfAccount(NewOrder order, Library library)
    {
        var read = SeedReader.Read(library.Seed(order.From!));
        if (read.Value is not { } record)
        {
            throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]);
        }

        return order.Account is { } account
            ? Templates.Scenario(order.Name, record, account, order.Extends)
            : throw new BadInputException($"--from needs --account: {record.Name} has {Words.And([.. record.Accounts.Select(one => one.Name)])}.");
    }
}

/// <summary>What to write.</summary>
internal sealed record NewOrder(string Name, bool Policy, string? From, string? Account, string Extends, string Out, bool Force);
