using System.Text.Json.Nodes;
using ZoneSim.Studies;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Tests.Studies;

/// <summary>Edits result folders as somebody would who knows how they are sealed: hashes and seal are made to fit again.</summary>
internal static class FolderForge
{
    /// <summary>Makes the hashes of all files and the seal of the manifest fit what is there.</summary>
    public static void Fit(string folder) => Edit(folder, manifest => manifest);

    /// <summary>The same where that can be done: what is no longer a manifest cannot be sealed.</summary>
    public static bool TryFit(string folder)
    {
        if (Disk.WhyNot(folder, ManifestFile.Name) is not null)
        {
            return false;
        }

        try
        {
            Fit(folder);
            return true;
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Edits the manifest, then makes all fit.</summary>
    public static void Edit(string folder, Func<Manifest, Manifest> edit)
    {
        var path = Path.Combine(folder, ManifestFile.Name);
        var manifest = RunJson.Read<Manifest>(File.ReadAllBytes(path));
        var files = manifest
            .Files.Keys.Where(name => Disk.WhyNot(folder, name) is null)
            .ToDictionary(name => name, name => Disk.Hash(Path.Combine(folder, name)));
        File.WriteAllBytes(path, ManifestFile.Write(edit(manifest with { Files = files })));
    }

    /// <summary>Changes one place of a JSON document at random: a number, a word, a list, a member.</summary>
    public static void MutateJson(string path, Random random)
    {
        var root = JsonNode.Parse(File.ReadAllText(path))!;
        var nodes = All(root).Where(node => node.Parent is not null).ToList();
        if (nodes.Count == 0)
        {
            File.WriteAllText(path, "[null, 7]");
            return;
        }

        var node = nodes[random.Next(nodes.Count)];
        JsonNode? other = node switch
        {
            JsonValue value when value.TryGetValue<double>(out var number) => random.Next(5) switch
            {
                0 => JsonValue.Create(-number - 1),
                1 => JsonValue.Create(number < 0 ? -1e300 : 1e300),
                2 => JsonValue.Create("NaN"),
                3 => null,
                _ => JsonValue.Create("word"),
            },
            JsonArray => random.Next(3) switch
            {
                0 => new JsonArray(),
                1 => null,
                _ => new JsonArray(JsonValue.Create(1)),
            },
            JsonObject => random.Next(2) == 0 ? null : new JsonObject(),
            _ => random.Next(3) switch
            {
                0 => null,
                1 => JsonValue.Create("../../x"),
                _ => JsonValue.Create(7),
            },
        };
        if (node.Parent is JsonArray list)
        {
            list[node.GetElementIndex()] = other;
        }
        else if (random.Next(4) == 0)
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
        else
        {
            node.Parent!.AsObject()[node.GetPropertyName()] = other;
        }

        File.WriteAllText(path, root.ToJsonString());
    }

    /// <summary>Changes some bytes of a file at random, or cuts it.</summary>
    public static void MutateBytes(string path, Random random)
    {
        var bytes = File.ReadAllBytes(path);
        for (var times = random.Next(1, 8); times > 0; times--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        File.WriteAllBytes(path, random.Next(8) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes);
    }

    private static IEnumerable<JsonNode> All(JsonNode node) =>
        (
            node switch
            {
                JsonObject members => members.Select(member => member.Value),
                JsonArray entries => entries,
                _ => [],
            }
        )
            .OfType<JsonNode>()
            .SelectMany(All)
            .Prepend(node);
}
