using System.Text.Json;
using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Identity.OpenIdConnect;

/// <summary>The people to whom cases may be handed, from a file that the administration keeps. It gives nobody a right: rights come with the token.</summary>
internal sealed class OfficersRegister : IPeopleDirectory
{
    private readonly Dictionary<string, Person> bySubject;

    private OfficersRegister(IReadOnlyList<Person> people)
    {
        All = people;
        bySubject = people.ToDictionary(person => person.Subject, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Person> All { get; }

    /// <summary>Reads the file, a JSON list of <see cref="Person"/>; without one nobody is known.</summary>
    /// <exception cref="StartRefusedException">The file is not there or does not hold.</exception>
    public static OfficersRegister Read(string? path)
    {
        if (path is null)
        {
            return new OfficersRegister([]);
        }

        try
        {
            using var file = File.OpenRead(path);
            return new OfficersRegister(EmbeddedData.Parse<IReadOnlyList<Person>>(file, Path.GetFileName(path)));
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or ArgumentException)
        {
            throw new StartRefusedException(
                $"The officers' register '{Path.GetFileName(path)}' cannot be read as a list of people, each subject once: {unreadable.GetType().Name}.", unreadable);
        }
    }

    /// <inheritdoc/>
    public Person? Find(string subject) => bySubject.GetValueOrDefault(subject);
}
