using System.Collections.Concurrent;
using System.Security.Claims;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Audit.Log;

/// <summary>
/// What verified tokens of the identity provider say that people may do, for the log. Where the provider grants the rights, the service knows them by nothing else.
/// Founders, who may do nothing but with their own case, are left out. Safe for several threads.
/// </summary>
internal sealed class SeenGrants(ServiceSettings settings)
{
    private readonly ConcurrentDictionary<string, string> contents = new(StringComparer.Ordinal);

    /// <summary>Takes the caller of a request whose token holds. Nothing where the people directory grants the rights.</summary>
    public void Take(ClaimsPrincipal principal)
    {
        if (settings.OpenIdConnect is null)
        {
            return;
        }

        var user = CurrentUser.From(principal);
        // Who was known to have rights, and comes without any, is written down, too.
        if (user.Roles.Any(role => role != Role.Founder) || contents.ContainsKey(user.Subject))
        {
            contents[user.Subject] = CaseJson.Write(new LoggedGrant(user.Subject, user.Roles, user.Departments, user.Cities, user.Districts));
        }
    }

    /// <summary>The leaves to add to what the log covers: one for each person whose rights are others than the log has.</summary>
    public IReadOnlyList<LogLeaf> Choose(IReadOnlyDictionary<(LeafKind, string), CoveredSubject> covered) =>
    [
        .. contents.OrderBy(grant => grant.Key, StringComparer.Ordinal)
            .Select(grant => FixedLeaves.Told(LeafKind.Grants, SubjectOf(grant.Key), grant.Value))
            .Where(leaf => !FixedLeaves.IsLatest(leaf, covered.GetValueOrDefault((leaf.Kind, leaf.Subject))?.Latest)),
    ];

    /// <summary>Subject of the leaf about a person.</summary>
    public static string SubjectOf(string person) => $"token/{person}";
}
