namespace ZoneSim.Model;

/// <summary>
/// The vehicles of a convoy of which the number is told and the classes are not: in each history as many as are drawn, each of a class drawn
/// by the weights of the mix, independently. Whose luck it is and which vehicle is in the key, so that no other draw moves.
/// </summary>
internal sealed class VehicleDraw
{
    private readonly Sampler _number;
    private readonly VehicleGroup[] _groups;
    private readonly (int Group, double Below)[] _classes;

    /// <param name="prefix">The convoy's name below convoys.</param>
    /// <param name="order">Classes in the order in which they drive, the lead first.</param>
    /// <param name="read">The quantities.</param>
    /// <exception cref="ModelException">No class has a weight.</exception>
    public VehicleDraw(string prefix, IReadOnlyList<string> order, ParameterReader read)
    {
        var mix = $"{prefix}.vehicles-drawn.mix";
        string[] names = [.. read.NamesBelow(mix)];
        var shares =
            names.Length == 0 ? throw new ModelException($"'{prefix}.vehicles-drawn' has no mix: give at least one class a weight.") : read.Shares(mix, names);
        _number = read.Sampler($"{prefix}.vehicles-drawn.number");
        _groups = [.. ConvoySetup.InOrder(mix, order, read).Select(name => ConvoySetup.GroupOf(name, 0, read))];
        _classes = new (int, double)[names.Length];
        for (var (i, sum) = (0, 0.0); i < names.Length; i++)
        {
            sum += shares[i];
            _classes[i] = (Array.FindIndex(_groups, group => group.Class == names[i]), shares[i] > 0 ? sum : double.NegativeInfinity);
        }
    }

    /// <summary>The vehicles of one history, by class as they drive.</summary>
    public VehicleGroup[] Of(RandomStream stream)
    {
        var number = Math.Max(1, (int)Math.Round(stream.Draw(DrawKind.VehicleNumber, _number), MidpointRounding.AwayFromZero));
        var counts = new int[_groups.Length];
        for (var vehicle = 0; vehicle < number; vehicle++)
        {
            counts[ClassOf(stream.Uniform(DrawKind.VehicleClass, vehicle))]++;
        }

        return [.. _groups.Select((group, index) => group with { Count = counts[index] }).Where(group => group.Count > 0)];
    }

    /// <summary>Inversion in the order of the classes' names, which no file can change.</summary>
    private int ClassOf(double u)
    {
        var last = Array.FindLastIndex(_classes, one => one.Below > 0);
        return _classes[Math.Min(last, Array.FindIndex(_classes, one => u < one.Below) is var found && found >= 0 ? found : last)].Group;
    }
}
