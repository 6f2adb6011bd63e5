namespace ZoneSim.Model;

/// <summary>Makes the agents of one history and hands each what it may know. The only file that names them all.</summary>
internal static class Wiring
{
    /// <summary>Wires a history that has just begun; gives the boxes to which its mail goes.</summary>
    public static Post Wire(History history, CompiledModel model)
    {
        var post = new Post(history);
        history.Visibility = history.LuckOf("history").Draw(Purpose.Visibility, model.Sensing.Visibility);
        foreach (var outpost in model.Partner.Outposts)
        {
            _ = new Outpost(history, model, post, outpost);
        }

        foreach (var patrol in model.Partner.Patrols)
        {
            _ = new Patrol(history, model, post, patrol);
        }

        _ = new CoalitionAircraft(history, model, post);
        _ = new AirWatch(history, model, post);
        _ = new DeconflictionLine(history, model, post);
        _ = new Broadcaster(history, model, post);
        _ = new OperationsCell(history, model, post);
        _ = new Reactions(history, model, post);
        WireConvoys(history, model);
        foreach (var drone in model.DroneSetups)
        {
            _ = new Drone(history, model, post, drone);
        }

        return post;
    }

    /// <summary>In some histories a convoy is the one that came before: then both share one identity.</summary>
    private static void WireConvoys(History history, CompiledModel model)
    {
        var identities = model.ConvoySetups.ToDictionary(setup => setup.Plan.Name, setup => new ConvoyIdentity(history, model, setup));
        foreach (var setup in model.ConvoySetups)
        {
            var predecessor = setup.Plan.SameAs is { } name
                && history.LuckOf(setup.Plan.Name).Happens(Purpose.SameConvoy, setup.SameAsProbability) ? identities[name] : null;
            if (predecessor is not null)
            {
                predecessor.SuccessorArrives = setup.Arrives;
            }

            _ = new Convoy(history, model, setup, identities[setup.Plan.Name], predecessor);
        }
    }
}
