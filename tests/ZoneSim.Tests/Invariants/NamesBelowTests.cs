using CsCheck;
using ZoneSim.Model;

namespace ZoneSim.Tests.Invariants;

/// <summary>The names below a prefix, looked up at once, are those that a walk over all names finds.</summary>
[Trait("Speed", "Slow")]
public sealed class NamesBelowTests
{
    private static readonly string[] s_parts = ["a", "a-b", "b", "ab", "c-1"];

    private static readonly Gen<string> s_name = Gen.Int[0, 4].Select(index => s_parts[index]).Array[1, 4].Select(parts => string.Join('.', parts));

    [Fact]
    public void They_are_the_same() =>
        s_name
            .Array[0, 30]
            .Sample(names =>
            {
                var all = new QuantitySet(names.Select(Of));
                var more = all.With(Of("a.z")).With([.. names.Take(3).Select(Of)]);
                foreach (var prefix in names.Concat(["a", "a.b", "b.a", "none"]))
                {
                    Assert.Equal(Walked(all, prefix), all.NamesBelow(prefix));
                    Assert.Equal(Walked(more, prefix), more.NamesBelow(prefix));
                }
            });

    private static IEnumerable<string> Walked(QuantitySet set, string prefix) =>
        set.Select(quantity => quantity.Name)
            .Where(name => name.StartsWith(prefix + ".", StringComparison.Ordinal))
            .Select(name => name[(prefix.Length + 1)..].Split('.')[0])
            .Distinct();

    private static Quantity Of(string name) =>
        new()
        {
            Name = name,
            Dimension = Dimension.Factor,
            Value = Distribution.Constant(1),
            Basis = Basis.Assumed,
            Tag = UncertaintyTag.Epistemic,
        };
}
