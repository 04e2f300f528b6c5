using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>What a leaf says that a person may do. The names stand in stored leaves: do not rename.</summary>
/// <param name="Subject">Who; no name.</param>
/// <param name="Roles">As what.</param>
/// <param name="Departments">At which desks.</param>
/// <param name="Cities">In which cities.</param>
/// <param name="Districts">In which districts of them.</param>
internal sealed record LoggedGrant(string Subject, IReadOnlyList<Role> Roles, IReadOnlyList<Department> Departments, IReadOnlyList<string> Cities, IReadOnlyList<string> Districts);
