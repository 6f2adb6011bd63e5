using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The words of a quantity's mapping.</summary>
internal static class QuantityVocabulary
{
    /// <summary>The distribution families as keys, by <see cref="Family"/>.</summary>
    public static readonly IReadOnlyList<string> Families = ["value", "uniform", "triangular", "exponential", "lognormal"];

    /// <summary>The bases, by <see cref="Basis"/>.</summary>
    public static readonly IReadOnlyList<string> Bases = ["reported", "inferred", "assumed"];

    /// <summary>The tags.</summary>
    public static readonly IReadOnlyList<string> Tags = ["aleatory", "epistemic", "both", "policy"];

    /// <summary>The tags' values, in the order of <see cref="Tags"/>.</summary>
    public static readonly IReadOnlyList<UncertaintyTag> TagValues =
    [
        UncertaintyTag.Aleatory,
        UncertaintyTag.Epistemic,
        UncertaintyTag.Both,
        UncertaintyTag.Policy,
    ];

    /// <summary>Every key of a quantity.</summary>
    public static readonly IReadOnlyList<string> Keys = [.. Families, "range", "belief", "basis", "tag", "claim", "note"];

    /// <summary>What a basis needs beside it.</summary>
    public static IReadOnlyList<string> NeededBy(Basis basis) =>
        basis switch
        {
            Basis.Assumed => ["range", "tag"],
            Basis.Reported => ["claim"],
            _ => ["note"],
        };
}
