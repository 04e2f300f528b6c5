using Microsoft.AspNetCore.Connections;
using OpcOnboarding.Durable.Embedded;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.OpenApi;
using OpcOnboarding.Workflows;

try
{
    if (args is [OpenApiFile.Argument, var file])
    {
        await OpenApiFile.WriteAsync(file, CancellationToken.None);
        return 0;
    }

    if (args is [FunctionMetadataFiles.Argument, var folder])
    {
        await FunctionMetadataFiles.WriteAsync(folder, CancellationToken.None);
        return 0;
    }

    await using var onboarding = await OnboardingApp.BuildAsync(args, TimeProvider.System, JourneyCatalogue.Released);
    onboarding.Web.Lifetime.ApplicationStarted.Register(() => Welcome.Print(onboarding.Web));
    await onboarding.Web.RunAsync();
    return 0;
}
catch (Exception refused) when (refused is StartRefusedException or CatalogueException or TaskHubRefusedException)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return StartRefusedException.ExitCode;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync("The port is taken by another program. End it, or set Opc:Port in local.settings.json to a free one.");
    return StartRefusedException.ExitCode;
}
