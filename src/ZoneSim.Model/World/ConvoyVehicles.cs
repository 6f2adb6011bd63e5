using System.Runtime.InteropServices;

namespace ZoneSim.Model;

/// <summary>The vehicles of one convoy, and what strikes have done to them.</summary>
internal sealed class ConvoyVehicles
{
    private readonly List<Vehicle> _vehicles = [];
    private int _reinforcements;

    /// <summary>Vehicles in all, reinforcements among them.</summary>
    public int Count => _vehicles.Count;

    public int Destroyed { get; private set; }

    /// <summary>Damaged and not destroyed.</summary>
    public int Damaged { get; private set; }

    /// <summary>Strikes so far.</summary>
    public int Strikes { get; private set; }

    public bool IsHit => Destroyed + Damaged > 0;

    /// <summary>Whether every vehicle is destroyed, of either part where it has parted.</summary>
    public bool IsGone => Count > 0 && Destroyed == Count;

    /// <summary>Vehicles that are followed and not destroyed: all that are left, or those of one part.</summary>
    public int Left { get; private set; }

    /// <summary>Vehicles that are not followed and not destroyed: those of the other part.</summary>
    public int Apart => Count - Destroyed - Left;

    /// <summary>Of those left, how many the last strike was aimed at.</summary>
    public int Aimed { get; private set; }

    /// <summary>Metres per second: the slowest class sets the pace.</summary>
    public double SpeedCap { get; private set; } = double.PositiveInfinity;

    /// <summary>Adds vehicles; those of the nth reinforcement are told from the first ones by their numbers, from 10,000 n.</summary>
    public void Add(IReadOnlyList<VehicleGroup> groups, bool isReinforcement)
    {
        _reinforcements += isReinforcement ? 1 : 0;
        var first = isReinforcement ? 10_000 * _reinforcements : 0;
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            _vehicles.EnsureCapacity(_vehicles.Count + group.Count);
            for (var number = 0; number < group.Count; number++)
            {
                Add(new Vehicle(group, first + number));
            }
        }
    }

    /// <summary>How many there are of each class, such as "2 tank, 7 pickup", as they drive.</summary>
    public string ByClass() =>
        string.Join(", ", _vehicles.GroupBy(vehicle => vehicle.Group.Class).Select(group => FormattableString.Invariant($"{group.Count()} {group.Key}")));

    /// <summary>Those that were not destroyed are repaired, to come back; the others are gone.</summary>
    public void Repair()
    {
        if (!IsHit && Strikes == 0)
        {
            return;
        }

        _vehicles.RemoveAll(static vehicle => vehicle.IsDestroyed);
        (Destroyed, Damaged, Strikes, Left, SpeedCap) = (0, 0, 0, Count, double.PositiveInfinity);
        foreach (ref var vehicle in CollectionsMarshal.AsSpan(_vehicles))
        {
            (vehicle.IsDamaged, vehicle.IsApart) = (false, false);
            SpeedCap = Math.Min(SpeedCap, vehicle.Group.SpeedCap);
        }
    }

    /// <summary>Parts after a strike: those that it was aimed at, or else the others, are followed no more.</summary>
    public void Part(bool followsAimed) => Follow(vehicle => vehicle.IsAimed == followsAimed);

    /// <summary>Has those followed that were not, and the other way round.</summary>
    public void FollowOthers() => Follow(static vehicle => vehicle.IsApart);

    private void Follow(Func<Vehicle, bool> isFollowed)
    {
        (Left, SpeedCap) = (0, double.PositiveInfinity);
        foreach (ref var vehicle in CollectionsMarshal.AsSpan(_vehicles))
        {
            vehicle.IsApart = !isFollowed(vehicle);
            if (!vehicle.IsApart && !vehicle.IsDestroyed)
            {
                Left++;
                SpeedCap = Math.Min(SpeedCap, vehicle.Group.SpeedCap);
            }
        }
    }

    /// <summary>
    /// One strike: one uniform for each vehicle it is aimed at decides between destroyed, damaged and neither, by the
    /// probabilities that the scenario gives its class. Returns how many vehicles it hit.
    /// </summary>
    /// <param name="luck">The luck of the convoy; the vehicles of each class have their own part of it.</param>
    /// <param name="size">Vehicles that it is aimed at, at most: the first that are followed and not destroyed.</param>
    public int Strike(RandomStream luck, int size)
    {
        var (hit, aimed) = (0, 0);
        Aimed = 0;
        var stream = luck;
        VehicleGroup? group = null;
        foreach (ref var vehicle in CollectionsMarshal.AsSpan(_vehicles))
        {
            if (!ReferenceEquals(vehicle.Group, group))
            {
                group = vehicle.Group;
                stream = luck.Of(group.Class);
            }

            vehicle.IsAimed = !vehicle.IsDestroyed && !vehicle.IsApart && aimed++ < size;
            if (vehicle.IsAimed)
            {
                hit += Hit(ref vehicle, stream.Uniform(DrawKind.StrikeEffect, Strikes, vehicle.Number)) ? 1 : 0;
                Aimed += vehicle.IsDestroyed ? 0 : 1;
            }
        }

        Strikes++;
        return hit;
    }

    private bool Hit(ref Vehicle vehicle, double u)
    {
        if (u < vehicle.Group.Destroyed)
        {
            Damaged -= vehicle.IsDamaged ? 1 : 0;
            vehicle.IsDestroyed = true;
            Destroyed++;
            Left--;
            return true;
        }

        if (u < vehicle.Group.Destroyed + vehicle.Group.Damaged)
        {
            Damaged += vehicle.IsDamaged ? 0 : 1;
            vehicle.IsDamaged = true;
            return true;
        }

        return false;
    }

    private void Add(Vehicle vehicle)
    {
        _vehicles.Add(vehicle);
        Left++;
        SpeedCap = Math.Min(SpeedCap, vehicle.Group.SpeedCap);
    }

    private struct Vehicle(VehicleGroup group, int number)
    {
        public VehicleGroup Group { get; } = group;

        public int Number { get; } = number;

        public bool IsDamaged { get; set; }

        /// <summary>Whether the last strike was aimed at it.</summary>
        public bool IsAimed { get; set; }

        /// <summary>Whether it belongs to the part that is not followed.</summary>
        public bool IsApart { get; set; }

        public bool IsDestroyed { get; set; }
    }
}
