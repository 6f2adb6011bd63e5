using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>A selection with a guarantee: what to choose from, by what, and how surely.</summary>
/// <param name="Study">Scenario, policies, seed, threads and confidence; its replications and ranges are not read.</param>
/// <param name="Objective">What to choose by.</param>
/// <param name="Guarantee">Probability of correct selection, above one in the number of policies and below 1.</param>
/// <param name="Most">Replications of each policy at most.</param>
public sealed record SelectionPlan(StudyPlan Study, ObjectiveRequest Objective, double Guarantee, int Most = SelectionPlan.UsualMost)
{
    /// <summary>Replications before any policy can fall out (n0).</summary>
    public const int FirstStage = 1_000;

    /// <summary>Replications at most where none are named.</summary>
    public const int UsualMost = 200_000;

    /// <summary>The objective of the scenario, once the plan is checked.</summary>
    internal Objective Wanted => ObjectiveValues.Named(Study.Scenario, Objective.Name);

    /// <summary>The indifference zone, once the plan is checked.</summary>
    internal double Width => Objective.WidthFor(Wanted)!.Value;

    /// <summary>How it is laid out, in words by name.</summary>
    internal IReadOnlyDictionary<string, string> Design =>
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["objective"] = Objective.Name,
            ["guarantee"] = Guarantee.ToString("R", CultureInfo.InvariantCulture),
            ["indifference"] = Width.ToString("R", CultureInfo.InvariantCulture),
            ["at most"] = Most.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Refuses a plan that cannot be run.</summary>
    /// <exception cref="StudyRefusalException">Its message says why.</exception>
    internal void Check()
    {
        Study.Check();
        StudyRefusalException.RequireChoice(Study.Policies.Count);
        if (!(Guarantee > 1.0 / Study.Policies.Count && Guarantee < 1))
        {
            throw new StudyRefusalException(
                RefusalCode.Number,
                FormattableString.Invariant(
                    $"A guarantee among {Study.Policies.Count} policies lies above {100.0 / Study.Policies.Count:0.#}% (what a blind pick has) and below 100%."
                )
            );
        }

        if (Most < FirstStage)
        {
            throw new StudyRefusalException(
                RefusalCode.Number,
                $"No policy falls out before {FirstStage:#,0} histories, so as many at least have to be allowed."
            );
        }

        if (!(Objective.WidthFor(Wanted) is { } width))
        {
            throw new StudyRefusalException(
                RefusalCode.NoWidth,
                $"A guarantee holds for differences that matter, and the objective '{Objective.Name}' has no indifference width."
            )
            {
                Subject = Wanted.Unit,
            };
        }

        if (!(width > 0) || !double.IsFinite(width))
        {
            throw new StudyRefusalException(
                RefusalCode.Width,
                "A guarantee needs an indifference width above 0: to tell policies that differ by nothing would take histories without end."
            );
        }
    }

    /// <summary>The manifest, without files.</summary>
    /// <param name="study">The study, made ready.</param>
    internal Manifest NewManifest(PreparedStudy study) =>
        study.NewManifest() with
        {
            InputsHash = HashOf(study.Inputs),
            Verb = RunFolder.SelectionKind,
            Kind = RunFolder.SelectionKind,
            Design = Design,
            Replications = Most,
        };

    /// <summary>SHA-256, hex, over all that the choice depends on.</summary>
    internal string HashOf(RunInputs inputs) => HashOf(inputs.Hash, Design);

    /// <summary>The same from the hash of the study's inputs and the design.</summary>
    internal static string HashOf(string inputsHash, IReadOnlyDictionary<string, string> design) =>
        RunInputs.Sha256($"select {inputsHash} {FirstStage} {string.Join(' ', design.Select(part => $"{part.Key} {part.Value}"))}");

    /// <summary>The study with what is not read of it set to what it always is, so that one choice has one hash.</summary>
    internal StudyPlan Plain => PlainOf(Study);

    /// <summary>The same of any study.</summary>
    internal static StudyPlan PlainOf(StudyPlan study) =>
        study with
        {
            Replications = FirstStage,
            Precision = null,
            RangePoints = 0,
            Reference = "",
            Indifference = IndifferenceWidths.None,
        };
}
