namespace OpcOnboarding.Functions.OpenApi;

/// <summary>The body of a route that reads it by itself, for the description only: nothing is bound or refused by it.</summary>
/// <param name="ContentType">Media type.</param>
/// <param name="Types">What it may look like: one type, or one of several.</param>
/// <param name="IsRequired">Whether there must be one.</param>
internal sealed record DescribedBody(string ContentType, IReadOnlyList<Type> Types, bool IsRequired);

/// <summary>A request header, for the description.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it does.</param>
internal sealed record DescribedHeader(string Name, string Description);

/// <summary>A header of an answer, for the description.</summary>
/// <param name="Status">The answer's status.</param>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it says.</param>
internal sealed record DescribedAnswerHeader(int Status, string Name, string Description);

/// <summary>A path or query parameter whose text is one of a set of names.</summary>
/// <param name="Parameter">Its name.</param>
/// <param name="Set">A set of <see cref="NameSets"/>, or null.</param>
/// <param name="Type">Else an enum.</param>
internal sealed record DescribedNames(string Parameter, string? Set, Type? Type);
