using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>A change that somebody makes to an assumption.</summary>
/// <param name="Name">Dotted name of the quantity.</param>
/// <param name="Share">Where it stands in its range, 0 to 1; null where the text says it.</param>
/// <param name="Text">Its value with its unit; null where the share says it.</param>
internal sealed record Change(string Name, double? Share = null, string? Text = null);

/// <summary>What somebody asks.</summary>
/// <param name="Policies">Names of policies, 1 to <see cref="Question.MostPolicies"/>.</param>
/// <param name="Changes">Changes, each quantity once.</param>
internal sealed record Ask(IReadOnlyList<string>? Policies, IReadOnlyList<Change>? Changes);

/// <summary>A question that can be played, or what is wrong with it.</summary>
/// <param name="Number">Questions are numbered from 1 on.</param>
/// <param name="Scenario">With the changes.</param>
/// <param name="Policies">In the order asked for.</param>
/// <param name="Settings">The changes as --set takes them, by quantity.</param>
internal sealed record Question(int Number, Scenario Scenario, IReadOnlyList<Policy> Policies, IReadOnlyList<string> Settings)
{
    /// <summary>Policies of one question at most.</summary>
    public const int MostPolicies = 8;

    /// <summary>Changes of one question at most.</summary>
    public const int MostChanges = 100;

    /// <summary>Histories under each policy.</summary>
    public const int Replications = 2_000;

    /// <summary>Points over the assumptions.</summary>
    public const int Points = 200;

    private const int Steps = 200;

    /// <summary>The plan of a stage.</summary>
    /// <param name="atPoint">Histories at each point over the assumptions; 0: no points.</param>
    /// <param name="seed">Master seed.</param>
    public StudyPlan Plan(int atPoint, ulong seed) =>
        new()
        {
            Scenario = Scenario,
            Policies = Policies,
            Seed = seed,
            Replications = Replications,
            RangePoints = atPoint > 0 ? Points : 0,
            RangeReplications = Math.Max(1, atPoint),
            Origin = new StudyOrigin(Policies.Count > 1 ? "compare" : "run", ""),
        };

    /// <summary>Reads what was asked.</summary>
    /// <returns>The question, or what is wrong with it in one sentence.</returns>
    public static (Question? Question, string Wrong) Read(Ask ask, WorkbenchInputs inputs, PolicyShelf shelf, int number)
    {
        var names = ask.Policies ?? [];
        if (names.Count is 0 or > MostPolicies || names.Distinct().Count() < names.Count)
        {
            return (null, FormattableString.Invariant($"Choose 1 to {MostPolicies} policies, each once."));
        }

        var policies = names.Select(name => name is null ? null : shelf.Find(name)).ToList();
        if (policies.IndexOf(null) is >= 0 and var unknown)
        {
            return (null, $"There is no policy '{PlainText.Quoted(names[unknown] ?? "")}'.");
        }

        var changes = ask.Changes ?? [];
        if (
            changes.Count > MostChanges
            || changes.Any(change => change?.Name is null)
            || changes.Select(change => change.Name).Distinct().Count() < changes.Count
        )
        {
            return (null, FormattableString.Invariant($"Change at most {MostChanges} quantities, each once."));
        }

        var (scenario, settings) = (inputs.Scenario, new List<string>());
        foreach (var change in changes)
        {
            var setting = $"{change.Name}={TextOf(inputs.Scenario, change)}";
            var applied = Scenarios.Settings.Apply(scenario, setting);
            if (applied.Value is null)
            {
                return (null, string.Join(' ', applied.Mistakes.Select(mistake => mistake.ToString())));
            }

            scenario = applied.Value;
            settings.Add(setting);
        }

        return (new Question(number, scenario, [.. policies.Select(policy => policy!)], settings), "");
    }

    /// <summary>A place in a range in as few digits as tell it from its neighbours.</summary>
    private static string TextOf(Scenario scenario, Change change)
    {
        if (change.Share is not (>= 0 and <= 1) || scenario.Quantities.Find(change.Name) is not { Range: { } range } quantity)
        {
            return change.Text ?? "";
        }

        var value = change.Share switch
        {
            0 => range.Low,
            1 => range.High,
            _ => range.Low + (change.Share.Value * (range.High - range.Low)),
        };
        var rounded =
            quantity.Dimension == Dimension.Count
                ? Math.Round(value)
                : Enumerable
                    .Range(1, 15)
                    .Select(digits => Rounded(value, digits))
                    .FirstOrDefault(one => range.Contains(one) && Math.Abs(one - value) <= (range.High - range.Low) / (2 * Steps), value);
        return QuantityReference.Amount(rounded, quantity.Dimension);
    }

    private static double Rounded(double value, int digits) =>
        double.Parse(
            value.ToString(FormattableString.Invariant($"G{digits}"), System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture
        );
}
