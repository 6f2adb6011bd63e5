using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>The table of the house (src/README.md): what each project may refer to, use and call.</summary>
public sealed class HouseTests
{
    private static readonly string[] s_fileCalls = ["T:System.IO.File;", "T:System.IO.Directory;", "T:System.Console;"];
    private static readonly string[] s_chanceAndTime = ["T:System.Random;", "P:System.DateTime.Now;", "P:System.DateTime.UtcNow;"];

    private static readonly string[] s_runner = ["Replicator", "CompiledModel", "StudyRunner"];

    /// <summary>Project; the projects and the packages that it may use. A reference list of a compiled assembly names only what is used.</summary>
    public static TheoryData<string, string[], string[]> Table { get; } =
        new()
        {
            { "ZoneSim.Clock", [], [] },
            { "ZoneSim.Model", ["ZoneSim.Clock"], ["NodaTime"] },
            { "ZoneSim.Scenarios", ["ZoneSim.Model"], ["NetTopologySuite", "NetTopologySuite.Features", "NetTopologySuite.IO.GeoJSON4STJ", "YamlDotNet"] },
            { "ZoneSim.Studies", ["ZoneSim.Model", "ZoneSim.Scenarios"], ["MathNet.Numerics", "Parquet"] },
            {
                "ZoneSim.Briefing",
                ["ZoneSim.Model", "ZoneSim.Studies"],
                ["DocumentFormat.OpenXml", "DocumentFormat.OpenXml.Framework", "NetTopologySuite", "ScottPlot", "SkiaSharp"]
            },
            {
                "ZoneSim.Web",
                ["ZoneSim.Model", "ZoneSim.Scenarios", "ZoneSim.Studies", "ZoneSim.Briefing"],
                [
                    "Microsoft.AspNetCore",
                    "Microsoft.AspNetCore.Hosting.Abstractions",
                    "Microsoft.AspNetCore.Http.Abstractions",
                    "Microsoft.AspNetCore.Http.Extensions",
                    "Microsoft.AspNetCore.Http.Features",
                    "Microsoft.AspNetCore.Http.Results",
                    "Microsoft.AspNetCore.Routing",
                    "Microsoft.AspNetCore.Server.Kestrel",
                    "Microsoft.AspNetCore.Server.Kestrel.Core",
                    "Microsoft.AspNetCore.Hosting",
                    "Microsoft.Extensions.DependencyInjection.Abstractions",
                    "Microsoft.Extensions.Hosting.Abstractions",
                    "Microsoft.Extensions.Hosting",
                    "Microsoft.Extensions.Options",
                    "Microsoft.Extensions.Features",
                    "Microsoft.Extensions.Primitives",
                    "Microsoft.Net.Http.Headers",
                ]
            },
            {
                "zonesim",
                ["ZoneSim.Model", "ZoneSim.Scenarios", "ZoneSim.Studies", "ZoneSim.Briefing", "ZoneSim.Web"],
                ["Spectre.Console", "System.CommandLine"]
            },
        };

    public static TheoryData<string> Libraries { get; } =
    ["ZoneSim.Clock", "ZoneSim.Model", "ZoneSim.Scenarios", "ZoneSim.Studies", "ZoneSim.Briefing", "ZoneSim.Web"];

