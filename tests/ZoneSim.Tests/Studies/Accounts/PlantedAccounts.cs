using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Studies.Accounts;
using ZoneSim.Studies.Statistics;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Studies.Accounts;

/// <summary>Incidents written for a test, and worlds in which their truth is known.</summary>
internal static class PlantedAccounts
{
    /// <summary>The quantity that planted worlds read: a probability.</summary>
    public const string Chance = "line.answered";

    /// <summary>A record of accounts, each given by the lines of its claims.</summary>
    public static (IncidentRecord Record, string Text) Record(params (string Name, string How, string[] Claims)[] accounts)
    {
        var text =
            "incident: planted\ntitle: A planted incident\ndate: 2018-01-01\nused_in_defaults: false\naccounts:\n"
            + string.Concat(
                accounts.Select(account =>
                    $"  {account.Name}:\n    title: {account.Name}\n    source: {account.Name}\n    medium: letter\n    how: {account.How}\n    claims:\n"
                    + string.Concat(
                        account.Claims.Select(
                            (claim, index) =>
                                $"      c{index}:\n        says: Something.\n        status: reported\n"
                                + string.Concat(claim.Split('\n').Select(line => $"        {line}\n"))
                        )
                    )
                )
            );
        return (Shipped.Sound(IncidentRecordReader.Read(new SourceText("planted.yaml", text))), text);
    }

    /// <summary>A plan over one policy, with the chance from 0 to 1 in the base.</summary>
    public static AssessmentPlan Plan((IncidentRecord Record, string Text) incident, params string[] policies)
    {
        var kinds = Shipped.Text("seeds/kinds/source-kinds.yaml");
        var builtOn = Shipped.Scenario("at-tanf-base");
        return new AssessmentPlan
        {
            Record = incident.Record,
            RecordText = incident.Text,
            Kinds = Shipped.Sound(SourceKinds.Read(kinds)),
            KindsText = kinds.Text,
            Base = Beliefs.All(
                builtOn with
                {
                    Quantities = builtOn.Quantities.With(builtOn.Quantities[Chance] with { Value = Distribution.Constant(0.5), Range = new Interval(0, 1) }),
                },
                "uniform"
            ),
            Policies = [.. (policies.Length > 0 ? policies : ["deter-first"]).Select(Shipped.Policy)],
            Replications = 400,
            Points = 60,
            PointReplications = 100,
            Synthetic = 0,
        };
    }

    /// <summary>The chance in a scenario.</summary>
    public static double ChanceOf(Scenario scenario) => scenario.Quantities[Chance].Value.Central;

    /// <summary>Ten trials at the scenario's chance: as many vehicles destroyed as there are successes.</summary>
    public static AccountPlay TenTrials(ulong seed) =>
        (scenario, _) =>
            replication =>
                [
                    new LedgerRow
                    {
                        Outcome = Outcome.LeftUnprompted,
                        End = PolicyNeutralEnd.Out,
                        VehiclesDestroyed = Enumerable
                            .Range(0, 10)
                            .Count(trial => KeyedUniform.At(seed, "trial", (replication * 10) + trial) < ChanceOf(scenario)),
                    },
                ];

    /// <summary>A strike at the scenario's chance; otherwise it leaves.</summary>
    public static AccountPlay StrikeOrNot(ulong seed) =>
        (scenario, _) => replication => [Row(KeyedUniform.At(seed, "strike", replication) < ChanceOf(scenario))];

    /// <summary>A row with a strike, or one without.</summary>
    public static LedgerRow Row(bool struck)
    {
        var row = new LedgerRow
        {
            Outcome = struck ? Outcome.StillInside : Outcome.LeftUnprompted,
            End = struck ? PolicyNeutralEnd.StillInside : PolicyNeutralEnd.Out,
        };
        row.Uses[(int)Measure.Strike] = struck ? 1 : 0;
        return row;
    }

    /// <summary>A claim of the chance: an input.</summary>
    public static string Claimed(double chance) => FormattableString.Invariant($"subject: line\nquantity: {Chance}\nvalue: {chance}");

    /// <summary>A claim that there was a strike, or that there was none.</summary>
    public static string Strike(bool used) => $"subject: measure\nmeasures: {{ strike: {(used ? "true" : "false")} }}";

    /// <summary>Runs a plan in a folder that goes away.</summary>
    public static AssessmentReport Run(AssessmentPlan plan, AccountPlay play)
    {
        var folder = Directory.CreateTempSubdirectory("zonesim-assess-");
        try
        {
            return StudyRunner.Run(plan, play, Path.Combine(folder.FullName, "R"), force: false, null, CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
