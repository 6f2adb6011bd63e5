using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies.Accounts;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Claims of distances and durations are held against runs.</summary>
public sealed class AmountClaimTests
{
    private static IncidentRecord Record(string ledger) =>
        Shipped.Sound(
            IncidentRecordReader.Read(
                new SourceText(
                    "2019-01-01.yaml",
                    $$"""
                    incident: 2019-01-01
                    title: How near it came
                    used_in_defaults: false
                    accounts:
                      A:
                        title: Somebody
                        source: Somebody
                        medium: a letter
                        date: 2019-01-02
                        how: own-observation
                        claims:
                          near:
                            subject: place
                            says: It came near.
                            status: reported
                            ledger: {{ledger}}
                            grade: { source: C, information: 3, reason: "it was there" }
                    """
                )
            )
        );

    [Theory]
    [InlineData("{ closest-approach: { at-most: 12 km } }", "closest approach: at most 12 km", 12_000, 0, 0, true)]
    [InlineData("{ closest-approach: { at-most: 12 km } }", "closest approach: at most 12 km", 12_001, 0, 0, false)]
    [InlineData("{ closest-approach: { at-least: 7700 m, at-most: 5 nmi } }", "closest approach: 7.7 to 9.26 km", 9_260, 0, 0, true)]
    [InlineData("{ depth: { at-least: 2.3 km } }", "depth: at least 2.3 km", 0, 2_300, 0, true)]
    [InlineData("{ depth: { at-least: 2.3 km } }", "depth: at least 2.3 km", 0, 2_299, 0, false)]
    [InlineData("{ time-in-zone: { at-least: 1 h, at-most: 3 h } }", "time in zone: 60 to 180 min", 0, 0, 10_800, true)]
    [InlineData("{ time-in-zone: { at-least: 1 h, at-most: 3 h } }", "time in zone: 60 to 180 min", 0, 0, 3_599, false)]
    public void A_run_agrees_where_its_ledger_does(string ledger, string words, double closest, double depth, double inside, bool agrees)
    {
        var claim = Record(ledger).Accounts[0].Claims.Single();
        var row = new LedgerRow
        {
            ClosestApproach = closest,
            Depth = depth,
            TimeInZone = inside,
        };
        Assert.True(claim.CanBeHeldAgainstRun());
        Assert.Equal(words, Assert.Single(claim.Ledger).Words());
        Assert.Equal(agrees, claim.Agrees(row));
        var statement = Assert.Single(Statement.Of("A", null, [claim]));
        Assert.Equal((words, agrees), (statement.Words, statement.Holds(row)));
    }

    /// <summary>Every key of a claim's ledger has a column, and a statement of its own.</summary>
    [Fact]
    public void Every_key_has_its_column() =>
        Assert.All(LedgerCondition.Keys, key => Assert.StartsWith(key.Replace('-', '_'), LedgerCondition.ColumnOf(key).Name, StringComparison.Ordinal));
}
