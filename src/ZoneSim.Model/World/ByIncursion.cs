namespace ZoneSim.Model;

/// <summary>What an agent keeps of each incursion, by its number; the default of <typeparamref name="T"/> before anything was kept.</summary>
internal sealed class ByIncursion<T>
{
    private T[] _kept = [];

    public T this[Incursion incursion]
    {
        get => incursion.Number < _kept.Length ? _kept[incursion.Number] : default!;
        set
        {
            if (incursion.Number >= _kept.Length)
            {
                Array.Resize(ref _kept, Math.Max(incursion.Number + 1, 2 * _kept.Length));
            }

            _kept[incursion.Number] = value;
        }
    }
}
