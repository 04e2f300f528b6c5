namespace OpcOnboarding.HostDriver.Engine;

/// <summary>Calls the functions of the app; an error answer is an <see cref="HttpRequestException"/>, as the host sees it.</summary>
internal interface IFunctions
{
    Task<byte[]> CallOrchestratorAsync(string name, byte[] request);

    /// <returns>The result as the JSON text that the history keeps; null for none.</returns>
    Task<string?> CallActivityAsync(string name, string instanceId, string? input);
}