    [Theory]
    [MemberData(nameof(Table))]
    public void A_project_uses_only_what_the_table_allows(string assembly, string[] projects, string[] packages)
    {
        var used = Assembly
            .Load(assembly)
            .GetReferencedAssemblies()
            .Select(one => one.Name!)
            .Where(name =>
                name is not ("System" or "netstandard" or "mscorlib" or "Microsoft.Win32.Primitives")
                && (!name.StartsWith("System.", StringComparison.Ordinal) || packages.Contains(name))
            );
        Assert.Empty(used.Except(projects).Except(packages));
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void A_project_refers_only_to_what_the_table_allows(string assembly, string[] projects, string[] packages)
    {
        var project = Project(assembly == "zonesim" ? "ZoneSim.Cli" : assembly);
        var references = project.Descendants("ProjectReference").Select(one => Path.GetFileNameWithoutExtension((string)one.Attribute("Include")!));
        Assert.Empty(references.Except(projects));
        Assert.Equal(projects.Contains("ZoneSim.Clock"), (string?)project.Descendants("UsesClock").SingleOrDefault() == "true");
        var taken = project.Descendants("PackageReference").Select(one => (string)one.Attribute("Include")!);
        Assert.DoesNotContain(taken, name => !packages.Any(package => name.StartsWith(package, StringComparison.Ordinal)));
    }

    [Fact]
    public void Only_the_tests_see_inside_a_project()
    {
        var friends =
            from path in Directory.GetFiles(Path.Combine(ShippedModels.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            from friend in XDocument.Load(path).Descendants("InternalsVisibleTo")
            where (string?)friend.Attribute("Include") != "ZoneSim.Tests"
            select $"{Path.GetFileName(path)}: {friend}";
        Assert.Empty(friends);
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_library_bans_calls_that_are_not_its_business(string project)
    {
        var banned = File.ReadAllText(Path.Combine(ShippedModels.Root, "src", project, "BannedSymbols.txt"));
        Assert.All(s_fileCalls.Concat(s_chanceAndTime), call => Assert.Contains(call, banned, StringComparison.Ordinal));
    }

    /// <summary>
    /// All mathematics of the base library but what every processor rounds alike: whatever it gains later counts as banned until it is listed.
    /// </summary>
    [Fact]
    public void The_model_calls_no_function_whose_bits_the_machine_chooses()
    {
        string[] exact =
        [
            "Abs",
            "BitDecrement",
            "BitIncrement",
            "Ceiling",
            "Clamp",
            "CopySign",
            "Floor",
            "IEEERemainder",
            "Max",
            "MaxMagnitude",
            "Min",
            "MinMagnitude",
            "Round",
            "ScaleB",
            "Sign",
            "Sqrt",
            "Truncate",
            "ILogB",
            "Ieee754Remainder",
            "Lerp",
            "DegreesToRadians",
            "RadiansToDegrees",
        ];
        var banned = File.ReadAllLines(Path.Combine(ShippedModels.Root, "src", "ZoneSim.Model", "BannedSymbols.txt"))
            .Select(line => line.Split(';')[0])
            .ToHashSet();
        var functions =
            from type in new[] { typeof(Math), typeof(double) }
            from method in type.GetMethods(
                System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.DeclaredOnly
            )
            let parameters = method.GetParameters()
            where parameters.Length > 0 && parameters[0].ParameterType == typeof(double) && !method.IsSpecialName
            where method.ReturnType == typeof(double) || method.ReturnType == typeof((double, double))
            where !exact.Any(name => method.Name == name || method.Name == name + "Number" || method.Name == name + "Native")
            select $"M:{type.FullName}.{method.Name}({string.Join(',', parameters.Select(one => one.ParameterType.FullName))})";
        Assert.Empty(functions.Except(banned));
        Assert.Contains("T:System.MathF", banned);
    }

    [Fact]
    public void The_clock_and_the_model_know_no_thread_no_task_and_no_wall_clock()
    {
        foreach (var project in new[] { "ZoneSim.Clock", "ZoneSim.Model" })
        {
            var banned = File.ReadAllText(Path.Combine(ShippedModels.Root, "src", project, "BannedSymbols.txt"));
            string[] calls =
            [
                "T:System.Threading.Thread;",
                "T:System.Threading.Tasks.Task;",
                "T:System.Threading.Tasks.Parallel;",
                "T:System.Diagnostics.Stopwatch;",
            ];
            Assert.All(calls, call => Assert.Contains(call, banned, StringComparison.Ordinal));
        }
    }

    /// <summary>A symbol of a project's list is banned only if the compiler is given the list, in every project that has one.</summary>
    [Fact]
    public void The_build_reads_the_lists()
    {
        Assert.Contains("BannedSymbols.txt", File.ReadAllText(Path.Combine(ShippedModels.Root, "Directory.Build.targets")), StringComparison.Ordinal);
        Assert.Contains(
            "Microsoft.CodeAnalysis.BannedApiAnalyzers",
            File.ReadAllText(Path.Combine(ShippedModels.Root, "Directory.Packages.props")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Every_public_member_of_a_library_is_documented(string project)
    {
        Assert.Equal("true", (string?)Project(project).Descendants("GenerateDocumentationFile").SingleOrDefault());
        Assert.DoesNotContain("CS1591", Project(project).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("CS1591", File.ReadAllText(Path.Combine(ShippedModels.Root, ".editorconfig")), StringComparison.Ordinal);
        Assert.Contains("<TreatWarningsAsErrors>true<", File.ReadAllText(Path.Combine(ShippedModels.Root, "Directory.Build.props")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_briefing_never_names_the_runner_or_an_agent()
    {
        var offences =
            from path in Sources.In("src/ZoneSim.Briefing")
            let code = File.ReadAllText(path)
            from name in s_runner
            where Regex.IsMatch(code, $@"\b{name}\b")
            select $"{Path.GetFileName(path)} names {name}";
        Assert.Empty(offences);
    }

    [Fact]
    public void A_briefing_estimates_nothing()
    {
        var estimators = Sources
            .In("src/ZoneSim.Studies/Statistics")
            .SelectMany(path => Regex.Matches(File.ReadAllText(path), @"static class (\w+)").Select(match => match.Groups[1].Value))
            .ToList();
        Assert.Contains("Wilson", estimators);
        Assert.Contains("AalenJohansen", estimators);
        var offences =
            from path in Sources.In("src/ZoneSim.Briefing")
            let code = File.ReadAllText(path)
            from name in estimators
            where Regex.IsMatch(code, $@"(?<![\w.]){name}\.")
            select $"{Path.GetFileName(path)} names {name}";
        Assert.Empty(offences);
    }

    /// <summary>Every text that the compiled code loads, pieces of interpolated ones too.</summary>
    [Fact]
    public void The_studies_know_no_option_and_no_verb()
    {
        using var image = new PEReader(File.OpenRead(typeof(StudyPlan).Assembly.Location));
        var metadata = image.GetMetadataReader();
        var texts = new List<string>();
        for (var handle = MetadataTokens.UserStringHandle(1); !handle.IsNil; handle = metadata.GetNextHandle(handle))
        {
            texts.Add(metadata.GetUserString(handle));
        }

        Assert.Contains(texts, text => text.Contains("Not converged", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => Regex.IsMatch(text, @"(?<![\w-])--[a-z]|\bzonesim [a-z]"));
    }

    /// <summary>The class \d of a pattern takes the digits of every script, which no number reader takes.</summary>
    [Fact]
    public void No_pattern_takes_digits_of_other_scripts() =>
        Assert.Empty(
            Sources
                .In("src")
                .Where(path =>
                    File.ReadAllText(path).Contains(@"\d", StringComparison.Ordinal)
                    || File.ReadAllText(path).Contains("char.IsDigit", StringComparison.Ordinal)
                )
                .Select(Path.GetFileName)
        );

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(ShippedModels.Root, "src", name, name + ".csproj"));
}
