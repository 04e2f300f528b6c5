namespace OpcOnboarding.Functions.Identity;

/// <summary>An invented person who may sign in during development (design, section 8).</summary>
/// <param name="Subject">The name to sign in with.</param>
/// <param name="Name">An invented Chinese name.</param>
/// <param name="Roles">One role.</param>
/// <param name="Departments">The desks; empty for founders, auditors and administrators.</param>
/// <param name="Cities">Chinese names; empty for those who are not bound to a city.</param>
/// <param name="Districts">Chinese names of all districts of the cities.</param>
internal sealed record SamplePerson(
    string Subject,
    string Name,
    IReadOnlyList<Role> Roles,
    IReadOnlyList<Department> Departments,
    IReadOnlyList<string> Cities,
    IReadOnlyList<string> Districts);
