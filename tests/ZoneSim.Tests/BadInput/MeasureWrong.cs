namespace ZoneSim.Tests.BadInput;

/// <summary>Own measures that name nothing, or what is no number.</summary>
public sealed class MeasureWrong
{
    [Fact]
    public void A_condition_or_an_expression_that_cannot_be_read_is_told_where_it_stands_with_the_nearest() =>
        Bad.Scenario(
            """
            measures:
              long: { when: "time_in_zone >= 120" }
              gone: { when: end = outt }
              odd: { when: "vehicles_hit" }
              sum: { mean: "vehicles_hit + vehicle" }
              word: { mean: outcome }
              open: { mean: "(vehicles_hit + 1" }
              cut: { mean: "vehicles_hit +" }
              zero: { mean: vehicles_hit / 0 }
              other: { mean: "long + 1" }
              big: { mean: "vehicles_hit * 10000000000" }

            """,
            "5:17: error: found 'time_in_zone >= 120': the ledger has no column 'time_in_zone', "
                + "expected conditions such as time_in_zone_min >= 120; did you mean 'time_in_zone_min'?",
            "6:17: error: found 'end = outt': 'end' is never 'outt', expected conditions such as time_in_zone_min >= 120; did you mean 'out'?",
            "7:16: error: found 'vehicles_hit': found 'vehicles_hit', expected COLUMN = VALUE, such as: outcome = reached-garrison, "
                + "or time_in_zone_min > 60, expected conditions such as time_in_zone_min >= 120",
            "8:16: error: found 'vehicles_hit + vehicle': the ledger has no column 'vehicle', "
                + "expected an expression such as vehicles_hit / vehicles; did you mean 'vehicles'?",
            "9:17: error: found 'outcome': 'outcome' is no number; name it in 'when', such as outcome = reached-garrison, "
                + "expected an expression such as vehicles_hit / vehicles",
            "10:17: error: found '(vehicles_hit + 1': a bracket is not closed, expected an expression such as vehicles_hit / vehicles",
            "11:16: error: found 'vehicles_hit +': it ends where a column or a number is missing, expected an expression such as vehicles_hit / vehicles",
            "12:17: error: found 'vehicles_hit / 0': it divides by 0, expected an expression such as vehicles_hit / vehicles",
            "13:18: error: found 'long + 1': the ledger has no column 'long', expected an expression such as vehicles_hit / vehicles; did you mean 'alone'?",
            "14:16: error: found 'vehicles_hit * 10000000000': numbers go up to 1000000000, expected an expression such as vehicles_hit / vehicles"
        );

    [Fact]
    public void A_name_that_is_taken_and_a_key_without_effect_are_refused() =>
        Bad.Scenario(
            """
            measures:
              time-in-zone-min: { when: entered = true }
              out: { when: entered = true }
              2h: { when: entered = true }
              nothing: { says: "Nothing." }
              share: { when: entered = true, unit: min, otherwise: 0 }
              whole: { mean: vehicles_hit, otherwise: 0 }
              wide: { mean: vehicles_hit, unit: vehicles of the convoy }

            """,
            "5:3: error: found the name 'time-in-zone-min', which a column of the ledger has, expected a name of its own",
            "6:3: error: found the name 'out', expected a name that starts with a letter and is no end or outcome, so that outputs and conditions can name it",
            "7:3: error: found the name '2h', expected a name that starts with a letter and is no end or outcome, so that outputs and conditions can name it",
            "8:3: error: found a measure 'nothing' of nothing, expected 'when' for a share, 'mean' for a mean, or both for a mean over some histories",
            "9:34: error: found 'unit' of a share, expected none: it belongs to a 'mean'",
            "9:45: error: found 'otherwise' of a share, expected none: it belongs to a 'mean'",
            "10:43: error: found 'otherwise' for a mean that every history has, expected none, or a 'when'",
            "11:37: error: found a unit of 22 characters, expected at most 20"
        );

    [Fact]
    public void An_objective_takes_a_measure_that_every_history_has() =>
        Bad.Scenario(
            """
            measures:
              some: { mean: vehicles_hit, when: entered = true }
            objectives:
              one: { goal: minimise, of: { mean: some }, says: "One." }

            """,
            "7:38: error: found 'some', which not every history has, expected a measure with 'otherwise', or without 'when'"
        );
}
