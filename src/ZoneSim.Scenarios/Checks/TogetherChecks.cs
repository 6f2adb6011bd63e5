using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>Groups that move together name quantities that move, each once, with correlations that can be.</summary>
internal static class TogetherChecks
{
    private const double Rounding = 1e-9;

    /// <summary>Checks all groups.</summary>
    /// <param name="file">The merged reading.</param>
    /// <param name="scenario">The scenario made of it.</param>
    /// <param name="at">Where a dotted name stands.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(MapReading file, Scenario scenario, Func<string, Spot> at, MistakeList mistakes)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in scenario.Together)
        {
            var map = file.Get<MapReading>("together")!.Get<MapReading>(group.Name)!;
            if (
                mistakes.InOrder.Any(mistake =>
                    mistake.Severity == Severity.Error && mistake.File == map.At.File && mistake.Line >= map.At.Line && mistake.Line <= LastLine(map)
                )
            )
            {
                continue;
            }

            void Refuse(string found, string expected) => mistakes.Add(at($"together.{group.Name}"), found, expected);
            foreach (var name in group.Quantities.Where(name => scenario.Quantities.Find(name) is not { VariesAcrossStudies: true }))
            {
                Refuse(
                    $"'{name}' in the group '{group.Name}', {(scenario.Quantities.Find(name) is null ? "which fits no quantity" : "which no study moves")}",
                    "quantities of this scenario that vary across studies"
                );
            }

            foreach (var name in group.Quantities.Where(name => !taken.TryAdd(name, group.Name)))
            {
                Refuse($"'{name}' in the groups '{taken[name]}' and '{group.Name}'", "each quantity in one group at most");
            }

            if (group.Quantities.Count < 2)
            {
                Refuse($"the group '{group.Name}' of one quantity", "two or more");
            }
            else if (map.Entries.ContainsKey("correlation") == map.Entries.ContainsKey("correlations"))
            {
                Refuse(
                    $"the group '{group.Name}' with "
                        + $"{(map.Entries.ContainsKey("correlation") ? "both of correlation and correlations" : "neither correlation nor correlations")}",
                    "one of the two"
                );
            }
            else if (WrongWith(group) is { } wrong)
            {
                Refuse(wrong, "correlations that can hold together");
            }
        }
    }

    private static int LastLine(Reading reading) =>
        reading switch
        {
            MapReading map => map.Entries.Values.Select(entry => LastLine(entry.Value)).Append(map.At.Line).Max(),
            ListReading list => list.Items.Select(LastLine).Append(list.At.Line).Max(),
            _ => reading.At.Line,
        };

    /// <summary>
    /// What keeps the correlations from being a correlation matrix; the three quantities that cannot hold together, where three are enough to tell.
    /// </summary>
    private static string? WrongWith(TogetherGroup group)
    {
        var (names, r) = (group.Quantities, group.Correlations);
        if (r.Count != names.Count || r.Any(row => row.Count != names.Count))
        {
            return $"correlations of {r.Count} rows in the group '{group.Name}' of {names.Count} quantities, which want as many rows, each as long";
        }

        for (var i = 0; i < r.Count; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                if (Math.Abs(r[i][j] - r[j][i]) > Rounding || (i == j && Math.Abs(r[i][i] - 1) > Rounding))
                {
                    return i == j
                        ? $"a correlation of {Text(r[i][i])} of '{names[i]}' with itself"
                        : $"correlations {Text(r[i][j])} and {Text(r[j][i])} of '{names[i]}' and '{names[j]}', one each way";
                }

                if (i != j && Math.Abs(r[i][j]) >= 1)
                {
                    return $"a correlation of {Text(r[i][j])} of '{names[j]}' and '{names[i]}', which would make them one";
                }
            }
        }

        for (var i = 0; i < r.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                for (var k = 0; k < j; k++)
                {
                    if (1 + (2 * r[i][j] * r[i][k] * r[j][k]) - (r[i][j] * r[i][j]) - (r[i][k] * r[i][k]) - (r[j][k] * r[j][k]) <= Rounding)
                    {
                        return $"correlations that cannot hold together: '{names[k]}' with '{names[j]}' {Text(r[j][k])}, "
                            + $"with '{names[i]}' {Text(r[i][k])}, and these two with each other {Text(r[i][j])}";
                    }
                }
            }
        }

        return IsPositive(r) ? null : $"correlations of the group '{group.Name}' that cannot hold together, though any three of them can";
    }

    /// <summary>Whether Gauss's pivots are all above 0.</summary>
    private static bool IsPositive(IReadOnlyList<IReadOnlyList<double>> matrix)
    {
        var rest = matrix.Select(row => row.ToArray()).ToArray();
        for (var pivot = 0; pivot < rest.Length; pivot++)
        {
            if (rest[pivot][pivot] <= Rounding)
            {
                return false;
            }

            for (var row = pivot + 1; row < rest.Length; row++)
            {
                var factor = rest[row][pivot] / rest[pivot][pivot];
                for (var column = pivot; column < rest.Length; column++)
                {
                    rest[row][column] -= factor * rest[pivot][column];
                }
            }
        }

        return true;
    }

    private static string Text(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
