using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Learning;
using ZoneSim.Studies.Runs;
using ZoneSim.Tests.Scenarios;
using ZoneSim.Tests.Studies.Accounts;

namespace ZoneSim.Tests.Studies;

/// <summary>Learning in a folder, from worlds whose truth is planted.</summary>
[Trait("Speed", "Slow")]
public sealed class LearnStudyTests : IDisposable
{
    private const string Graded = "\ngrade: { source: C, information: 3, reason: \"Told by themselves.\" }";

    private readonly DirectoryInfo _place = Directory.CreateTempSubdirectory("zonesim-learn-");

    public void Dispose() => _place.Delete(recursive: true);

    /// <summary>Strikes come at the chance that is assumed, and the record has ten of them: the chance is learned to be high, and nothing else is.</summary>
    [Fact]
    public void What_a_record_speaks_of_moves_and_nothing_else_does()
    {
        var learned = Run(Plan(10, struck: true), PlantedAccounts.StrikeOrNot(3), "R");
        var range = Assert.Single(learned.Summary.Moved);
        Assert.Equal(PlantedAccounts.Chance, range.Quantity);
        Assert.True(range.After.Median > 0.85 && range.Before.Median < 0.55, $"{range.Before.Median} to {range.After.Median}");
        Assert.Equal(range.Quantity, Assert.Single(learned.Beliefs.Quantities).Name);
        var (believing, kept) = learned.Beliefs.Over(Base());
        Assert.Empty(kept);
        Assert.Equal(range.After.Median, believing.Quantities[PlantedAccounts.Chance].CentralAt(0.5), 2);
        Assert.Equal(learned.Beliefs.From, ScenarioReader.ReadResolved(new SourceText("again.yaml", ScenarioWriter.Write(believing))).Value!.Learned);
    }

    /// <summary>Under one of two policies no strike ever comes; the record has strikes alone.</summary>
    [Fact]
    public void The_policy_under_which_the_record_can_happen_was_in_force()
    {
        AccountPlay world = (_, policy) => _ => [PlantedAccounts.Row(policy.Name == "strike-first")];
        var learned = Run(Plan(4, struck: true, "deter-first", "strike-first"), world, "R");
        var strike = learned.Summary.Policies.Single(policy => policy.Policy == "strike-first");
        var expected = 5 / 6.0;
        Assert.True(
            Math.Abs(strike.After - expected) < 0.03,
            FormattableString.Invariant($"{strike.After}, expected {expected} (four of four under an even prior)")
        );
        Assert.Empty(learned.Summary.Moved);
        Assert.Equal(1, learned.Beliefs.Policies.Values.Sum(), 3);
    }

    [Fact]
    public void A_record_that_never_comes_up_teaches_nothing_and_is_told()
    {
        var learned = Run(Plan(2, struck: true, "deter-first", "strike-first"), (_, _) => _ => [PlantedAccounts.Row(false)], "R");
        Assert.All(learned.Summary.Incidents, one => Assert.False(one.IsSeen));
        Assert.All(learned.Summary.Policies, policy => Assert.Equal(0.5, policy.After, 9));
        Assert.Empty(learned.Summary.Moved);
        Assert.Empty(learned.Beliefs.Quantities);
    }

