using System.IO.Compression;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// Packages of the Open XML SDK carry the time of their making in every entry of their archive. Written again in a fixed order with
/// a fixed time they are the same bytes on any day.
/// </summary>
internal static class SteadyZip
{
    private const string First = "[Content_Types].xml";

    private static readonly DateTimeOffset s_time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The same archive with its entries sorted and without times of its own.</summary>
    public static byte[] Of(MemoryStream package)
    {
        package.Position = 0;
        using var steady = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(steady, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(entry => entry.FullName != First).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var stored = entry.FullName.EndsWith(".png", StringComparison.Ordinal) || entry.FullName.EndsWith(".xlsx", StringComparison.Ordinal);
                var copy = target.CreateEntry(entry.FullName, stored ? CompressionLevel.NoCompression : CompressionLevel.Fastest);
                copy.LastWriteTime = s_time;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        }

        return steady.ToArray();
    }
}
