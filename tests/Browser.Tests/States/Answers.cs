using Microsoft.Playwright;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>Answers in the service's place, for pages that it leaves alone.</summary>
internal static class Answers
{
    /// <summary>As the service answers when something failed within it.</summary>
    public static Func<IRoute, Task> Failure { get; } = With(
        500,
        """{"type":"about:blank","title":"系统出了问题","status":500,"detail":"没有保存任何内容，请稍后再试。","code":"unexpectedFailure","traceId":"0af7651916cd43dd8448eb211c80319c"}""");

    /// <summary>As the service answers while its store can't be reached.</summary>
    public static Func<IRoute, Task> Later { get; } = With(
        503,
        """{"type":"about:blank","title":"存储服务暂时不可用，已受理的内容不会丢失，请稍后重试。","status":503,"code":"storageUnavailable","traceId":"0af7651916cd43dd8448eb211c80319c"}""");

    /// <summary>Never: the page waits until the tab is closed.</summary>
    public static Task Never(IRoute route) => Task.CompletedTask;

    /// <summary>A refusal.</summary>
    /// <param name="status">Its status.</param>
    /// <param name="problem">Problem details.</param>
    public static Func<IRoute, Task> With(int status, string problem) =>
        route => route.FulfillAsync(new() { Status = status, ContentType = "application/problem+json", Body = problem });
}