    [Fact]
    public void The_same_bytes_come_on_any_number_of_threads_and_after_a_stop()
    {
        var plan = Plan(3, struck: true, "deter-first", "strike-first");
        _ = Run(plan with { Threads = 1 }, PlantedAccounts.StrikeOrNot(3), "one");
        using var stop = new CancellationTokenSource();
        var played = 0;
        AccountPlay halting = (scenario, policy) =>
        {
            if (Interlocked.Increment(ref played) == 150)
            {
                stop.Cancel();
            }

            return PlantedAccounts.StrikeOrNot(3)(scenario, policy);
        };
        Assert.ThrowsAny<OperationCanceledException>(() =>
            StudyRunner.Run(new LearnStudy(plan with { Threads = 3 }), halting, At("two"), false, null, stop.Token)
        );
        Assert.True(Directory.Exists(At("two") + ".partial"));
        _ = Run(plan with { Threads = 3 }, PlantedAccounts.StrikeOrNot(3), "two");
        foreach (
            var file in Directory
                .GetFiles(At("one"), "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(At("one"), path))
                .Where(file => file != "manifest.json")
        )
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(At("one"), file)), File.ReadAllBytes(Path.Combine(At("two"), file)));
        }
    }

    [Fact]
    public void A_record_that_decides_nothing_is_refused_and_leaves_nothing()
    {
        var bare = PlantedAccounts.Record(("A", "own-action", [PlantedAccounts.Strike(true)]));
        var refusal = Assert.Throws<StudyRefusalException>(() =>
            StudyRunner.Run(new LearnPlan { Incidents = [Incident(bare, 0, ["deter-first"])] }, At("R"), false, null, TestContext.Current.CancellationToken)
        );
        Assert.Contains("of no incident named does the record decide anything", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<StudyRefusalException>(() =>
            StudyRunner.Run(new LearnPlan { Incidents = [] }, At("R"), false, null, TestContext.Current.CancellationToken)
        );
        Assert.Empty(_place.GetFileSystemInfos());
    }

    [Fact]
    public void A_changed_folder_is_refused()
    {
        _ = Run(Plan(1, struck: true), PlantedAccounts.StrikeOrNot(3), "R");
        File.AppendAllText(Path.Combine(At("R"), RunFolder.BeliefsName), "# more\n");
        Assert.Contains(RunFolder.BeliefsName, Assert.Throws<RunFolderException>(() => RunFolder.OpenLearned(At("R"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Mistakes_in_a_file_of_learned_beliefs_are_told_at_their_place()
    {
        var read = LearnedBeliefs.Read(
            new SourceText(
                "learned.yaml",
                """
                learned: Something
                incidents: [2017-06-06]
                policies: { deter-first: 1.5 }
                quantities:
                  line.answered: { value: 0.8, range: [0.5, 0.97], belief: { 5%: 0.7, 50%: 0.6 }, basis: assumed, tag: epistemic }
                  line.relayed: { value: 0.7, range: [0.3, 0.9], basis: assumed, tag: epistemic }
                  line.nothing: { value: 1 }

                """
            )
        );
        Assert.Equal([(3, 26), (5, 71), (6, 17), (7, 3)], read.Mistakes.Select(mistake => (mistake.Line, mistake.Column)));
    }

    private static Scenario Base() =>
        Beliefs.All(
            Shipped.Scenario("at-tanf-base") is var plain
                ? plain with
                {
                    Quantities = plain.Quantities.With(
                        plain.Quantities[PlantedAccounts.Chance] with
                        {
                            Value = Distribution.Constant(0.5),
                            Range = new Interval(0, 1),
                        }
                    ),
                }
                : plain,
            "uniform"
        );

    private static LearnPlan Plan(int incidents, bool struck, params string[] policies)
    {
        var record = PlantedAccounts.Record(("A", "own-action", [PlantedAccounts.Strike(struck) + Graded]));
        return new LearnPlan
        {
            Incidents = [.. Enumerable.Range(0, incidents).Select(index => Incident(record, index, policies.Length > 0 ? policies : ["deter-first"]))],
            Points = 200,
            Replications = 20,
        };
    }

    private static LearnIncident Incident((IncidentRecord Record, string Text) planted, int index, string[] policies)
    {
        var text = planted.Text.Replace("incident: planted", $"incident: planted-{index:00}", StringComparison.Ordinal);
        return new LearnIncident(
            Shipped.Sound(IncidentRecordReader.Read(new SourceText("planted.yaml", text))),
            text,
            Base(),
            [.. policies.Select(Shipped.Policy)]
        );
    }

    private string At(string folder) => Path.Combine(_place.FullName, folder);

    private LearnReport Run(LearnPlan plan, AccountPlay world, string folder) =>
        StudyRunner.Run(new LearnStudy(plan), world, At(folder), false, null, TestContext.Current.CancellationToken);
}
