namespace ZoneSim.Scenarios.Yaml;

/// <summary>Finds the valid name that was probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the smallest edit distance to <paramref name="name"/> (case, and '_' for '-', cost nothing), if
    /// it is near enough to be a slip: up to 2 edits, or a third of the length. A name that ends one candidate's dotted
    /// name, and no other's, is near too.
    /// </summary>
    public static string? To(string name, IEnumerable<string> candidates)
    {
        var wanted = Plain(name);
        var all = candidates.Distinct().Order(StringComparer.Ordinal).ToList();
        var allowed = Math.Max(2, wanted.Length / 3);
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in all)
        {
            var distance = Distance(wanted, Plain(candidate));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        if (best is not null && bestDistance <= allowed && bestDistance < Math.Max(wanted.Length, best.Length))
        {
            return best;
        }

        var endings = all.Where(candidate => Plain(candidate).EndsWith("." + wanted, StringComparison.Ordinal)).ToList();
        return endings.Count == 1 ? endings[0] : null;
    }

    private static string Plain(string name) => name.Trim().ToLowerInvariant().Replace('_', '-').Replace(' ', '-');

    /// <summary>Edits (insert, delete, replace, swap of neighbours) between two names.</summary>
    private static int Distance(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[b.Length];
    }
}
