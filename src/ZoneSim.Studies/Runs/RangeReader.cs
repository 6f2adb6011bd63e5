using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>A number that a range study gave at a point.</summary>
/// <param name="Point">The point.</param>
/// <param name="Key">The number.</param>
/// <param name="Value">Its estimate; NaN where undefined.</param>
/// <param name="StandardError">Its standard error; NaN where undefined.</param>
internal readonly record struct RangeValue(int Point, OutputKey Key, double Value, double StandardError);

/// <summary>
/// Reads ranges.parquet and ranges-points.parquet of a finished run. Both have one layout: what stands in each row follows from the run,
/// and a row in which something else stands is damage.
/// </summary>
/// <param name="folder">The run folder.</param>
/// <param name="run">The run, which has assumption ranges.</param>
internal sealed class RangeReader(string folder, RunReport run)
{
    private readonly RangeSummary _ranges = run.Summary.Ranges!;

    /// <summary>The numbers wanted, in order of points.</summary>
    /// <param name="isWanted">Whether a number is wanted.</param>
    /// <exception cref="RunFolderException">The file is damaged, or of another run.</exception>
    public IReadOnlyList<RangeValue> Values(Func<OutputKey, bool> isWanted) => Read(RangeFile.Name, RangeFile.ResultFields, file =>
        {
            var keys = Keys();
            var (values, row, last) = (new List<RangeValue>(), 0, -1);
            for (var group = 0; group < file.Groups; group++)
            {
                string[] Text(string name) => file.Text(group, name);
                var points = file.Column<int>(group, "point");
                var (policies, minus, incursions, kinds, names) = (Text("policy"), Text("minus"), Text("incursion"), Text("kind"), Text("name"));
                var (numbers, errors) = (file.Nullable<double>(group, "value"), file.Nullable<double>(group, "standard_error"));
                for (var i = 0; i < points.Length; i++, row++)
                {
                    var key = keys[row % keys.Count];
                    var isNext = row % keys.Count == 0 ? points[i] > last : points[i] == last;
                    if (
                        !isNext
                        || points[i] >= _ranges.Points
                        || (policies[i], minus[i], incursions[i], kinds[i], names[i])
                            != (key.Policy, key.Reference, key.Incursion, RangeFile.Word(key.Kind), key.Name)
                        || !IsSound(numbers[i])
                        || !IsSound(errors[i])
                        || errors[i] < 0
                    )
                    {
                        throw file.Damaged(
                            FormattableString.Invariant($"row {row} (point {points[i]}, {policies[i]}, {minus[i]}, {incursions[i]}, {kinds[i]} {names[i]}: ")
                                + FormattableString.Invariant($"{numbers[i]} ± {errors[i]}) does not belong there")
                        );
                    }

                    last = points[i];
                    if (isWanted(key))
                    {
                        values.Add(new RangeValue(points[i], key, numbers[i] ?? double.NaN, errors[i] ?? double.NaN));
                    }
                }
            }

            return row == keys.Count * (_ranges.Points - _ranges.FailedPoints)
                ? values
                : throw file.Damaged(
                    FormattableString.Invariant($"it has {row} rows, expected {keys.Count} for each of {_ranges.Points - _ranges.FailedPoints} points")
                );
        });

    /// <summary>Where the points stand: point, quantity, central value in base units.</summary>
    /// <exception cref="RunFolderException">The file is damaged, or of another run.</exception>
    public IReadOnlyList<(int Point, string Quantity, double Value)> Points() => Read(RangeFile.PointsName, RangeFile.PointFields, file =>
        {
            var rows = Enumerable
                .Range(0, file.Groups)
                .SelectMany(group => file.Column<int>(group, "point").Zip(file.Text(group, "quantity"), file.Column<double>(group, "value")))
                .ToList();
            var quantities = _ranges.Quantities;
            for (var row = 0; row < rows.Count; row++)
            {
                var (point, quantity, value) = rows[row];
                if (point != row / quantities.Count || quantity != quantities[row % quantities.Count] || !IsSound(value) || double.IsNaN(value))
                {
                    throw file.Damaged(FormattableString.Invariant($"row {row} (point {point}, {quantity} = {value}) does not belong there"));
                }
            }

            return rows.Count == _ranges.Points * quantities.Count
                ? rows
                : throw file.Damaged(FormattableString.Invariant($"it has {rows.Count} rows, expected {quantities.Count} for each of {_ranges.Points} points"));
        });

    private IReadOnlyList<OutputKey> Keys()
    {
        var plan = new StudyPlan
        {
            Scenario = run.Scenario,
            Policies = run.Policies,
            Reference = run.Manifest.Reference,
        };
        return new AccumulatorOutputs(run.Manifest.Policies, new IncursionIndex(run.Scenario), PolicyPair.Of(plan)).Keys;
    }

    private IReadOnlyList<T> Read<T>(string name, Parquet.Schema.DataField[] fields, Func<ParquetFile, IReadOnlyList<T>> read) =>
        ParquetFile.Read(new FolderPart(folder, name), fields, read);

    private static bool IsSound(double? value) => value is not { } number || (double.IsFinite(number) && Math.Abs(number) <= 1e15);
}
