using Microsoft.Playwright;
using OpcOnboarding.Browser.Tests.People;
using OpcOnboarding.Browser.Tests.Site;

namespace OpcOnboarding.Browser.Tests.States;

/// <summary>One page in one state: who looks at what, and what is done to get there.</summary>
/// <param name="Name">Name of its picture, too.</param>
/// <param name="Subject">Who is signed in, or null.</param>
/// <param name="Path">The address; <c>{case}</c> stands for the case.</param>
internal sealed record PageState(string Name, string? Subject, string Path)
{
    /// <summary>The case that the page shows, as a kind that is made once; null where there is none.</summary>
    public string? Case { get; init; }

    /// <summary>Whether the case is another one afterwards, and must not be shown again.</summary>
    public bool UsesCaseUp { get; init; }

    /// <summary>The language that it is read in.</summary>
    public string Language { get; init; } = Words.Chinese;

    /// <summary>Whether the page waits for the service as long as it is looked at.</summary>
    public bool Waits { get; init; }

    /// <summary>What the browser is told before it loads anything: answers of the service that are not its own.</summary>
    public Func<IPage, Task> Before { get; init; } = _ => Task.CompletedTask;

    /// <summary>What is done on the page once it is open.</summary>
    public Func<Visitor, SiteFixture, Task> Then { get; init; } = (_, _) => Task.CompletedTask;
}
