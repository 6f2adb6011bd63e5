using System.Text;
using System.Text.Json;
using ZoneSim.Cli.Reports;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>A choice as it was asked for.</summary>
/// <param name="Objectives">Objectives with the widths that were given.</param>
/// <param name="Policies">Names; empty for all of the run.</param>
internal sealed record AskedChoice(IReadOnlyList<ObjectiveRequest> Objectives, IReadOnlyList<string> Policies);

/// <summary>
/// Which choice was last made from a run, kept in the run's folder beside its charts, so that a briefing can show it. It holds no number:
/// the choice is made again from the run's own rows, which are sealed.
/// </summary>
internal static class ChoiceFile
{
    private const string Name = "choice.json";

    /// <summary>Whether a choice was made from a run.</summary>
    public static bool IsIn(string folder) => File.Exists(Path.Combine(folder, Name));

    /// <summary>Keeps what was asked.</summary>
    public static void Write(string folder, AskedChoice asked) =>
        WholeFile.Write(Path.Combine(folder, Name), Encoding.UTF8.GetBytes(ResultJson.Text(asked) + "\n"));

    /// <summary>Makes the choice again.</summary>
    /// <param name="run">The run.</param>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="BadInputException">The file holds something else, or what the run does not have.</exception>
    public static SelectionReport Read(RunReport run, string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            var asked = ResultJson.Asked(TextFile.Read(path, path).Text);
            return
                asked is { Objectives: { Count: > 0 } objectives, Policies: { } policies }
                && policies.All(one => one is not null)
                && objectives.All(one => one is { Name: not null, Indifference: null or (> 0 and < double.PositiveInfinity) })
                ? Selection.Of(run, asked.Objectives, asked.Policies)
                : throw new JsonException("It names no objective, or a width that is not above 0.");
        }
        catch (Exception exception) when (exception is JsonException or Model.RefusalException or UnreadableTextException)
        {
            throw new BadInputException($"{path}: cannot be used ({exception.Message}) Make it again with zonesim select, or delete it.");
        }
    }
}
