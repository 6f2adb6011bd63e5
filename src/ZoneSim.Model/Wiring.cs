namespace ZoneSim.Model;

/// <summary>Makes the agents of one history and hands each what it may know. The only file that names them all.</summary>
internal static class Wiring
{
    /// <summary>Wires a history that has just begun; gives the boxes to which its mail goes.</summary>
    public static MessageRouter Wire(ReplicationContext context, CompiledModel model)
    {
        var router = context.Router.Clear();
        context.Visibility = context.LuckOf("history").Draw(DrawKind.Visibility, model.Sensing.Visibility);
        foreach (var outpost in model.Partner.Outposts)
        {
            _ = new Outpost(context, model, router, outpost);
        }

        foreach (var patrol in model.Partner.Patrols)
        {
            _ = new Patrol(context, model, router, patrol);
        }

        _ = new CoalitionAircraft(context, model, router);
        _ = new AirDetectionProcess(context, model, router);
        _ = new DeconflictionLine(context, model, router);
        _ = new Broadcaster(context, model, router);
        _ = new OperationsCell(context, model, router);
        _ = new Reactions(context, model, router);
        if (model.Campaign is not null)
        {
            WireSender(context, model, router);
        }

        WireConvoys(context, model);
        foreach (var drone in model.DroneSetups)
        {
            _ = new Drone(context, model, router, drone);
        }

        return router;
    }

    /// <summary>A convoy that is sent comes under the name of its opportunity, by which its luck is keyed: the same under every policy.</summary>
    private static void WireSender(ReplicationContext context, CompiledModel model, MessageRouter router)
    {
        context.BeginCampaign();
        context.Campaign!.Opportunities = model.ConvoySetups.Count(setup => !setup.Plan.Neutral);
        if (model.SentConvoy is { } sent)
        {
            router.SendsConvoy = (name, intents) =>
            {
                var setup = sent.SentAs(name);
                _ = new Convoy(context, model, setup, new ConvoyIdentity(context, model, setup, null, intents), null);
            };
        }

        _ = new Sender(context, model, router);
    }

    private static void WireConvoys(ReplicationContext context, CompiledModel model)
    {
        if (!model.MayBeSame)
        {
            foreach (var setup in model.ConvoySetups)
            {
                WireGroup(context, model, setup, new ConvoyIdentity(context, model, setup, like: null), predecessor: null);
            }

            return;
        }

        WireSame(context, model);
    }

    /// <summary>A convoy and the others of its group, each of whom is somebody of its own.</summary>
    private static void WireGroup(ReplicationContext context, CompiledModel model, ConvoySetup setup, ConvoyIdentity identity, ConvoyIdentity? predecessor)
    {
        if (!setup.IsGroup)
        {
            _ = new Convoy(context, model, setup, identity, predecessor);
            return;
        }

        var group = setup.Group(context.LuckOf(setup.Plan.Name)).ToList();
        if (group.Count > 1)
        {
            context.BeginGroup(setup.Plan.Name);
        }

        for (var member = 0; member < group.Count; member++)
        {
            var who = member == 0 ? identity : new ConvoyIdentity(context, model, group[member], like: null);
            _ = new Convoy(context, model, group[member], who, member == 0 ? predecessor : null) { PlaceInGroup = (member + 1, group.Count) };
        }
    }

    /// <summary>In some histories a convoy is the one that came before: then both share one identity.</summary>
    private static void WireSame(ReplicationContext context, CompiledModel model)
    {
        var identities = new Dictionary<string, ConvoyIdentity>();
        var sameness = new Dictionary<string, bool>();
        foreach (var setup in model.ConvoySetups)
        {
            var predecessor = PredecessorOf(setup);
            WireGroup(context, model, setup, IdentityOf(setup), predecessor is null ? null : IdentityOf(predecessor));
        }

        ConvoySetup? PredecessorOf(ConvoySetup setup) =>
            setup.Plan.SameAs is { } name && IsSame(setup) ? model.ConvoySetups.First(other => other.Plan.Name == name) : null;

        bool IsSame(ConvoySetup setup) =>
            sameness.TryGetValue(setup.Plan.Name, out var known)
                ? known
                : sameness[setup.Plan.Name] = context.LuckOf(setup.Plan.Name).Happens(DrawKind.SameConvoy, setup.SameAsProbability);

        ConvoyIdentity IdentityOf(ConvoySetup setup)
        {
            if (!identities.TryGetValue(setup.Plan.Name, out var identity))
            {
                var predecessor = PredecessorOf(setup) is { } first ? IdentityOf(first) : null;
                identity = new ConvoyIdentity(context, model, setup, predecessor);
                identities.Add(setup.Plan.Name, identity);
                predecessor?.SuccessorArrives = Math.Min(predecessor.SuccessorArrives ?? double.PositiveInfinity, setup.Arrives);
            }

            return identity;
        }
    }
}
