using ZoneSim.Model;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Sharing;

/// <summary>
/// One stage of a point study, whose points several processes share: pieces of its design are the units. The study's own command coordinates; it lays out
/// a stage, waits until it is played, and lays out the next.
/// </summary>
public sealed class SharedPoints : SharedWork
{
    private SharedPoints(PartialFolder partial, string folder, StageOrder order, Scenario scenario, IReadOnlyList<Policy> policies)
        : base(partial, folder, StageOf(partial, order, scenario, policies)) { }

    /// <summary>Lays out a stage for others to play; those after it, which may be there from before a stop, go away until they are laid out again.</summary>
    /// <param name="study">The study.</param>
    /// <param name="partial">Where the work goes on.</param>
    /// <param name="number">Which of the stages that are shared, from 0.</param>
    /// <param name="order">The stage.</param>
    internal static SharedPoints LayOut(PointStudy study, PartialFolder partial, int number, StageOrder order)
    {
        if (number == 0)
        {
            study.Inputs.WriteTo(partial);
        }

        for (var later = number + 1; partial.HasPiece(StageOrder.Name(later)); later++)
        {
            partial.Drop(StageOrder.Name(later));
        }

        partial.WritePiece(StageOrder.Name(number), order.Write);
        return new SharedPoints(partial, partial.Target, order, study.Plan.Scenario, study.Plan.Policies);
    }

    /// <summary>Takes part in the stage that was laid out last.</summary>
    internal static SharedPoints Join(PartialFolder partial, string target)
    {
        if (!partial.HasPiece(StageOrder.Name(0)))
        {
            throw new RunFolderException(
                $"{partial.Folder}: no points are laid out yet. The command that began the study does that: {partial.Manifest.Command}"
            );
        }

        var manifest = partial.Manifest;
        var part = new FolderPart(partial.Folder, FolderLayout.ScenarioName);
        var scenario = part.Parse(text => InputTexts.ReadScenario(FolderLayout.ScenarioName, text));
        FolderPart PolicyPart(string name) => new(partial.Folder, FolderLayout.PolicyPath(name));
        Policy[] policies = [.. manifest.Policies.Select(name => PolicyPart(name).Parse(text => InputTexts.ReadPolicy(name, text)))];
        var last = Enumerable.Range(0, int.MaxValue).First(number => !partial.HasPiece(StageOrder.Name(number + 1)));
        var order = partial.ReadPiece(StageOrder.Name(last), reader => StageOrder.Read(reader, scenario));
        var hash = RunInputs.HashOf(
            PointStudy.InputsOf(scenario, policies, manifest.Seed, (int)manifest.Replications, manifest.Confidence),
            part.Text(),
            name => PolicyPart(name).Text()
        );
        return hash == order.Inputs
            ? new SharedPoints(partial, target, order, scenario, policies)
            : throw part.Damaged("with the policies it does not make the inputs that the stage was laid out for");
    }

    private static Stage<DesignPointResult[]> StageOf(PartialFolder partial, StageOrder order, Scenario scenario, IReadOnlyList<Policy> policies) =>
        new PointStage(
            policies.Count,
            1,
            partial,
            () => DesignPointRunner.New(scenario, policies, partial.Manifest.Seed, [.. order.Reads(scenario)]),
            null,
            CancellationToken.None,
            outputs: order.Outputs.Count
        ).Of(order.Design);
}
