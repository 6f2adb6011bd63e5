using ZoneSim.Cli.Files;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>Files of <c>zonesim new</c> that inherit nothing: a place of one's own, and a scenario written out whole.</summary>
internal static class NewPlace
{
    /// <summary>Each of these makes a file of another kind: they do not go together.</summary>
    /// <exception cref="BadInputException">They are put together, or --place or --radius lacks the other.</exception>
    public static void RequireAlone(NewRequest order)
    {
        if (order.Place is null != order.Radius is null)
        {
            throw new BadInputException(
                order.Place is null
                    ? "--radius is that of a place: add --place LAT,LON, such as --place 47.2,11.4."
                    : "--place needs --radius: that of its zone, such as --radius 12km."
            );
        }

        var kinds = new (string Option, bool Is)[]
        {
            ("--policy", order.Policy),
            ("--place", order.Place is not null),
            ("--standalone", order.Standalone is not null),
            ("--from", order.From is not null),
            ("--extends", order.Extends is not null),
        };
        var given = kinds.Where(kind => kind.Is).Select(kind => kind.Option).ToList();
        var alone = given.Find(option => option is "--place" or "--standalone");
        if (alone is not null && (given.Count > 1 || order.Account is not null))
        {
            throw new BadInputException(
                $"{alone} makes a file that inherits nothing; it does not go with {given.Find(option => option != alone) ?? "--account"}."
            );
        }
    }

    /// <summary>A place of one's own, with the shipped layer of the model.</summary>
    public static string Text(NewRequest order, Library library) =>
        PlaceTemplate
            .Of(order.Place!, order.Radius!)
            .Write(
                order.Name,
                library.Resolve(Templates.Model, order.Out)
                    ?? throw new BadInputException($"{Templates.Model}: there is no such file among the shipped scenarios; the installation is not whole.")
            );

    /// <summary>A scenario with all that it inherits, or that of a run folder, under the new name.</summary>
    public static string Whole(NewRequest order, Library library) =>
        ScenarioWriter.Write(
            Scenario(order.Standalone!, library) with
            {
                Name = Templates.CheckName(order.Name),
                Inherited = new Dictionary<string, string>(),
            }
        );

    private static Scenario Scenario(string argument, Library library)
    {
        if (Directory.Exists(argument))
        {
            return RunFolder.Open(argument).Scenario;
        }

        var read = ScenarioReader.Read(library.Scenario(argument), library.Resolve);
        return read.Value
            ?? throw new BadInputException([.. read.Mistakes.Where(mistake => mistake.Severity == Severity.Error).Select(mistake => mistake.ToString())]);
    }
}
