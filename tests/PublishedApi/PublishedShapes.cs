using System.Text.RegularExpressions;

namespace OpcOnboarding.Tests.PublishedApi;

/// <summary>The public members of published packages, as lines of text: one type per heading, its members indented below.</summary>
internal sealed partial class PublishedShapes
{
    private readonly Dictionary<string, HashSet<string>> _members = [];

    public PublishedShapes(string file)
    {
        var type = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PublishedApi", file)))
        {
            if (line.StartsWith(' '))
            {
                _members[type].UnionWith(Forms(line));
            }
            else if (line.Length > 0)
            {
                _members.TryAdd(type = Heading().Replace(line, ""), []);
            }
        }
    }

    public bool Knows(string type) => _members.ContainsKey(type);

    public bool Has(string type, string member) => _members[type].Contains(member);

    // A property may have fewer accessors here than there.
    private static string[] Forms(string line)
    {
        var plain = Modifiers().Replace(line.Contains('(', StringComparison.Ordinal) ? DefaultValue().Replace(line.Trim(), "") : line.Trim(), "").Replace("Double", "double", StringComparison.Ordinal);
        return plain.EndsWith("{ get; set; }", StringComparison.Ordinal)
            ? [plain, plain.Replace(" set;", "", StringComparison.Ordinal), plain.Replace(" get;", "", StringComparison.Ordinal)]
            : plain.Contains('=', StringComparison.Ordinal) ? plain.Split(", ") : [plain];
    }

    [GeneratedRegex("^(abstract |static |virtual )+")]
    private static partial Regex Modifiers();

    [GeneratedRegex("^(abstract |static )*(class|record|struct|interface|enum) ")]
    private static partial Regex Heading();

    // Not those of enum members, which are numbers.
    [GeneratedRegex(" = (default|True|False|\"[^\"]*\"|\\d+(?=[,)]))(?=[,)])")]
    private static partial Regex DefaultValue();
}
