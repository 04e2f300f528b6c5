using System.Collections.Concurrent;

namespace OpcOnboarding.Reliability.Tests.Clients;

/// <summary>All the people at one service.</summary>
internal sealed class People(ServiceDoors doors, ClientLog log, Chance impatience)
{
    private readonly ConcurrentDictionary<string, Person> _known = new();
    private readonly SeededIds _ids = new();

    public ClientLog Log => log;

    public Person As(string subject) => _known.GetOrAdd(subject, name => new Person(doors, log, _ids, name, impatience));
}
