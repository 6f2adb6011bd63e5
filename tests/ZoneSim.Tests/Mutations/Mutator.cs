using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Mutations;

/// <summary>Makes mutations of shipped files, options and result folders in a folder of its own, from a seed alone.</summary>
/// <param name="folder">An empty folder, which the command works in.</param>
/// <param name="originals">A folder with result folders, by name.</param>
/// <param name="random">Chooses.</param>
internal sealed partial class Mutator(string folder, string originals, Random random)
{
    /// <summary>The next mutation: a third each of files, options and folders, half of the last with hashes made to fit.</summary>
    public Mutation Next() =>
        random.Next(6) switch
        {
            0 or 1 => OfFile(),
            2 or 3 => OfOptions(),
            4 => OfFolder(fits: false),
            _ => OfFolder(fits: true),
        };

    private Mutation OfFile()
    {
        var root = Path.Combine(ShippedModels.Root, random.Next(3) == 0 ? "seeds" : "scenarios");
        var files = Directory.GetFiles(root, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var shipped = files[random.Next(files.Length)];
        var path = Path.Combine(folder, Path.GetFileName(shipped));
        File.WriteAllBytes(path, TextMutator.Mutate(File.ReadAllText(shipped), random));
        var (name, kind) = (Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(shipped)!));
        string[][] commands = kind switch
        {
            "policies" =>
            [
                ["check", name],
                ["compare", "at-tanf-2017-10-05", "--policies", $"deter-first,{name}", .. s_small],
                ["trace", "at-tanf-2017-10-05", "--policy", name],
            ],
            "seeds" =>
            [
                ["check", name],
                ["seeds", "check", name],
                ["seeds", "show", name],
                ["assess", name, .. s_assess],
            ],
            "kinds" =>
            [
                ["assess", "2017-10-05", "--kinds", name, .. s_assess],
            ],
            _ =>
            [
                ["check", name],
                ["run", name, .. s_small],
                ["compare", name, .. s_small],
                ["trace", name],
                ["list", "quantities", name],
            ],
        };
        return new Mutation($"file of {kind}", commands[random.Next(commands.Length)], [$"{name}:", "--kinds"], shipped);
    }

    private Mutation OfOptions()
    {
        var words = s_commands[random.Next(s_commands.Length)].ToList();
        foreach (var name in words.Where(word => Originals.Any(one => one.Name == word)).Distinct().ToList())
        {
            Copy(name);
        }

        var at = random.Next(1, words.Count);
        var touched = new List<string> { words[at], words[at - 1] };
        switch (random.Next(6))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, words[at]);
                break;
            case 2:
                words.Insert(at, TextMutator.Word(random));
                touched.Add(words[at]);
                break;
            case 3:
                (words[at], words[^1]) = (words[^1], words[at]);
                break;
            default:
                words[at] = TextMutator.Word(random);
                touched.Add(words[at]);
                break;
        }

        return new Mutation("options", words, [.. touched.Concat(words).Where(word => word.Trim().Length > 0)], $"word {at}");
    }

    private Mutation OfFolder(bool fits)
    {
        var names = s_readers.Keys.Order(StringComparer.Ordinal).ToArray();
        var name = names[random.Next(names.Length)];
        var command = s_readers[name][random.Next(s_readers[name].Length)];
        Copy(name);
        foreach (var other in command.Where(word => s_readers.ContainsKey(word)))
        {
            Copy(other);
        }

        var files = Directory.GetFiles(Path.Combine(folder, name), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        var file = files[random.Next(files.Length)];
        var short_ = Path.GetRelativePath(Path.Combine(folder, name), file);
        if (random.Next(12) == 0)
        {
            Replace(file);
        }
        else if (file.EndsWith(".json", StringComparison.Ordinal) && random.Next(8) > 0)
        {
            FolderForge.MutateJson(file, random);
        }
        else if (file.EndsWith(".parquet", StringComparison.Ordinal) || random.Next(8) == 0)
        {
            FolderForge.MutateBytes(file, random);
        }
        else
        {
            File.WriteAllBytes(file, TextMutator.Mutate(File.ReadAllText(file), random));
        }

        if (fits && !FolderForge.TryFit(Path.Combine(folder, name)))
        {
            fits = false;
        }

        string[] words = [.. command.Select(word => word == "@" ? name : word)];
        return new Mutation(fits ? "folder, hashes fit" : "folder", words, [name + ":", name + "/", short_], $"{name}/{short_}");
    }

    /// <summary>A pipe, a link, a folder, nothing or an empty file in place of a file.</summary>
    private void Replace(string file)
    {
        File.Delete(file);
        switch (random.Next(5))
        {
            case 0:
                using (var make = System.Diagnostics.Process.Start("mkfifo", [file]))
                {
                    make.WaitForExit();
                }

                break;
            case 1:
                File.CreateSymbolicLink(file, "/dev/zero");
                break;
            case 2:
                Directory.CreateDirectory(file);
                break;
            case 3:
                File.WriteAllText(file, "");
                break;
            default:
                break;
        }
    }

    private void Copy(string name)
    {
        var (from, to) = (Path.Combine(originals, name), Path.Combine(folder, name));
        foreach (var file in Directory.Exists(to) ? [] : Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
