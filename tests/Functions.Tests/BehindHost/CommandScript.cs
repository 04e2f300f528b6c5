using OpcOnboarding.Functions.Tests.Hosting;
using OpcOnboarding.Functions.Tests.Journeys;

namespace OpcOnboarding.Functions.Tests.BehindHost;

/// <summary>
/// What the people around one case do, made from a seed: a draft, its submission, then commands of all kinds, permitted or not, and
/// at last what ends the case. The keys come from the seed, too, so that the same script has the same ids wherever it is played.
/// </summary>
internal sealed class CommandScript(int seed)
{
    private const int Commands = 10;

    private static readonly string[] s_samples = ["P01", "P02", "P03", "P08", "P09"];
    private static readonly string[] s_founders = ["founder-lin", "founder-wang", "founder-chen"];
    private static readonly object s_reason = new { reason = "等待其他机关的决定" };

    private readonly List<string> _answers = [];
    private Func<RemoteCase, Task>? _look;
    private int _sent;

    public string Sample { get; } = s_samples[seed % s_samples.Length];

    public string Founder { get; } = s_founders[seed % s_founders.Length];

    /// <summary>Every answer's status and, for a refusal, its code.</summary>
    public IReadOnlyList<string> Answers => _answers;

    /// <summary>The case that it is played with.</summary>
    public RemoteCase Case { get; private set; } = null!;

    /// <summary>Plays it.</summary>
    /// <param name="http">The service.</param>
    /// <param name="look">Looks at the case after each command.</param>
    /// <param name="signIn">Gives a person's access token; null: sign-in by name.</param>
    /// <returns>The case's journal.</returns>
    public async Task<IReadOnlyList<string>> PlayAsync(HttpClient http, Func<RemoteCase, Task>? look = null, Func<string, Task<string>>? signIn = null)
    {
        _look = look;
        var remote = Case = new RemoteCase(http, Sample, Founder, $"script-{seed}", signIn);
        await remote.DraftAsync(LookAsync);
        await remote.CommandAsync(remote.Founder, "submit");
        await LookAsync();
        var random = new Random(seed);
        await SendAsync(remote, random.Next(4) == 0 ? Any(random) : ("officer-window", "triggers/accept", null));
        for (var count = 0; count < Commands; count++)
        {
            await SendAsync(remote, Any(random));
        }

        await EndAsync(remote);
        return NormalJournal.Of(await RemoteJournal.ReadAsync(remote), remote.CaseId);
    }

    // Approvals lead on; the others lead astray.
    private static (string Who, string Path, object? Body) Any(Random random)
    {
        var step = Scenario.Steps[random.Next(Scenario.Steps.Count)];
        return random.Next(20) switch
        {
            <= 6 => ("desk", $"steps/{step}/triggers/approve", null),
            7 => ("desk", $"steps/{step}/triggers/requestSupplement", Scenario.Items("DomicileProof")),
            8 => ("founder", $"steps/{step}/triggers/supply", null),
            9 => ("desk", $"steps/{step}/triggers/suspendStep", s_reason),
            10 => ("desk", $"steps/{step}/triggers/resumeStep", null),
            11 => ("supervisor", $"steps/{step}/triggers/extend", new { reason = "材料核实需要时间", workingDays = 3 }),
            12 => ("desk", $"steps/{step}/triggers/refuse", Scenario.Words),
            13 => ("founder", $"steps/{step}/triggers/redo", null),
            14 => ("founder", $"steps/{step}/triggers/skip", null),
            15 => ("officer-window", "triggers/suspend", s_reason),
            16 => ("officer-window", "triggers/resume", null),
            17 => ("officer-window", "triggers/requestSupplement", Scenario.Items("Articles")),
            18 => ("founder", "triggers/resubmit", null),
            _ => ("officer-window", "triggers/accept", null),
        };
    }

    /// <summary>Tries the good end, and ends by the administrator what did not come to it.</summary>
    private async Task EndAsync(RemoteCase remote)
    {
        await SendAsync(remote, ("officer-window", "triggers/resume", null));
        foreach (var step in Scenario.Steps)
        {
            await SendAsync(remote, ("desk", $"steps/{step}/triggers/approve", null));
        }

        await SendAsync(remote, ("administrator-1", "triggers/terminate", new { reason = "重复申请" }));
    }

    private async Task SendAsync(RemoteCase remote, (string Who, string Path, object? Body) command)
    {
        var person = command.Who switch
        {
            "founder" => remote.Founder,
            "desk" => remote.Desk(command.Path.Split('/')[1]),
            "administrator-1" => remote.As(command.Who),
            _ => remote.Officer(command.Who),
        };
        var answer = await person.PostAsync($"{remote.Path}/{command.Path}", command.Body, $"script-{seed}-{++_sent}");
        _answers.Add($"{command.Who} {command.Path}: {(int)answer.Status} {answer.Code}");
        await LookAsync();
    }

    private Task LookAsync() => _look?.Invoke(Case) ?? Task.CompletedTask;
}
