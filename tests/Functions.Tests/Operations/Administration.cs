using System.Net;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Functions.Tests.Operations;

/// <summary>The administrator at a server.</summary>
internal static class Administration
{
    public const string Reason = "行数据已从备份修复";

    public static async Task<ApiAnswer> StatusAsync(this OnboardingServer server, bool scan = false) =>
        (await (await server.AsAsync("administrator-1")).GetAsync($"/api/administration/status{(scan ? "?scan=true" : "")}")).MustBeOk();

    public static async Task<ApiAnswer> RetryAsync(this OnboardedCase stopped, string? key = null, string reason = Reason) =>
        await (await stopped.AdministratorAsync()).PostAsync($"/api/administration/cases/{stopped.CaseId}/retry", new { reason }, key);

    public static IReadOnlyList<string?> Problems(this ApiAnswer status) => [.. status["problems"].EnumerateArray().Select(problem => problem.GetString())];

    /// <summary>Waits until the status names the problem.</summary>
    public static Task HasProblemAsync(this OnboardingServer server, string problem) => OpcOnboarding.Tests.Support.Eventually.HoldsAsync(
        async () => (await server.StatusAsync()).Problems().Contains(problem), $"The status does not show {problem}.", TimeSpan.FromMinutes(1));

    public static async Task<HttpStatusCode> ReadyAsync(this OnboardingServer server)
    {
        using var answer = await server.Http.GetAsync(new Uri("/api/health/ready", UriKind.Relative));
        return answer.StatusCode;
    }
}
