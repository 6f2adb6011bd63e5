using System.Globalization;
using Parquet.Schema;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Learning;

/// <summary>The work of learning in its partial folder: points, moves where they are needed, then its files.</summary>
internal sealed class LearnWork(LearnStudy study, PartialFolder partial, AccountPlay play, IProgress<StudyProgress>? progress, CancellationToken cancel)
{
    /// <summary>Does what is not yet done.</summary>
    public void Do()
    {
        var stage = new RecordStage(study, partial, play, progress, cancel);
        var posterior = new PosteriorSampler(study.Plan.Seed, study.Space.Names, study.Plan.Points, stage.Likelihood).Sample()
            ?? throw new StudyRefusalException(RefusalCode.Unplayable, $"No point of the assumption ranges can be played: {string.Join("; ", stage.Reasons)}");
        var (summary, beliefs) = new LearnAnswer(study, stage, posterior).Answer();
        for (var index = 0; index < study.Incidents.Count; index++)
        {
            var name = study.Incidents[index].Name;
            partial.Write(FolderLayout.IncidentPath(name), study.Plan.Incidents[index].RecordText);
            study.Inputs[index].WriteTo(partial, FolderLayout.BasePath(name));
        }

        partial.Write(RunFolder.BeliefsName, beliefs.Write(Remarks(summary)));
        partial.Write(FolderLayout.SummaryName(RunFolder.LearnedKind), RunJson.Write(summary));
        WritePoints(partial.PathIn(FolderLayout.LearnedPointsName), posterior);
        partial.Complete();
    }

    private List<string> Remarks(LearnSummary summary) =>
        [
            study.Plan.Origin.Words.Say("", new(AdviceKind.UseBeliefs), " ")
                + $"Learned from: {string.Join(", ", study.Told.Select(incident => incident.Name))}.",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Effective points: {summary.Effective:0} of {summary.Points}. "
                    + $"Silent about {summary.Silent.Count} of {summary.Silent.Count + summary.Moved.Count} quantities: they keep the beliefs of the scenario."
            ),
            "Quantities stand here one by one; what they have to do with each other was learned too, and is left out, "
                + "which makes bands wider, never narrower in their middle.",
        ];

    /// <summary>A row a point: its weight, and the place of the belief over each range.</summary>
    private void WritePoints(string path, LearnPosterior posterior)
    {
        DataField[] fields =
        [
            new DataField<int>("point"),
            new DataField<double>("weight"),
            .. study.Told.Select(incident => new DataField<double?>($"chance {incident.Name}")),
            .. study.Space.Names.Select(name => new DataField<double>(name)),
        ];
        ParquetTable.Write(path, fields, new Dictionary<string, string> { ["places"] = "the share of belief below the value, 0 to 1" }, writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Values(fields[0], Enumerable.Range(0, posterior.Places.Length).ToArray());
            group.Values(fields[1], posterior.Weights);
            for (var index = 0; index < study.Told.Count; index++)
            {
                group.Optional<double>(fields[2 + index], Array.ConvertAll(posterior.Found, found => found?[index]));
            }

            for (var index = 0; index < study.Space.Names.Count; index++)
            {
                group.Values(fields[2 + study.Told.Count + index], Array.ConvertAll(posterior.Places, place => place[index]));
            }

            group.CompleteValidate();
        });
    }
}
