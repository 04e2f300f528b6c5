using System.Text;
using static OpcOnboarding.Functions.Tests.Api.BadRequest;

namespace OpcOnboarding.Functions.Tests.Api;

/// <summary>What design.md section 9 speaks of: bodies, files, ids and headers that may be wrong, by kind.</summary>
internal static class BadRequests
{
    private const string Founder = "founder-lin";
    private const string Window = "officer-window-yancheng";
    private const string Desk = "officer-registration-yancheng";
    private const string Head = "supervisor-yancheng";
    private const string LoneSurrogate = "\\ud800";

    public static IReadOnlyList<BadRequest> All { get; } =
        [.. Members(), .. Bodies(), .. Forms(), .. Creations(), .. Files(), .. Ids(), .. Queries(), .. HeaderTricks(), .. Methods(), .. SignIns(), .. Values()];

    private static IEnumerable<BadRequest> Members()
    {
        var trigger = "/api/cases/{case}/steps/registration/triggers/requestSupplement";
        var wrong = new Dictionary<string, string[]>
        {
            ["items"] = ["\"x\"", "5", "{}", "true", "[1]", "[null]", "[[]]", "[true]", "[{\"material\":5}]", "[{\"material\":[]}]", "[{\"reason\":{}}]", "[{\"field\":1}]"],
            ["dueOn"] = ["5", "true", "[]", "{}", "\"\"", "\"tomorrow\"", "\"2026-13-01\"", "\"2026-02-30\"", "\"2026-11-20T00:00:00Z\"", "\"20261120\"", "\"99999-01-01\"", "\"２０２６-11-20\""],
            ["reason"] = ["5", "true", "[]", "{}", $"\"{new string('长', 4_001)}\"", $"\"{LoneSurrogate}\"", "\"\\udc00\\ud800\""],
            ["legalBasis"] = ["5", "[]"],
            ["remedy"] = ["5", "{}"],
            ["promise"] = ["false", "[\"a\"]"],
            ["workingDays"] = ["\"3\"", "1.5", "1e99", "-1e400", "99999999999999999999", "true", "[]", "{}"],
            ["outcome"] = ["\"x\"", "3", "[]", "true"],
            ["subject"] = ["7"],
            ["unitId"] = ["[]"],
            ["mentorId"] = ["{}"],
        };
        foreach (var (member, values) in wrong)
        {
            foreach (var value in values)
            {
                yield return Post(Desk, trigger, $"{{\"{member}\":{value}}}");
            }
        }
    }

