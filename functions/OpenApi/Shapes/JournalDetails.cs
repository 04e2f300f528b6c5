namespace OpcOnboarding.Functions.OpenApi.Shapes;

/// <summary>Everything that an event of the journal says; its other members depend on its kind.</summary>
/// <param name="Kind">What happened: <c>caseMoved</c>, <c>stepMoved</c>, <c>itemsRequested</c> …</param>
[KeepsUnknownMembers]
internal sealed record JournalDetails([property: Names(NameSets.JournalEventKind)] string Kind);
