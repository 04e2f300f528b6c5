namespace OpcOnboarding.Functions.Identity;

/// <summary>Somebody whom the service knows by name before a sign-in: an invented one during development, else an entry of the officers' register.</summary>
/// <param name="Subject">The stable id, as journaled; during development also the name to sign in with.</param>
/// <param name="Name">For people.</param>
/// <param name="Roles">At least one.</param>
/// <param name="Departments">The desks; empty for founders, auditors and administrators.</param>
/// <param name="Cities">Chinese names; empty for those who are not bound to a city.</param>
/// <param name="Districts">Chinese names of the districts of those cities.</param>
internal sealed record Person(
    string Subject,
    string Name,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> Districts);
