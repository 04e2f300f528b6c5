namespace OpcOnboarding.Workflows.Calendar;

/// <summary>Counts working days (工作日) with the statutory holidays and adjusted working days of each year.</summary>
/// <remarks>
/// Days are days in Beijing. Every count is a look-up. Years whose arrangement is not published are counted Monday to
/// Friday less the fixed statutory days, and every result that touches one is provisional.
/// </remarks>
public sealed class WorkingDayCalendar
{
    private static readonly DateOnly First = new(2000, 1, 1);
    private static readonly DateOnly Last = new(2099, 12, 31);
    private static readonly Lazy<WorkingDayCalendar> FromAssembly = new(ReadEmbedded);

    private readonly WorkdayRules _rules;

    // _through[i]: working days from the first day through day i. _days[k - 1]: the k-th working day.
    private readonly int[] _through;
    private readonly int[] _days;

    private WorkingDayCalendar(WorkdayRules rules)
    {
        _rules = rules;
        _through = new int[Last.DayNumber - First.DayNumber + 1];
        var days = new List<int>(_through.Length);
        for (var i = 0; i < _through.Length; i++)
        {
            if (rules.IsWorkingDay(First.AddDays(i)))
            {
                days.Add(i);
            }

            _through[i] = days.Count;
        }

        _days = [.. days];
    }

    /// <summary>The calendar that is part of this assembly.</summary>
    public static WorkingDayCalendar Embedded => FromAssembly.Value;

    /// <summary>The edition: the day on which the arrangement was retrieved (ISO date). A case pins it when it begins.</summary>
    public string Version => _rules.Version;

    /// <summary>Reads a calendar from the JSON of <c>workdays.json</c>.</summary>
    /// <exception cref="InvalidDataException">The text is not such a file; the message says what is wrong.</exception>
    public static WorkingDayCalendar Read(Stream json) => new(WorkdaysFile.Read(json));

    /// <summary>Whether the day is worked.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Before 2000 or after 2099; so for every method here.</exception>
    public bool IsWorkingDay(DateOnly date)
    {
        var index = IndexOf(date);
        return _through[index] > (index == 0 ? 0 : _through[index - 1]);
    }

    /// <summary>Whether the answer for the day rests on an arrangement that is not published yet.</summary>
    public bool IsProvisional(DateOnly date) => !_rules.IsKnown(date.Year);

    /// <summary>The day itself when it is worked, else the first working day after it.</summary>
    /// <remarks>What comes in on a day that is not worked counts as received on this day.</remarks>
    public DueDate NextWorkingDayOnOrAfter(DateOnly date)
    {
        var next = IsWorkingDay(date) ? date : NthAfter(date, 1);
        return new DueDate(next, AnyProvisional(date, next));
    }

    /// <summary>The last day of a period of working days; <paramref name="start"/> is not counted (Civil Code art. 201).</summary>
    /// <param name="start">The day on which the period begins.</param>
    /// <param name="workingDays">0 or more; 0 gives the start day when it is worked, else the next working day.</param>
    public DueDate AddWorkingDays(DateOnly start, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        if (workingDays == 0)
        {
            return NextWorkingDayOnOrAfter(start);
        }

        var due = NthAfter(start, workingDays);
        return new DueDate(due, AnyProvisional(start.AddDays(1), due));
    }

    /// <summary>As <see cref="AddWorkingDays"/> from the day of receipt, which is never a day that is not worked.</summary>
    public DueDate DueAfterReceipt(DateOnly receivedOn, int workingDays)
    {
        var received = NextWorkingDayOnOrAfter(receivedOn);
        var due = AddWorkingDays(received.Date, workingDays);
        return due with { Provisional = due.Provisional || received.Provisional };
    }

    /// <summary>The last day of a period of calendar days (日); moved to the next working day when it is not worked (art. 203).</summary>
    public DueDate AddCalendarDays(DateOnly start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        return NextWorkingDayOnOrAfter(start.AddDays(days));
    }

    /// <summary>Working days after <paramref name="after"/> up to and with <paramref name="throughInclusive"/>; 0 when there are none.</summary>
    public int CountWorkingDays(DateOnly after, DateOnly throughInclusive) =>
        Math.Max(0, _through[IndexOf(throughInclusive)] - _through[IndexOf(after)]);

    /// <summary>The due day of a clock that stood still: it moves by the working days after the stop up to and with the restart.</summary>
    /// <param name="dueOn">The due day before the stop.</param>
    /// <param name="stoppedOn">The day of the stop: still counted.</param>
    /// <param name="restartedOn">The day of the restart: not counted again.</param>
    public DueDate MoveByStandstill(DateOnly dueOn, DateOnly stoppedOn, DateOnly restartedOn)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restartedOn, stoppedOn);
        var moved = AddWorkingDays(dueOn, CountWorkingDays(stoppedOn, restartedOn));
        return moved with { Provisional = moved.Provisional || AnyProvisional(stoppedOn, restartedOn) };
    }

    private static WorkingDayCalendar ReadEmbedded()
    {
        var assembly = typeof(WorkingDayCalendar).Assembly;
        using var json = assembly.GetManifestResourceStream("OpcOnboarding.Workflows.Calendar.workdays.json")
            ?? throw new InvalidDataException("The file of working days is not part of the assembly.");
        return Read(json);
    }

    private static int IndexOf(DateOnly date)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(date, First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(date, Last);
        return date.DayNumber - First.DayNumber;
    }

    private DateOnly NthAfter(DateOnly start, int n)
    {
        var position = (long)_through[IndexOf(start)] + n - 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(position, _days.Length, nameof(n));
        return First.AddDays(_days[position]);
    }

    private bool AnyProvisional(DateOnly from, DateOnly through)
    {
        for (var year = from.Year; year <= through.Year; year++)
        {
            if (!_rules.IsKnown(year))
            {
                return true;
            }
        }

        return false;
    }
}
