namespace OpcOnboarding.Browser.Tests.Outages;

/// <summary>Where in an exchange the line goes dead.</summary>
public enum CutPoint
{
    /// <summary>Half of the request has gone through; the service never has the whole of it.</summary>
    WithinTheRequest,

    /// <summary>The service has done what was asked; its answer does not arrive.</summary>
    BeforeTheReply,

    /// <summary>As within the request, and the service's process is killed, too.</summary>
    WithTheService,
}
