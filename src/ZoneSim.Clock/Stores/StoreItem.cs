namespace ZoneSim.Clock;

/// <summary>An item in a store.</summary>
/// <param name="Item">The item.</param>
/// <param name="AdmissionDate">When it came into the store.</param>
/// <param name="Priority">Its rank, in a store that sorts.</param>
internal readonly record struct StoreItem(object Item, DateTime AdmissionDate, double Priority);