    private static IEnumerable<BadRequest> Bodies()
    {
        foreach (var path in new[] { "/api/cases/{case}/triggers/suspend", "/api/cases/{case}/steps/registration/triggers/approve", "/api/cases/{case}/reveal" })
        {
            foreach (var json in new[] { "[]", "null", "5", "\"x\"", "{", "}", "{\"a\":}", "{'a':1}", "{\"a\":1,}", "{\"a\":1}{", "// {}", "NaN", "{\"reason\":\"a\",\"reason\":\"b\"}", $"{{\"{LoneSurrogate}\":1}}" })
            {
                yield return Post(Window, path, json);
            }

            yield return Post(Window, path, $"{new string('[', 10_000)}{new string(']', 10_000)}");
            yield return Post(Window, path, Nested(10_000));
            yield return Post(Window, path, Nested(40));
            yield return Raw($"invalid UTF-8 at {path}", Window, path, [.. "{\"reason\":\""u8, 0xC3, 0x28, 0xFF, .. "\"}"u8], "application/json");
            yield return Raw($"overlong UTF-8 at {path}", Window, path, [.. "{\"reason\":\""u8, 0xC0, 0xAF, .. "\"}"u8], "application/json");
            yield return Raw($"UTF-16 at {path}", Window, path, Encoding.Unicode.GetBytes("{\"reason\":\"a\"}"), "application/json; charset=utf-16");
            yield return Raw($"XML at {path}", Window, path, "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray(), "application/xml");
            yield return Raw($"a form at {path}", Window, path, "reason=a&__proto__=b"u8.ToArray(), "application/x-www-form-urlencoded");
            yield return Raw($"2 MB at {path}", Window, path, Encoding.UTF8.GetBytes($"{{\"reason\":\"{new string('a', 2_000_000)}\"}}"), "application/json");
            yield return Raw($"300 KB at {path}", Window, path, Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('a', 300_000)}\"}}"), "application/json");
        }
    }

    private static IEnumerable<BadRequest> Forms()
    {
        var path = "/api/cases/{draft}/application";
        foreach (var json in new[]
        {
            "[]", "null", "\"x\"", "{\"founder\":5}", "{\"founder\":[]}", "{\"founder\":\"x\"}", "{\"entity\":[]}", "{\"founder\":{\"nameZh\":5}}", "{\"founder\":{\"residentId\":{}}}",
            "{\"founder\":{\"mobile\":[]}}", "{\"entity\":{\"nameZh\":false}}", "{\"founder\":{\"nameZh\":\"" + LoneSurrogate + "\"}}",
            "{\"founder\":{\"nameZh\":\"a\",\"nameZh\":\"b\"}}", "{\"facts\":{\"" + LoneSurrogate + "\":1}}",
        })
        {
            yield return Put(Founder, path, json);
        }

        yield return Put(Founder, path, "{}", ("If-Match", "rubbish"));
        yield return Put(Founder, path, "{}", ("If-Match", "\"-1\""));
        yield return Put(Founder, path, "{}", ("If-Match", "W/\"1\""));
        yield return Put(Founder, path, "{}", ("If-Match", "\"99999999999999\""));
        yield return Put(Founder, path, "{}", ("If-Match", "\"7777\""));
        yield return Put(Founder, "/api/cases/{case}/application", "{}");
        yield return Raw("a form of 2 MB", Founder, path, Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('a', 2_000_000)}\"}}"), "application/json", HttpMethod.Put);
        yield return Raw("a form of 300 KB", Founder, path, Encoding.UTF8.GetBytes($"{{\"x\":\"{new string('a', 300_000)}\"}}"), "application/json", HttpMethod.Put);
    }

    private static IEnumerable<BadRequest> Creations()
    {
        foreach (var json in new[]
        {
            "{}", "[]", "{\"city\":5}", "{\"city\":null,\"district\":null,\"application\":null}", "{\"city\":\"北京市\",\"district\":\"东城区\",\"application\":{}}",
            "{\"city\":\"盐城市\",\"district\":\"广陵区\",\"application\":{}}", "{\"city\":\"盐城市\",\"district\":\"亭湖区\"}", "{\"city\":\"盐城市\",\"district\":\"亭湖区\",\"application\":[]}",
            "{\"city\":\"盐城市\",\"district\":\"亭湖区\",\"application\":\"x\"}", "{\"city\":\"盐城市\",\"district\":\"亭湖区\",\"application\":{\"founder\":7}}",
            "{\"city\":\"" + LoneSurrogate + "\",\"district\":\"a\",\"application\":{}}", "{\"city\":\"../../盐城市\",\"district\":\"亭湖区\",\"application\":{}}",
            "{\"$type\":\"System.Diagnostics.Process\",\"city\":\"x\"}", "{\"city\":\"盐城市\\u0000\",\"district\":\"亭湖区\",\"application\":{}}", "{\"city\":[\"盐城市\"],\"district\":{},\"application\":{}}",
        })
        {
            yield return Post("founder-wang", "/api/cases", json);
        }

        yield return Post("officer-window-yancheng", "/api/cases", "{}");
        yield return Post("auditor-1", "/api/cases", "{}");
    }

    private static IEnumerable<BadRequest> Files()
    {
        var path = "/api/cases/{draft}/documents";
        var pdf = Encoding.UTF8.GetString(Hosting.SampleApplication.Pdf("x"));
        yield return Post(Founder, path, "{}");
        yield return Raw("no content type", Founder, path, [1, 2, 3], null);
        yield return Raw("no boundary", Founder, path, "--a\r\n"u8.ToArray(), "multipart/form-data");
        yield return Raw("an empty boundary", Founder, path, "--\r\n"u8.ToArray(), "multipart/form-data; boundary=\"\"");
        yield return Raw("a boundary of 500 characters", Founder, path, "x"u8.ToArray(), $"multipart/form-data; boundary={new string('b', 500)}");
        yield return Raw("a body without the boundary", Founder, path, "nothing here"u8.ToArray(), "multipart/form-data; boundary=b");
        yield return Raw("an empty body", Founder, path, [], "multipart/form-data; boundary=b");
        yield return Raw("a body that breaks off", Founder, path, "--b\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nArti"u8.ToArray(), "multipart/form-data; boundary=b");
        yield return Raw("multipart/mixed", Founder, path, Multipart(("kind", null, "Articles"), ("file", "a.pdf", pdf)), "multipart/mixed; boundary=b");
        yield return File("no kind", ("file", "a.pdf", pdf));
        yield return File("no file", ("kind", null, "Articles"));
        yield return File("two kinds", ("kind", null, "Articles"), ("kind", null, "Permit"), ("file", "a.pdf", pdf));
        yield return File("two files", ("kind", null, "Articles"), ("file", "a.pdf", pdf), ("file", "b.pdf", pdf));
        yield return File("a part of another name", ("kind", null, "Articles"), ("file", "a.pdf", pdf), ("../etc", null, "x"));
        yield return File("an unknown kind", ("kind", null, "Nonsense"), ("file", "a.pdf", pdf));
        yield return File("a kind in the wrong case", ("kind", null, "articles"), ("file", "a.pdf", pdf));
        yield return File("a kind with a path", ("kind", null, "../Articles"), ("file", "a.pdf", pdf));
        yield return File("a long kind", ("kind", null, new string('A', 5_000)), ("file", "a.pdf", pdf));
        yield return File("an empty file", ("kind", null, "Articles"), ("file", "a.pdf", ""));
        yield return File("text", ("kind", null, "Articles"), ("file", "a.pdf", "plain text"));
        yield return File("HTML", ("kind", null, "Articles"), ("file", "a.pdf", "<html><script>alert(1)</script>"));
        yield return File("SVG", ("kind", null, "Articles"), ("file", "a.svg", "<svg onload='x'/>"));
        yield return File("a program", ("kind", null, "Articles"), ("file", "../../a.exe", "MZ\0\0"));
        yield return File("a zip that is no OFD", ("kind", null, "Articles"), ("file", "a.ofd", "PK\u0003\u0004nothing"));
        yield return File("a PDF after a space", ("kind", null, "Articles"), ("file", "a.pdf", " " + pdf));
        yield return Raw("11 MB", Founder, path, Multipart(("kind", null, "Articles"), ("file", "a.pdf", pdf + new string('a', 11_000_000))), "multipart/form-data; boundary=b");
        yield return Raw("an upload that replaces nothing", Founder, path + "?replaces=0123456789abcdef", Multipart(("kind", null, "Articles"), ("file", "a.pdf", pdf)), "multipart/form-data; boundary=b");
        yield return Raw("an upload that replaces a path", Founder, path + "?replaces=..%2F..%2Fcase", Multipart(("kind", null, "Articles"), ("file", "a.pdf", pdf)), "multipart/form-data; boundary=b");
        yield return Raw("an upload to a case in progress", Founder, "/api/cases/{case}/documents", Multipart(("kind", null, "Articles"), ("file", "a.pdf", pdf)), "multipart/form-data; boundary=b");

        BadRequest File(string name, params (string Name, string? FileName, string Text)[] parts) =>
            Raw($"a document: {name}", Founder, path, Multipart(parts), "multipart/form-data; boundary=b");
    }

    private static IEnumerable<BadRequest> Ids()
    {
        foreach (var id in new[]
        {
            "0", "null", "..%2f..%2fcase", "%2e%2e%2fadmin", "case%27%20or%20%271%27%3D%271", "%F0%A0%80%80", "%E2%80%AE", "a%0d%0aSet-Cookie:%20x", "%25", "%c3%28",
            new string('f', 32), new string('F', 32), new string('a', 3_000), "00000000-0000-0000-0000-000000000000", "case%5c..%5c", "*", "%23", "$metadata",
        })
        {
            yield return Get(Founder, $"/api/cases/{id}");
            yield return Get(Founder, $"/api/cases/{{case}}/documents/{id}/content");
            yield return Get(Founder, $"/api/cases/{{case}}/notices/{id}");
            yield return Get(Founder, $"/api/cases/{{case}}/commands/{id}");
            yield return Post(Window, $"/api/cases/{{case}}/triggers/{id}", "{}");
        }

        yield return Get(Founder, "/api/cases/{case}/nothing");
        yield return Get(Founder, "/api/nothing");
        yield return Get(Founder, "/openapi/v2.json");
        yield return Get("auditor-1", "/api/audit/cases/nothing/history");
    }

    private static IEnumerable<BadRequest> Queries()
    {
        foreach (var query in new[] { "state=nonsense", "state=", "state=InProgress", "state=3", "limit=0", "limit=-1", "limit=abc", "limit=201", "limit=99999999999", "limit=1.5", "cursor=abc", "cursor=-1", "cursor=99999999999999999999", "limit=%00x" })
        {
            yield return Get(Founder, $"/api/cases?{query}");
        }

        foreach (var query in new[] { "light=purple", "light=Green", "light=", "department=nonsense", "department=Registration", "mine=perhaps", "limit=0", "cursor=x" })
        {
            yield return Get(Desk, $"/api/worklist?{query}");
        }

        yield return Get(Founder, "/api/worklist");
        yield return Get("auditor-1", "/api/audit/cases/{case}/history?limit=x");
        yield return Get("auditor-1", "/api/audit/cases/{case}/history?cursor=%27");
        yield return Get(Founder, "/api/cases/{case}/documents/0123456789abcdef/content?version=abc");
        yield return Get(Founder, "/api/cases/{case}/documents/0123456789abcdef/content?version=99999999999");
    }

    private static IEnumerable<BadRequest> HeaderTricks()
    {
        var path = "/api/cases/{case}/triggers/suspend";
        foreach (var key in new[] { "", " ", "a b", new string('k', 201), "ключ", "a\tb", "a,b c" })
        {
            yield return Post(Window, path, "{}", ("Idempotency-Key", key));
        }

        yield return Get(Founder, "/api/cases/0", ("Accept-Language", new string('z', 8_000)));
        yield return Get(Founder, "/api/cases/0", ("Accept-Language", string.Join(',', Enumerable.Repeat("en;q=9999999999999999999999", 200))));
        yield return Get(Founder, "/api/cases/0", ("Accept-Language", "\u0001;;;===,,,q=")) with { Name = "an Accept-Language of signs" };
        yield return Get(Founder, "/api/cases/0", ("Accept", "text/plain"));
        yield return Get(Founder, "/api/cases/0", ("X-Forwarded-For", "127.0.0.1"), ("X-HTTP-Method-Override", "DELETE"));
        foreach (var token in new[]
        {
            "rubbish", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJhZG1pbmlzdHJhdG9yLTEiLCJyb2xlcyI6ImFkbWluaXN0cmF0b3IifQ.",
            "eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJhZG1pbmlzdHJhdG9yLTEifQ.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", new string('x', 10_000),
        })
        {
            yield return Get(Founder, "/api/me") with { Token = token, Name = $"a token {token[..Math.Min(20, token.Length)]}" };
            yield return Post(Founder, path, "{}") with { Token = token, Name = $"a command with a token {token[..Math.Min(20, token.Length)]}" };
        }

        yield return Get(Founder, "/api/me") with { Subject = null, Name = "nobody" };
        yield return Post(Founder, path, "{}") with { Subject = null, Name = "a command by nobody" };
    }

    private static IEnumerable<BadRequest> Methods()
    {
        foreach (var (method, path) in new[]
        {
            ("DELETE", "/api/cases/{case}"), ("PUT", "/api/cases/{case}"), ("PATCH", "/api/cases/{case}/application"), ("POST", "/api/catalogue"), ("DELETE", "/api/cases/{case}/documents"),
            ("GET", "/api/cases/{case}/triggers/accept"), ("PUT", "/api/cases/{case}/submit"), ("POST", "/api/worklist"), ("DELETE", "/api/audit/cases/{case}/history"), ("PUT", "/api/me"),
            ("POST", "/api/health/live"), ("NONSENSE", "/api/me"),
        })
        {
            yield return new BadRequest($"{method} {path}", "auditor-1", new HttpMethod(method), path, () => null);
        }
    }

    private static IEnumerable<BadRequest> SignIns()
    {
        foreach (var json in new[] { "{}", "[]", "null", "{\"subject\":5}", "{\"subject\":\"\"}", "{\"subject\":\"nobody\"}", "{\"subject\":\"founder-lin\\u0000\"}", "{\"subject\":\"Founder-Lin\"}", "{\"subject\":\"" + LoneSurrogate + "\"}", "{" })
        {
            yield return Post(Founder, "/api/development/sign-in", json);
        }

        yield return Raw("a sign-in as text", Founder, "/api/development/sign-in", "{\"subject\":\"founder-lin\"}"u8.ToArray(), "text/plain");
        yield return Raw("a sign-in of nothing", Founder, "/api/development/sign-in", [], null);
    }

    /// <summary>Bodies that can be read and that the rules refuse.</summary>
    private static IEnumerable<BadRequest> Values()
    {
        var supplement = "/api/cases/{case}/steps/registration/triggers/requestSupplement";
        foreach (var json in new[]
        {
            "{\"items\":[]}", "{\"items\":[{}]}", "{\"items\":[{\"material\":\"Nonsense\",\"reason\":\"a\"}]}", "{\"items\":[{\"material\":\"Articles\",\"field\":\"founder.mobile\",\"reason\":\"a\"}]}",
            "{\"items\":[{\"material\":\"Articles\"}]}", "{\"items\":[{\"material\":\"Articles\",\"reason\":\" \"}]}", "{\"items\":[{\"material\":\"Articles\",\"reason\":\"a\"}],\"dueOn\":\"2026-11-16\"}",
            "{\"items\":[{\"material\":\"Articles\",\"reason\":\"a\"}],\"dueOn\":\"2020-01-01\"}", "{\"items\":[{\"material\":\"Articles\",\"reason\":\"a\"}],\"dueOn\":\"2027-12-31\"}",
            "{\"items\":[{\"material\":\"Articles\",\"reason\":\"a\"}],\"dueOn\":\"9999-12-31\"}", "{\"items\":[\"Articles\"]}",
        })
        {
            yield return Post(Desk, supplement, json);
        }

        foreach (var json in new[]
        {
            "{\"outcome\":{}}", "{\"outcome\":{\"unifiedSocialCreditCode\":5}}", "{\"outcome\":{\"unifiedSocialCreditCode\":\"913209000000000000\"}}",
            "{\"outcome\":{\"registeredOn\":\"2999-01-01\",\"registeredCapitalFen\":-1}}", "{\"outcome\":{\"businessScopeZh\":[[[[]]]],\"legalRepresentative\":{\"a\":null}}}",
            "{\"outcome\":{\"$type\":\"System.IO.FileInfo\"}}",
        })
        {
            yield return Post(Desk, "/api/cases/{case}/steps/registration/triggers/approve", json);
        }

        foreach (var days in new[] { "0", "-1", "4", "2147483647", "-2147483648" })
        {
            yield return Post(Head, "/api/cases/{case}/steps/registration/triggers/extend", $"{{\"reason\":\"a\",\"workingDays\":{days}}}");
        }

        yield return Post(Head, "/api/cases/{case}/steps/registration/triggers/extend", "{\"workingDays\":1}");
        yield return Post(Window, "/api/cases/{case}/triggers/suspend", "{\"reason\":\"\\u0000\\u0009 \\u3000\"}") with { Name = "a reason of nothing visible" };
        yield return Post(Window, "/api/cases/{case}/triggers/suspend", "{\"reason\":null}");
        yield return Post(Head, "/api/cases/{case}/assignment", "{\"subject\":\"𠀀𪚥\",\"reason\":\"a\"}");
        yield return Post(Founder, "/api/cases/{draft}/submit", "{}");
        yield return Post(Window, "/api/cases/{case}/reveal", "{\"field\":\"..\",\"purpose\":\"a\"}");
        yield return Post(Window, "/api/cases/{case}/reveal", $"{{\"field\":\"{new string('a', 101)}\",\"purpose\":\"a\"}}");
        yield return Post(Window, "/api/cases/{case}/reveal", $"{{\"field\":\"founder.mobile\",\"purpose\":\"{new string('a', 501)}\"}}");
        yield return Post(Founder, "/api/cases/{case}/reveal", "{\"field\":\"founder.mobile\",\"purpose\":\"a\"}");
        yield return Post("administrator-1", "/api/cases/{ended}/triggers/terminate", "{\"reason\":\"a\"}");
    }

    private static string Nested(int depth) => $"{string.Concat(Enumerable.Repeat("{\"a\":", depth))}1{new string('}', depth)}";

    private static byte[] Multipart(params (string Name, string? FileName, string Text)[] parts)
    {
        var body = new StringBuilder();
        foreach (var (name, fileName, text) in parts)
        {
            body.Append($"--b\r\nContent-Disposition: form-data; name=\"{name}\"{(fileName is null ? "" : $"; filename=\"{fileName}\"")}\r\n\r\n{text}\r\n");
        }

        return Encoding.UTF8.GetBytes(body.Append("--b--\r\n").ToString());
    }
}
