using CsCheck;

namespace ZoneSim.Tests.Clock;

/// <summary>
/// Random programs. The recording holds programs with a hash of what Sim# 3.4.2 wrote down for each, so that the
/// comparison means something where Sim# cannot be built.
/// </summary>
public class RandomProgramTests
{
    [Fact]
    public void Recorded_programs_go_as_on_SimSharp()
    {
        foreach (var line in TestFiles.Lines("random-programs-simsharp-3.4.2.txt"))
        {
            var (hash, text) = (line[..16], line[17..]);
            var log = ProgramInterpreter.Run(new Simulation(1), RandomProgram.Parse(text));
            Assert.True(hash == Hash(log), $"Differs from Sim#: {text}\n{log}");
        }
    }

    [Fact]
    public void A_program_can_be_written_down_and_read_back() =>
        RandomPrograms.All.Sample(program => RandomProgram.Parse(program.ToString()).ToString() == program.ToString());

    [Fact]
    public void A_simulation_that_is_reset_behaves_as_a_new_one()
    {
        var used = new Simulation(1);
        RandomPrograms.All.Sample(
            program =>
            {
                used.Reset(1);
                return ProgramInterpreter.Run(used, program) == ProgramInterpreter.Run(new Simulation(1), program);
            },
            iter: 2_000,
            threads: 1
        );
    }

    /// <summary>FNV-1a (Fowler, Noll, Vo), 64 bits, over the characters.</summary>
    public static string Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 0x100000001B3;
        }
        return hash.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }
}
