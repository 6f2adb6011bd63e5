using System.Text.Json;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Benchmarks.Product;

/// <summary>
/// <c>memory</c>: what a study in memory costs beside its histories alone: 2,000 replications under two policies, on one thread, in turns,
/// after a warm-up. The histories are played as the study plays them, and nothing is made of their rows.
/// </summary>
public static class MemoryVerb
{
    private const int Replications = 2_000;
    private const int WarmUp = 12;

    public static void Run(int runs)
    {
        var plan = CompareVerb.Plan(Replications, threads: 1);
        var models = plan.Policies.Select(policy => CompiledModel.Compile(plan.Scenario, policy)).ToArray();
        var (studies, histories) = (new List<Effort>(), new List<Effort>());
        for (var run = -WarmUp; run < runs; run++)
        {
            var (study, alone) = (Effort.Of(0, () => Study.Run(plan)), Effort.Of(0, () => Play(models, plan.Seed)));
            if (run >= 0)
            {
                studies.Add(study);
                histories.Add(alone);
            }
        }

        Console.WriteLine(
            JsonSerializer.Serialize(
                new
                {
                    benchmark = "memory",
                    replications = Replications,
                    policies = models.Length,
                    runs,
                    study_ms = Math.Round(Median(studies), 1),
                    histories_ms = Math.Round(Median(histories), 1),
                    ratio = Math.Round(
                        Median([.. studies.Zip(histories, (study, alone) => study with { CpuSeconds = study.CpuSeconds / alone.CpuSeconds / 1e3 })]),
                        2
                    ),
                }
            )
        );
    }

    private static double Median(List<Effort> efforts) => efforts.Select(effort => effort.CpuSeconds * 1e3).Order().ElementAt(efforts.Count / 2);

    private static void Play(CompiledModel[] models, ulong seed)
    {
        foreach (var replicator in models.Select(model => model.NewReplicator(reusesRows: true)))
        {
            for (var replication = 0; replication < Replications; replication++)
            {
                replicator.Run(seed, replication);
            }
        }
    }
}
