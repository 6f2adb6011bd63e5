namespace ZoneSim.Model;

/// <summary>What stops the driving: a graver cause takes the place of a lighter one.</summary>
internal sealed partial class ConvoyDrive
{
    /// <summary>Interrupts the driving once an instant; a graver cause takes the place of a lighter one.</summary>
    private void Interrupt(Stop stop)
    {
        if (!_isDriving)
        {
            return;
        }

        if (_pending == Stop.None)
        {
            _driving!.Interrupt(stop);
        }

        _pending = stop > _pending ? stop : _pending;
    }

    private void TakeStop()
    {
        var stop = _pending;
        _pending = Stop.None;
        switch (stop)
        {
            case Stop.Stay:
                MoveToWhereItIs();
                break;
            case Stop.Turn:
                MoveToWhereItIs();
                Leave();
                break;
            default:
                End(isAtHorizon: stop == Stop.Horizon);
                break;
        }
    }
}
