using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Ranges typed at an option.</summary>
public sealed class RangeSettingsTests
{
    /// <summary>
    /// A distribution is scaled to both ends of its range. Of every quantity that may not be 0, one spread by half around its centre leaves
    /// its domain at the lower end, where the range begins at the least that the quantity may be.
    /// </summary>
    [Fact]
    public void A_range_is_refused_at_whose_lower_end_the_distribution_leaves_its_domain()
    {
        var scenario = Shipped.Scenario("at-tanf-2017-10-05");
        var tried = 0;
        foreach (var quantity in scenario.Quantities)
        {
            if (QuantityCatalog.RuleFor(quantity.Name) is not { Domain.Low: > 0 } rule || !(rule.Domain.High >= 8 * rule.Domain.Low))
            {
                continue;
            }

            var low = rule.Domain.Low;
            var spread = scenario with { Quantities = scenario.Quantities.With(quantity with { Value = Distribution.Uniform(2 * low, 6 * low) }) };
            string Text(double end) => UnitText.Write(end, rule.Dimension);
            var sound = RangeSettings.Read(spread, "--quantities", $"{quantity.Name}={Text(2 * low)}..{Text(4 * low)}");
            var wrong = RangeSettings.Read(spread, "--quantities", $"{quantity.Name}={Text(low)}..{Text(4 * low)}");
            Assert.NotNull(sound.Value);
            Assert.Null(wrong.Value);
            Assert.Contains("leaves what the quantity may be", Assert.Single(wrong.Mistakes).ToString(), StringComparison.Ordinal);
            tried++;
        }

        Assert.True(tried > 0, "no quantity has a least value above 0");
    }
}
