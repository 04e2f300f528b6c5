namespace OpcOnboarding.Functions.Cases;

/// <summary>What may wait for a founder beside the journey.</summary>
internal enum FounderActKind
{
    /// <summary>A place is offered from a waiting list: to be taken by <c>POST steps/workspace/choice</c>, or it goes to the next.</summary>
    PlaceOffered,

    /// <summary>All chosen mentors have declined or let the time pass: others can be chosen.</summary>
    MentorsExhausted,
}
