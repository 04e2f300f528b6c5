namespace OpcOnboarding.Browser.Tests.Setup;

/// <summary>The machine can't show the pages; the message is one sentence that says what to do.</summary>
public sealed class BrowserMissingException(string message) : Exception(message);
