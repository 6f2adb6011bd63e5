namespace ZoneSim.Model;

/// <summary>
/// Who a convoy is, whatever incursion it is on: its intent, its will, its vehicles. Two planned incursions that are one
/// convoy share one identity; so do an incursion and the return from it.
/// </summary>
internal sealed class ConvoyIdentity
{
    /// <param name="context">The history it is played in.</param>
    /// <param name="model">The model.</param>
    /// <param name="setup">Its plan.</param>
    /// <param name="like">
    /// The convoy that it is in this history, if that one leaves in time. If not, another comes of the same intent and
    /// resolve: what a policy did to the first must not change who the second is.
    /// </param>
    /// <param name="intents">Share of each intent; null: those of the model.</param>
    public ConvoyIdentity(ReplicationContext context, CompiledModel model, ConvoySetup setup, ConvoyIdentity? like, double[]? intents = null)
    {
        var stream = context.LuckOf(setup.Plan.Name);
        Parted = context.Clock.NewEvent();
        Intent = like?.Intent ?? (setup.Plan.Neutral ? Intent.Transit : DrawIntent(stream.Uniform(DrawKind.Intent), intents ?? setup.Parameters.Intents));
        Deterrence = new DeterrenceState(
            model.Pressure,
            like?.Deterrence.Resolve ?? (setup.Plan.Neutral ? 1 : DrawResolve(stream, setup.Parameters.ResolveExponents[(int)Intent]))
        );
        Planned = setup.VehiclesOf(stream);
        Vehicles.Add(Planned, isReinforcement: false);
        foreach (var felt in setup.FeltBefore)
        {
            Deterrence.Remember(felt.Measure, context.Now - felt.Ago);
        }
    }

    public Intent Intent { get; }

    public DeterrenceState Deterrence { get; }

    /// <summary>The vehicles that come by its own plan.</summary>
    public IReadOnlyList<VehicleGroup> Planned { get; }

    public ConvoyVehicles Vehicles { get; set; } = new();

    /// <summary>Happens when it will not come back under its own plan.</summary>
    public Event Parted { get; }

    /// <summary>Whether its own plan is still being played.</summary>
    public bool IsOnTheGround { get; private set; } = true;

    /// <summary>Whether it left the zone at the end of its last incursion, with vehicles.</summary>
    public bool HasLeft { get; set; }

    public bool IsComingBack { get; set; }

    /// <summary>Whether it has come again as another planned incursion. It does so once: where several name it, as the first that comes.</summary>
    public bool IsTaken { get; set; }

    /// <summary>When it comes again as another planned incursion, the earliest that names it, seconds; null if it does not.</summary>
    public double? SuccessorArrives { get; set; }

    public void Part()
    {
        if (IsOnTheGround)
        {
            IsOnTheGround = false;
            Parted.Succeed();
        }
    }

    /// <summary>U^(1/a).</summary>
    private static double DrawResolve(RandomStream stream, double exponent) => PortableMath.Pow(stream.Uniform(DrawKind.Resolve), 1 / exponent);

    private static Intent DrawIntent(double u, double[] shares)
    {
        var last = Array.FindLastIndex(shares, share => share > 0);
        var sum = 0.0;
        for (var i = 0; i < last; i++)
        {
            sum += shares[i];
            if (u < sum)
            {
                return (Intent)i;
            }
        }

        return (Intent)last;
    }
}
