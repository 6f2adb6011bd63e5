using System.Globalization;
using System.Text;
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
        void Text(string name, string text)
        {
            _ = partial.PathIn(name);
            partial.Write(name, Encoding.UTF8.GetBytes(text));
        }

        for (var index = 0; index < study.Incidents.Count; index++)
        {
            var name = study.Incidents[index].Name;
            Text(LearnFolder.RecordPath(name), study.Plan.Incidents[index].RecordText);
            Text(LearnFolder.BasePath(name), study.Inputs[index].Scenario);
            foreach (var (policy, text) in study.Inputs[index].Policies)
            {
                Text(RunFolder.PolicyPath(policy), text);
            }
        }

        Text(LearnFolder.BeliefsName, beliefs.Write(Remarks(summary)));
        partial.Write(LearnFolder.SummaryName, RunJson.Write(summary));
        WritePoints(partial.PathIn(LearnFolder.PointsName), posterior);
        partial.Complete(
        [
            LearnFolder.SummaryName, LearnFolder.BeliefsName, LearnFolder.PointsName,
            .. study.Incidents.SelectMany(incident => (string[])[LearnFolder.RecordPath(incident.Name), LearnFolder.BasePath(incident.Name)]),
            .. study.Incidents.SelectMany(incident => incident.Policies).Select(policy => RunFolder.PolicyPath(policy.Name)).Distinct(),
        ]);
    }

    private List<string> Remarks(LearnSummary summary) =>
    [
        study.Plan.Origin.Words.Say("", new(AdviceKind.UseBeliefs), " ") + $"Learned from: {string.Join(", ", study.Told.Select(incident => incident.Name))}.",
        string.Create(CultureInfo.InvariantCulture, $"Effective points: {summary.Effective:0} of {summary.Points}. Silent about {summary.Silent.Count} of {summary.Silent.Count + summary.Moved.Count} quantities: they keep the beliefs of the scenario."),
        "Quantities stand here one by one; what they have to do with each other was learned too, and is left out, which makes bands wider, never narrower in their middle.",
    ];

    /// <summary>A row a point: its weight, and the place of the belief over each range.</summary>
    private void WritePoints(string path, LearnPosterior posterior)
    {
        DataField[] fields = [new DataField<int>("point"), new DataField<double>("weight"), .. study.Told.Select(incident => new DataField<double?>($"chance {incident.Name}")), .. study.Space.Names.Select(name => new DataField<double>(name))];
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
