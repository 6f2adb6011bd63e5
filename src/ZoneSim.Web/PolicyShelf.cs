using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Web;

/// <summary>The policies to choose from: those given, those saved here, and the one that is being written.</summary>
/// <param name="inputs">Those given.</param>
internal sealed class PolicyShelf(WorkbenchInputs inputs)
{
    /// <summary>Ladders saved at most.</summary>
    public const int MostSaved = 32;

    private readonly Lock _gate = new();
    private readonly List<Saved> _saved = [];
    private Policy? _draft;

    /// <summary>Names of all, with what a page says beside them.</summary>
    public IReadOnlyList<ShelfEntry> Entries()
    {
        lock (_gate)
        {
            return
            [
                .. inputs.Policies.Select(policy => new ShelfEntry(policy.Name, "")),
                .. _saved.Where(one => one.Policy.Name != _draft?.Name).Select(one => new ShelfEntry(one.Policy.Name, one.Path)),
                .. _draft is { } draft ? [new ShelfEntry(draft.Name, "not saved")] : Array.Empty<ShelfEntry>(),
            ];
        }
    }

    /// <summary>The policy of a name; null where there is none.</summary>
    public Policy? Find(string name)
    {
        lock (_gate)
        {
            return _draft?.Name == name ? _draft : inputs.Policies.Concat(_saved.Select(one => one.Policy)).FirstOrDefault(policy => policy.Name == name);
        }
    }

    /// <summary>What a command line calls a policy; null where it stands in no file yet.</summary>
    public string? WordOf(Policy policy)
    {
        lock (_gate)
        {
            return inputs.Policies.Contains(policy)
                ? policy.Name
                : _saved.FirstOrDefault(one => PolicyWriter.Write(one.Policy) == PolicyWriter.Write(policy))?.Path;
        }
    }

    /// <summary>A name that is still free, after the policy that a ladder starts from.</summary>
    public string FreeName(string from)
    {
        lock (_gate)
        {
            var taken = inputs.Policies.Concat(_saved.Select(one => one.Policy)).Select(policy => policy.Name).ToHashSet();
            return Enumerable
                .Range(1, MostSaved + inputs.Policies.Count + 1)
                .Select(number => number == 1 ? $"my-{from}" : FormattableString.Invariant($"my-{from}-{number}"))
                .First(name => !taken.Contains(name));
        }
    }

    /// <summary>Takes the policy that is being written in place of what was.</summary>
    /// <returns>What is wrong with it; empty where nothing is.</returns>
    public string Put(Policy policy)
    {
        lock (_gate)
        {
            if (inputs.Policies.Any(one => one.Name == policy.Name))
            {
                return $"There is a policy '{policy.Name}' already, and a comparison tells policies by name. Give this one another name.";
            }

            _draft = _saved.Any(one => one.Policy.Name == policy.Name && PolicyWriter.Write(one.Policy) == PolicyWriter.Write(policy)) ? null : policy;
            return "";
        }
    }

    /// <summary>Notes that a policy stands in a file.</summary>
    /// <returns>What is wrong; empty where nothing is.</returns>
    public string Keep(Policy policy, Func<string> write)
    {
        lock (_gate)
        {
            if (_saved.Count >= MostSaved && _saved.All(one => one.Policy.Name != policy.Name))
            {
                return FormattableString.Invariant($"{MostSaved} ladders have been saved here; start 'zonesim open' again for more.");
            }

            var path = write();
            _saved.RemoveAll(one => one.Policy.Name == policy.Name);
            _saved.Add(new Saved(policy, path));
            _draft = null;
            return "";
        }
    }

    private sealed record Saved(Policy Policy, string Path);
}

/// <summary>A policy to choose.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Note">Its file where it was saved here, or that it is not saved; empty where it was given.</param>
internal sealed record ShelfEntry(string Name, string Note);
