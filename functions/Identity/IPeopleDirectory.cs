namespace OpcOnboarding.Functions.Identity;

/// <summary>People known by name before they sign in: to whom a case can be handed, and whose name stands beside a subject.</summary>
internal interface IPeopleDirectory
{
    /// <summary>Everyone, in a fixed order.</summary>
    IReadOnlyList<Person> All { get; }

    /// <summary>The person of that subject, or null.</summary>
    Person? Find(string subject);
}
