namespace OpcOnboarding.Functions.IssuedVouchers.Settling;

/// <summary>A budget at one moment.</summary>
/// <param name="LeftFen">What is left, in fen.</param>
/// <param name="Readable">Its bookings, in the order of their times.</param>
/// <param name="Unreadable">Keys of the rows of bookings that can't be read: nobody knows when they were made, and of how much.</param>
internal sealed record BudgetBookings(long LeftFen, IReadOnlyList<Booking> Readable, IReadOnlyList<string> Unreadable);
