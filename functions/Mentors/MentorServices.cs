namespace OpcOnboarding.Functions.Mentors;

/// <summary>Registers what asks mentors.</summary>
internal static class MentorServices
{
    /// <summary>Adds it. Needs the outcomes.</summary>
    public static IServiceCollection AddMentors(this IServiceCollection services) => services
        .AddSingleton<AskingDesk>()
        .AddSingleton<AskingAnswers>()
        .AddSingleton<AskingGate>()
        .AddSingleton<AppointmentDesk>();
}
