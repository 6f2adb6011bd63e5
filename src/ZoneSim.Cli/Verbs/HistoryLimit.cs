using ZoneSim.Cli.Terminals;
using ZoneSim.Model;

namespace ZoneSim.Cli.Verbs;

/// <summary>What one study may ask for, told before anything is played.</summary>
internal static class HistoryLimit
{
    /// <summary>Histories of one study of points at most.</summary>
    public const long Most = 2_000_000_000;

    /// <summary>Histories of one run at most, which many machines can share.</summary>
    public const long MostOfRun = 1_000_000_000_000;

    /// <summary>Histories times convoys and drones from which a study takes so long that it is said first.</summary>
    public const long Long = 20_000_000;

    /// <summary>Refuses what nobody would wait for, and warns of what takes long.</summary>
    /// <param name="shell">The world outside.</param>
    /// <param name="units">Units of work by stage.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="most">Histories at most.</param>
    /// <exception cref="BadInputException">It is too much.</exception>
    public static void Check(Shell shell, IReadOnlyDictionary<string, long> units, Scenario scenario, long most = Most)
    {
        var histories = units.Where(unit => ProgressLine.Plays(unit.Key)).Sum(unit => unit.Value);
        var subjects = scenario.Convoys.Count + scenario.Drones.Count;
        if (histories > most)
        {
            throw new BadInputException(
                $"This asks for {Words.Count(histories)} histories; one study plays at most {Words.Count(most)}. "
                    + "Sensible are 2,000 to 100,000 replications, 50 to 200 at each of up to a few thousand points, "
                    + "and no more quantities than matter (--quantities)."
            );
        }

        if (histories * Math.Max(1, subjects) > Long)
        {
            shell.Error.WriteLine(
                $"This plays {Words.Count(histories)} histories of "
                    + $"{Words.Of(subjects, "convoy or drone".InWordsOf(scenario), $"convoys and {scenario.NounsInTheAir()}")} each, "
                    + $"which takes long. Fewer replications, points or quantities make it shorter; an interrupted study goes on where it stopped."
            );
        }
    }
}
