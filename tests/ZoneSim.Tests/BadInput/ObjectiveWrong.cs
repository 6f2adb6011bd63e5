using ZoneSim.Model;

namespace ZoneSim.Tests.BadInput;

/// <summary>An objective that names nothing, or is in another unit.</summary>
public sealed class ObjectiveWrong
{
    [Fact]
    public void A_name_that_is_not_there_is_told_with_the_nearest() =>
        Bad.Scenario(
            """
            objectives:
              one:
                goal: minimize
                of: { end: reach }
                says: "One."
                incursion: convoi
              two:
                goal: minimise
                of: { outcome: turned-by-lien }
                says: "Two."
                incursion: convoi

            """,
            "6:11: error: found 'minimize', expected one of minimise, maximise; did you mean 'minimise'?",
            "7:16: error: found 'reach', expected one of out, crossed, still-inside, reached, destroyed; did you mean 'reached'?",
            "12:20: error: found 'turned-by-lien', expected one of reached-garrison, destroyed, struck-and-left, crossed, turned-by-line, "
                + "turned-by-broadcast, turned-by-partner, "
                + "turned-by-show-of-force, turned-by-warning-shots, turned-by-strike, no-entry, left-unprompted, still-inside, "
                + "shot-down-before-release, released-and-shot-down, "
                + "released-and-left, turned-by-intercept, turned-otherwise, drone-left-unprompted, still-airborne; did you mean 'turned-by-line'?"
        );

    [Fact]
    public void A_column_without_a_mean_over_every_row_is_refused()
    {
        var columns = string.Join(", ", LedgerColumns.Known.Where(column => column.HasPairedMean).Select(column => column.Name));
        Bad.Scenario(
            """
            objectives:
              one:
                goal: minimise
                of: { mean: time_in_zone }
                says: "One."
              two:
                goal: minimise
                of: { mean: entry_min }
                says: "Two."

            """,
            $"7:17: error: found 'time_in_zone', expected one of {columns}; did you mean 'time_in_zone_min'?",
            $"11:17: error: found 'entry_min', expected one of {columns}; did you mean 'end_min'?"
        );
    }

    [Fact]
    public void Units_terms_and_incursions_are_checked() =>
        Bad.Scenario(
            """
            objectives:
              one:
                goal: maximise
                of: { mean: time_in_zone_min }
                indifference: 2 km
                unit: min
                says: "One."
              two:
                goal: minimise
                of: [{ weight: 2 }, { end: out, mean: reacted, weight: 1 }, { end: out }]
                says: "Two."
              three:
                goal: minimise
                of: { end: out }
                indifference: 0
                incursion: convoi
                says: "Three."
              four:
                goal: minimise
                of: [{ end: out, weight: 1 }]
                says: "Four."

            """,
            "8:19: error: found a width in another unit than the objective's, expected a duration such as 20 min (s, min, h, d, wk)",
            "9:5: error: found 'unit' for a single term, expected none: its unit is that of time_in_zone_min",
            "13:10: error: found a term of nothing, expected exactly one of end, outcome, mean beside its weight",
            "13:25: error: found 2 things in one term, expected exactly one of end, outcome, mean beside its weight",
            "13:65: error: found no 'weight', expected a number without unit: What the term is multiplied by, per unit of its column.",
            "18:19: error: found a width that is not above 0, expected a share such as 2%",
            "19:16: error: found 'convoi', expected a convoy or drone of the scenario: convoy; did you mean 'convoy'?",
            "21:3: error: found a weighted sum 'four' without 'unit', expected what the sum is counted in, such as unit: loss points"
        );

    [Fact]
    public void What_is_missing_is_told() =>
        Bad.Scenario(
            """
            objectives:
              one:
                of: { end: out, outcome: crossed }

            """,
            "6:5: error: found no 'objectives.one.goal', expected one of minimise, maximise: Whether less or more of it is wanted.",
            "6:5: error: found no 'objectives.one.says', expected a text: One sentence for a reader: what it stands for, and whose choice it is.",
            "6:9: error: found 2 keys, expected exactly one of end, outcome, mean"
        );

    [Fact]
    public void A_term_of_no_weight_is_refused() =>
        Bad.Scenario(
            """
            objectives:
              one:
                goal: minimise
                of: [{ end: out, weight: 0 }, { end: reached, weight: 1 }]
                unit: points
                says: "One."

            """,
            "7:30: error: found a weight of 0, expected a weight that counts; leave the term out if it does not"
        );
}
