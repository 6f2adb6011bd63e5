using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>
/// The model's own elementary functions against high precision. By hand over as many arguments as the README of the model states:
/// ZONESIM_MATH_ARGUMENTS=10000000 in the environment; the largest error is printed with its argument.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PortableMathTests(ITestOutputHelper output)
{
    private static readonly int s_arguments = int.Parse(Environment.GetEnvironmentVariable("ZONESIM_MATH_ARGUMENTS") ?? "60000", CultureInfo.InvariantCulture);

    private static readonly double[] s_special =
    [
        0,
        -0.0,
        1,
        -1,
        0.5,
        -0.5,
        2,
        -2,
        3,
        -3,
        2.5,
        -2.5,
        double.NaN,
        double.PositiveInfinity,
        double.NegativeInfinity,
        double.Epsilon,
        -double.Epsilon,
        double.MaxValue,
        double.MinValue,
        1e-310,
        -1e-310,
        1e300,
        -1e300,
        9007199254740992,
        -9007199254740991,
        1 - 1e-16,
        1 + 3e-16,
        1e-30,
        1e30,
        -1e-30,
        -1e30,
    ];

    [Fact]
    public void Exp_is_right_to_the_last_place() => Check(.76, PortableMath.Exp, HighPrecision.Exp, (u, kind) => kind switch
            {
                0 => Between(-745.1, 709.7, u),
                1 => Between(-2, 2, u),
                _ => Between(-40, 40, u),
            });

    [Fact]
    public void Exp2_is_right_to_the_last_place() => Check(.76, PortableMath.Exp2, HighPrecision.Exp2, (u, kind) => kind switch
            {
                0 => Between(-1074, 1023.9, u),
                1 => Between(-2, 2, u),
                _ => Between(-40, 40, u),
            });

    [Fact]
    public void Log_is_right_to_the_last_place() => Check(.51, PortableMath.Log, HighPrecision.Log, (u, kind) => kind switch
            {
                0 => Math.Exp(Between(-744, 709, u)),
                1 => 1 - u,
                _ => Between(.98, 1.02, u),
            });

    [Fact]
    public void Sin_is_right_to_the_last_place() => Check(.66, PortableMath.Sin, HighPrecision.Sin, Angle);

    [Fact]
    public void Cos_is_right_to_the_last_place() => Check(.66, PortableMath.Cos, HighPrecision.Cos, Angle);

    [Fact]
    public void Acos_is_right_to_the_last_place() => Check(.51, PortableMath.Acos, HighPrecision.Acos, (u, kind) => kind switch
            {
                0 => Between(-1, 1, u),
                1 => u,
                _ => 1 - Math.Pow(2, Between(-52, -1, u)),
            });

    [Fact]
    public void Atan2_is_right_to_the_last_place() => CheckTwo(.51, PortableMath.Atan2, HighPrecision.Atan2, (u, v, kind) => kind switch
            {
                0 => (Between(-60_000, 60_000, u), Between(-60_000, 60_000, v)),
                1 => (Between(-1e-9, 1e-9, u), Between(-1, 1, v)),
                _ => (Between(-1, 1, u), Between(-1, 1, v)),
            });

    [Fact]
    public void Pow_is_right_to_the_last_place() => CheckTwo(.76, PortableMath.Pow, HighPrecision.Pow, (u, v, kind) => kind switch
            {
                0 => (u, Between(0, 10, v)),
                1 => (Math.Exp(Between(-700, 700, u)), Between(-700, 700, v) / Between(-700, 700, u)),
                _ => (Between(.9, 1.1, u), Between(-700, 700, v) / Math.Log(Between(.9, 1.1, u))),
            });

    /// <summary>AS 241 states a relative error of about 1e-16; rounding in its polynomials adds to it.</summary>
    [Fact]
    public void The_normal_quantile_is_right_to_a_few_last_places() =>
        Check(
            8,
            PortableMath.NormalQuantile,
            p => HighPrecision.NormalQuantile(p, PortableMath.NormalQuantile(p)),
            (u, kind) =>
                kind switch
                {
                    0 => u,
                    1 => Math.Pow(2, Between(-90, -1, u)),
                    _ => Between(.4, .6, u),
                }
        );

    /// <summary>Arguments whose values lie hardest between two doubles (Lefèvre and Muller, Worst cases for correct rounding, ARITH 15, 2001).</summary>
    [Fact]
    public void So_it_is_where_rounding_is_hardest()
    {
        double[] exps = [7.541752774995959e-10, -1e-300, 709.782712893384, -708.3964185322641, -745.1332191019411, 0.6931471805599453];
        double[] logs =
        [
            1.7374296064433466e204,
            1.0000000000000002,
            0.99999999999999989,
            1.7976931348623157e308,
            4.9406564584124654e-324,
            2.2250738585072014e-308,
            0.6875,
            1.375,
            1.0078125,
            0.99609375,
        ];
        double[] angles =
        [
            Math.PI / 4,
            Math.PI / 2,
            Math.PI,
            3 * Math.PI / 2,
            6381956970095103.0 * Math.Pow(2, 797),
            1.788139343261814e-06,
            1.788139343261721e-07,
            1.0078125,
            823549.6,
            1e22,
            double.MaxValue,
            5e-324,
            1e-8,
        ];
        Assert.All(exps, x => Assert.InRange(PortableMath.Exp(x).UlpsFrom(HighPrecision.Exp(x)), 0, .76));
        Assert.All(logs, x => Assert.InRange(PortableMath.Log(x).UlpsFrom(HighPrecision.Log(x)), 0, .51));
        Assert.All(angles, x => Assert.InRange(PortableMath.Sin(x).UlpsFrom(HighPrecision.Sin(x)), 0, x < 1e-300 ? 1e300 : .66));
        Assert.All(angles, x => Assert.InRange(PortableMath.Cos(x).UlpsFrom(HighPrecision.Cos(x)), 0, .66));
    }

    /// <summary>Whatever the last place, no special value differs from the machine's library.</summary>
    [Fact]
    public void Special_values_are_those_of_the_standard()
    {
        foreach (var x in s_special)
        {
            Same(PortableMath.Exp(x), Math.Exp(x), $"exp {x}");
            Same(PortableMath.Exp2(x), double.Exp2(x), $"exp2 {x}");
            Same(PortableMath.Log(x), Math.Log(x), $"log {x}");
            Same(PortableMath.Sin(x), Math.Sin(x), $"sin {x}");
            Same(PortableMath.Cos(x), Math.Cos(x), $"cos {x}");
            Same(PortableMath.Acos(x), Math.Acos(x), $"acos {x}");
            foreach (var y in s_special)
            {
                Same(PortableMath.Pow(x, y), Math.Pow(x, y), $"pow {x} {y}");
                Same(PortableMath.Atan2(x, y), Math.Atan2(x, y), $"atan2 {x} {y}");
            }
        }

        Assert.Equal([double.NegativeInfinity, 0, double.PositiveInfinity, double.NaN], new[] { 0, .5, 1, 1.5 }.Select(PortableMath.NormalQuantile));
    }

    /// <summary>The test values of Wichura, 1988.</summary>
    [Theory]
    [InlineData(.25, -0.6744897501960817)]
    [InlineData(.001, -3.090232306167814)]
    [InlineData(1e-20, -9.262340089798408)]
    public void The_normal_quantile_gives_the_published_values(double p, double quantile) => Assert.Equal(quantile, PortableMath.NormalQuantile(p), 4e-15);

    private static double Angle(double u, int kind) =>
        kind switch
        {
            0 => Between(-20, 20, u),
            1 => Between(-9e5, 9e5, u),
            _ => Between(1, 2, u) * Math.Pow(2, Math.Floor(Between(-40, 1000, (u * 1e6) % 1))),
        };

    private static double Between(double low, double high, double u) => low + (u * (high - low));

    private static void Same(double found, double wanted, string what)
    {
        var (a, b) = (BitConverter.DoubleToInt64Bits(found), BitConverter.DoubleToInt64Bits(wanted));
        Assert.True(
            a == b || (double.IsNaN(found) && double.IsNaN(wanted)) || (found != 0 && wanted != 0 && Math.Abs(a - b) <= 1),
            $"{what}: {found:R}, not {wanted:R}"
        );
    }

    private void Check(double most, Func<double, double> found, Func<double, (System.Numerics.BigInteger, int)> value, Func<double, int, double> argument) =>
        CheckTwo(most, (x, _) => found(x), (x, _) => value(x), (u, _, kind) => (argument(u, kind), 0));

    private void CheckTwo(
        double most,
        Func<double, double, double> found,
        Func<double, double, (System.Numerics.BigInteger, int)> value,
        Func<double, double, int, (double, double)> argument
    )
    {
        var (gate, worst, at) = (new Lock(), 0.0, (0.0, 0.0));
        Parallel.For(0, 60, part =>
        {
            var chance = new Random(part);
            var (ownWorst, ownAt) = (0.0, (0.0, 0.0));
            for (var i = part; i < s_arguments; i += 60)
            {
                var (x, y) = argument(chance.NextDouble(), chance.NextDouble(), (i / 60) % 3);
                var result = found(x, y);
                var error = double.IsFinite(result) && x != 0 ? result.UlpsFrom(value(x, y)) : 0;
                (ownWorst, ownAt) = error > ownWorst ? (error, (x, y)) : (ownWorst, ownAt);
            }

            lock (gate)
            {
                (worst, at) = ownWorst > worst ? (ownWorst, ownAt) : (worst, at);
            }
        });

        output.WriteLine($"{s_arguments} arguments: at most {worst:0.0000} ulp, at {at.Item1:R}, {at.Item2:R}");
        Assert.True(worst <= most && worst > 0.4, $"An error of {worst} ulp at {at.Item1:R}, {at.Item2:R}; allowed are {most}.");
    }
}
