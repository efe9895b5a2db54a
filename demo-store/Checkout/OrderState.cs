namespace DemoStore;

/// <summary>Where an order stands. It leaves <see cref="Pending"/> once.</summary>
internal enum OrderState
{
    /// <summary>Being placed.</summary>
    Pending,

    /// <summary>Paid and allocated; something of it still waits to be shipped.</summary>
    Placed,

    /// <summary>Not placed, and nothing was charged or it was given back.</summary>
    Failed,

    /// <summary>On its way to the shopper, all that was not cancelled.</summary>
    Shipped,

    /// <summary>Cancelled whole, and paid back.</summary>
    Cancelled,
}
