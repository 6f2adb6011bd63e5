using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Ranges;

/// <summary>What one point of a range study gave.</summary>
/// <param name="Reason">Why it could not be run; empty where it was.</param>
/// <param name="FailedReplications">Replications that failed, over all policies.</param>
/// <param name="Outputs">The numbers, in the order of <see cref="AccumulatorOutputs.Keys"/>; empty where it could not be run.</param>
internal sealed record PointResult(string Reason, int FailedReplications, Output[] Outputs)
{
    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Text(Reason);
        writer.Int(FailedReplications);
        writer.Int(Outputs.Length);
        writer.Values<Output>(Outputs);
    }

    /// <summary>Reads it from a piece.</summary>
    /// <param name="reader">The piece.</param>
    /// <param name="numbers">How many numbers a point gives that could be run.</param>
    public static PointResult Read(CheckpointReader reader, int numbers)
    {
        var (reason, failed) = (reader.Text(), reader.Int());
        var outputs = new Output[reader.Count()];
        reader.Values<Output>(outputs);
        return failed >= 0 && outputs.Length == (reason.Length > 0 ? 0 : numbers)
            ? new PointResult(reason, failed, outputs)
            : throw new InvalidDataException($"a point gave {outputs.Length} numbers, expected {numbers}");
    }
}
