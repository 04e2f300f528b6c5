using System.Text.RegularExpressions;

namespace OpcOnboarding.Architecture.Tests.Published;

/// <summary>C# with the shape of the published abstractions and nothing in it, made from the list of their public members.</summary>
internal static partial class PublishedStub
{
    // Of the same package, and not in the list: what members of it name, and the conversion that lets a text stand for a name.
    private const string NotListed = """
        public delegate Task<bool> AsyncRetryHandler(RetryContext context);
        public delegate bool RetryHandler(RetryContext context);
        public class RetryContext;
        public class ContinueAsNewOptions;
        public struct TaskVersion;
        public partial struct TaskName { public static implicit operator TaskName(string value) => throw null; }
        """;

    public static string Of(IEnumerable<string> lines)
    {
        var source = new List<string>
        {
            "#nullable disable", "using System;", "using System.Collections.Generic;", "using System.Threading;", "using System.Threading.Tasks;",
            "using Microsoft.Extensions.Logging;", "namespace Microsoft.DurableTask;", NotListed,
        };
        var (type, isInterface) = ("", false);
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            if (line.StartsWith(' '))
            {
                source.Add($"    {Member(Keywords(line.Trim()), type, isInterface)}");
                continue;
            }

            var heading = Heading().Match(line);
            source.Add(type.Length == 0 ? "" : "}");
            (type, isInterface) = (heading.Groups["name"].Value, heading.Groups["kind"].Value == "interface");
            source.Add($"public {heading.Groups["modifiers"].Value}partial {heading.Groups["kind"].Value} {type}{heading.Groups["arguments"].Value} {{");
        }

        return string.Join('\n', source) + "\n}\n";
    }

    private static string Member(string member, string type, bool isInterface)
    {
        if (member.StartsWith("new(", StringComparison.Ordinal))
        {
            return $"public {type}{member[3..]} => throw null;";
        }

        if (member.EndsWith('}'))
        {
            // A property that can only be set needs a body.
            return isInterface ? member : $"public {member.Replace("{ set; }", "{ set { } }", StringComparison.Ordinal)}";
        }

        return isInterface ? $"{member.Replace("abstract ", "", StringComparison.Ordinal)};"
            : member.StartsWith("abstract ", StringComparison.Ordinal) ? $"public {member};" : $"public {member} => throw null;";
    }

    private static string Keywords(string line) => line
        .Replace("= True", "= true", StringComparison.Ordinal)
        .Replace("= False", "= false", StringComparison.Ordinal)
        .Replace("Double ", "double ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?<modifiers>((abstract|static) )*)(?<kind>class|record|struct|interface) Microsoft\.DurableTask\.(?<name>\w+)(?<arguments><.*>)?$")]
    private static partial Regex Heading();
}
