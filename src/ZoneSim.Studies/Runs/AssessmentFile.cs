using Parquet.Schema;
using ZoneSim.Model;
using ZoneSim.Studies.Accounts;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// patterns.parquet of an assessment: how often each pattern came up, by account, policy and point (−1: the scenarios' own values). The
/// file's notes say what each bit of a pattern stands for.
/// </summary>
internal static class AssessmentFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "patterns.parquet";

    private static readonly DataField[] s_fields =
    [
        new DataField<string>("account", false),
        new DataField<string>("policy", false),
        new DataField<int>("point"),
        new DataField<long>("pattern"),
        new DataField<int>("runs"),
    ];

    /// <summary>Writes it.</summary>
    public static void Write(string path, Assessment study, AccountTable table)
    {
        var rows = Rows(study, -1, table.Central).Concat(table.Points.SelectMany((point, index) => Rows(study, index, point))).ToArray();
        ParquetTable.Write(path, s_fields, Notes(study), writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Text(s_fields[0], Array.ConvertAll(rows, row => row.Account));
            group.Text(s_fields[1], Array.ConvertAll(rows, row => row.Policy));
            group.Values(s_fields[2], Array.ConvertAll(rows, row => row.Point));
            group.Values(s_fields[3], Array.ConvertAll(rows, row => row.Pattern));
            group.Values(s_fields[4], Array.ConvertAll(rows, row => row.Runs));
            group.CompleteValidate();
        });
    }

    private static IEnumerable<(string Account, string Policy, int Point, long Pattern, int Runs)> Rows(
        Assessment study,
        int point,
        JointOutcomeCounts[]?[] accounts
    ) =>
        from account in Enumerable.Range(0, accounts.Length)
        where accounts[account] is not null
        from policy in Enumerable.Range(0, study.Policies)
        from pair in accounts[account]![policy].Patterns
        select (study.Accounts[account].Account.Name, study.Plan.Policies[policy].Name, point, unchecked((long)pair.Key), pair.Value);

    private static Dictionary<string, string> Notes(Assessment study)
    {
        var notes = study.Book.OwnBits().ToDictionary(one => one.Bits, one => one.Meaning.InWordsOf(study.Accounts[0].Scenario));
        foreach (var (account, _) in study.Accounts)
        {
            foreach (var (claim, bit) in study.Book.ClaimsOf(account.Name))
            {
                notes[Bit(bit)] = $"agrees with {claim.Path}";
            }

            foreach (var (statement, bit) in study.Book.StatementsOf(account.Name))
            {
                notes[Bit(bit)] = $"agrees with account {account.Name} on: {statement.Topic}";
            }
        }

        return notes;
    }

    private static string Bit(ulong bit) => FormattableString.Invariant($"bit {System.Numerics.BitOperations.TrailingZeroCount(bit)}");
}
