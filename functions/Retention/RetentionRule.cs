using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Retention;

/// <summary>
/// How long a case is kept. The periods are the operator's, who asks the archives office; the defaults are the two terms of the
/// national archives' order No. 8 (10 and 30 years). They are part of the configuration that the auditors' log covers.
/// </summary>
internal sealed class RetentionRule(ServiceSettings settings)
{
    /// <summary>The first day on which the personal data may be erased; null while the case is open.</summary>
    /// <param name="onboarding">The case.</param>
    /// <param name="entries">Its journal: the time runs from the last matter in it, erasures and refused commands aside.</param>
    public DateOnly? EndsOn(OnboardingCase onboarding, IEnumerable<JournalEntry> entries) =>
        EndsOn(onboarding, entries, settings.RetentionYearsCompleted, settings.RetentionYearsOther);

    /// <summary>The same by periods that were in force at another time.</summary>
    /// <param name="onboarding">The case.</param>
    /// <param name="entries">Its journal.</param>
    /// <param name="yearsCompleted">The period of completed cases.</param>
    /// <param name="yearsOther">That of all others.</param>
    public static DateOnly? EndsOn(OnboardingCase onboarding, IEnumerable<JournalEntry> entries, int yearsCompleted, int yearsOther)
    {
        if (onboarding.State == CaseState.Draft || onboarding.IsOpen)
        {
            return null;
        }

        var years = onboarding.State == CaseState.Completed ? yearsCompleted : yearsOther;
        return BusinessHours.BeijingDate(entries.Where(entry => Counts(entry.Event)).Max(entry => entry.At)).AddYears(years);
    }

    // A command that was refused is no matter of the case: else anybody concerned could put the end off.
    private static bool Counts(CaseEvent happened) => happened is not (ErasureProposed or ErasureDecided or PersonalDataErased or CommandRejected);
}
