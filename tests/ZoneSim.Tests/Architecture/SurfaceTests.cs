using System.Reflection;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>
/// The front door of each library: its public types stand in public-types.txt. A type is public where another project or a script needs it.
/// After a change that was meant, run with ZONESIM_PIN=1 in the environment, read what changed, and commit the file.
/// </summary>
public sealed class SurfaceTests
{
    private static readonly string s_list = Path.Combine(ShippedModels.Root, "tests", "ZoneSim.Tests", "Architecture", "public-types.txt");

    [Fact]
    public void Public_types_are_those_of_the_list()
    {
        var lines = HouseTests
            .Libraries.Select(library => library.Data)
            .SelectMany(library => Assembly.Load(library).GetExportedTypes().Select(type => type.FullName!).Order(StringComparer.Ordinal))
            .ToList();
        if (Environment.GetEnvironmentVariable("ZONESIM_PIN") == "1")
        {
            File.WriteAllLines(s_list, lines);
        }

        var listed = File.ReadAllLines(s_list);
        Assert.True(
            listed.SequenceEqual(lines),
            $"Public, and not listed: {string.Join(", ", lines.Except(listed))}. Listed, and not public: {string.Join(", ", listed.Except(lines))}."
        );
        Assert.DoesNotContain(Assembly.Load("zonesim").GetExportedTypes(), type => type.Namespace is not null);
    }
}
