using System.CommandLine;
using System.CommandLine.Parsing;

namespace OpcOnboarding.Cli;

/// <summary><c>--url</c>: where the service listens.</summary>
internal static class ServiceAddress
{
    /// <summary>The option; by default the address of a service on this machine.</summary>
    public static Option<Uri> Option() => new("--url")
    {
        Description = "Address of the service.",
        DefaultValueFactory = _ => new Uri("http://127.0.0.1:7071"),
        CustomParser = Parse,
    };

    private static Uri? Parse(ArgumentResult given)
    {
        if (Uri.TryCreate(given.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        given.AddError("--url takes an address such as http://127.0.0.1:7071.");
        return null;
    }
}
