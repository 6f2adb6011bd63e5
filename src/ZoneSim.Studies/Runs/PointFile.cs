using Parquet.Schema;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// points-STAGE.parquet of a point study, a row a point: its number, whether it could be run, the pairs of replications behind it,
/// each quantity's central value in base units (the column has the quantity's name), and what came of it with standard errors.
/// </summary>
internal static class PointFile
{
    /// <summary>Name of a stage's file.</summary>
    public static string NameOf(string stage) => $"points-{stage}.parquet";

    /// <summary>Writes it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="table">The points.</param>
    /// <param name="policies">Names of the policies, in order.</param>
    public static void Write(string path, PointTable table, string[] policies)
    {
        var yields = table.Yields;
        List<(DataField Field, double?[] Values)> columns =
        [
            .. table.Design.Quantities.Select(
                (quantity, index) => Column(quantity.Name, Array.ConvertAll([.. table.Design.Points], point => point.Values[index]))
            ),
            .. policies.SelectMany((policy, index) => Columns(policy, yields, yield => yield.Levels, index)),
            .. from first in Enumerable.Range(0, policies.Length)
            from second in Enumerable.Range(first + 1, policies.Length - first - 1)
            from column in Columns(
                $"{policies[second]} minus {policies[first]}",
                yields,
                yield => yield.Differences,
                DesignPointResult.Pair(first, second, policies.Length)
            )
            select column,
            Column("change", Array.ConvertAll(yields, yield => yield.Change.Value)),
            Column("change standard_error", Array.ConvertAll(yields, yield => Math.Sqrt(yield.Change.Variance))),
        ];
        DataField[] heads = [new DataField<int>("point"), new DataField<bool>("ran"), new DataField<int>("pairs")];
        var notes = table.Design.Quantities.ToDictionary(quantity => quantity.Name, quantity => RangeFile.BaseUnit(quantity.Dimension));
        ParquetTable.Write(path, [.. heads, .. columns.Select(column => column.Field)], notes, writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Values(heads[0], [.. Enumerable.Range(0, yields.Length)]);
            group.Values(heads[1], Array.ConvertAll(yields, yield => yield.Reason.Length == 0));
            group.Values(heads[2], Array.ConvertAll(yields, yield => yield.Pairs));
            foreach (var (field, values) in columns)
            {
                group.Optional<double>(field, values);
            }

            group.CompleteValidate();
        });
    }

    private static IEnumerable<(DataField Field, double?[] Values)> Columns(
        string name,
        DesignPointResult[] yields,
        Func<DesignPointResult, Output[]> of,
        int index
    )
    {
        var outputs = Array.ConvertAll(yields, yield => of(yield) is { Length: > 0 } all ? all[index] : new Output(double.NaN, double.NaN));
        yield return Column(name, Array.ConvertAll(outputs, output => output.Value));
        yield return Column($"{name} standard_error", Array.ConvertAll(outputs, output => Math.Sqrt(output.Variance)));
    }

    private static (DataField Field, double?[] Values) Column(string name, double[] values) =>
        (new DataField<double?>(name), Array.ConvertAll(values, value => double.IsNaN(value) ? (double?)null : value));
}
