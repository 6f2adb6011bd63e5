namespace ZoneSim.Model;

/// <summary>What the model says of one quantity, or of a family of them: its name, dimension, domain and meaning.</summary>
/// <param name="Pattern">
/// The dotted name; <c>*</c> stands for one name chosen in the file (a convoy, an outpost, a ring, a vehicle class).
/// </param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Domain">The values its distribution may take, in base units.</param>
/// <param name="Meaning">One sentence for a reader of the file, the schema and the assumption list.</param>
/// <param name="MayVary">Whether a distribution is allowed; otherwise only a single value.</param>
/// <param name="Required">Whether every scenario must have it (below its section, for a name with <c>*</c>).</param>
/// <param name="Shared">The name of the quantity that holds where this one, a convoy's or drone's own, is absent; null for every other rule.</param>
public sealed record QuantityRule(
    string Pattern, Dimension Dimension, Interval Domain, string Meaning, bool MayVary = false, bool Required = true, string? Shared = null)
{
    private readonly string[] _parts = Pattern.Split('.');

    /// <summary>Whether this rule speaks of the quantity called <paramref name="name"/>.</summary>
    public bool Matches(string name)
    {
        var parts = name.Split('.');
        return parts.Length == _parts.Length
            && parts.Zip(_parts).All(pair => pair.Second == "*" || pair.First == pair.Second);
    }
}
