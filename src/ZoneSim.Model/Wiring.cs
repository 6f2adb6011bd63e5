namespace ZoneSim.Model;

/// <summary>Makes the agents of one history and hands each what it may know. The only file that names them all.</summary>
internal static class Wiring
{
    /// <summary>Wires a history that has just begun; gives the boxes to which its mail goes.</summary>
    public static MessageRouter Wire(ReplicationContext history, CompiledModel model)
    {
        var post = new MessageRouter(history);
        history.Visibility = history.LuckOf("history").Draw(DrawKind.Visibility, model.Sensing.Visibility);
        foreach (var outpost in model.Partner.Outposts)
        {
            _ = new Outpost(history, model, post, outpost);
        }

        foreach (var patrol in model.Partner.Patrols)
        {
            _ = new Patrol(history, model, post, patrol);
        }

        _ = new CoalitionAircraft(history, model, post);
        _ = new AirDetectionProcess(history, model, post);
        _ = new DeconflictionLine(history, model, post);
        _ = new Broadcaster(history, model, post);
        _ = new OperationsCell(history, model, post);
        _ = new Reactions(history, model, post);
        if (model.Campaign is not null)
        {
            WireSender(history, model, post);
        }

        WireConvoys(history, model);
        foreach (var drone in model.DroneSetups)
        {
            _ = new Drone(history, model, post, drone);
        }

        return post;
    }

    /// <summary>A convoy that is sent comes under the name of its opportunity, by which its luck is keyed: the same under every policy.</summary>
    private static void WireSender(ReplicationContext history, CompiledModel model, MessageRouter post)
    {
        history.BeginCampaign();
        history.Campaign!.Opportunities = model.ConvoySetups.Count(setup => !setup.Plan.Neutral);
        if (model.SentConvoy is { } sent)
        {
            post.SendsConvoy = (name, intents) =>
            {
                var setup = sent.SentAs(name);
                _ = new Convoy(history, model, setup, new ConvoyIdentity(history, model, setup, null, intents), null);
            };
        }

        _ = new Sender(history, model, post);
    }

    /// <summary>In some histories a convoy is the one that came before: then both share one identity.</summary>
    private static void WireConvoys(ReplicationContext history, CompiledModel model)
    {
        var identities = new Dictionary<string, ConvoyIdentity>();
        var sameness = new Dictionary<string, bool>();
        foreach (var setup in model.ConvoySetups)
        {
            var predecessor = PredecessorOf(setup);
            _ = new Convoy(history, model, setup, IdentityOf(setup), predecessor is null ? null : IdentityOf(predecessor));
        }

        ConvoySetup? PredecessorOf(ConvoySetup setup) =>
            setup.Plan.SameAs is { } name && IsSame(setup) ? model.ConvoySetups.First(other => other.Plan.Name == name) : null;

        bool IsSame(ConvoySetup setup) => sameness.TryGetValue(setup.Plan.Name, out var known)
            ? known
            : sameness[setup.Plan.Name] = history.LuckOf(setup.Plan.Name).Happens(DrawKind.SameConvoy, setup.SameAsProbability);

        ConvoyIdentity IdentityOf(ConvoySetup setup)
        {
            if (!identities.TryGetValue(setup.Plan.Name, out var identity))
            {
                var predecessor = PredecessorOf(setup) is { } first ? IdentityOf(first) : null;
                identity = new ConvoyIdentity(history, model, setup, predecessor);
                identities.Add(setup.Plan.Name, identity);
                predecessor?.SuccessorArrives = Math.Min(predecessor.SuccessorArrives ?? double.PositiveInfinity, setup.Arrives);
            }

            return identity;
        }
    }
}
