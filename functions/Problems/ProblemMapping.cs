using Microsoft.AspNetCore.Mvc;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <summary>The one place where a refusal becomes problem details (RFC 9457).</summary>
internal static class ProblemMapping
{
    /// <summary>The problem in the caller's language.</summary>
    public static ProblemDetails ToProblem(Refusal refusal, Language language)
    {
        var problem = new ProblemDetails
        {
            Type = $"urn:opc-onboarding:problem:{refusal.Code}",
            Title = Wording.In(language, new Text(refusal.Title)),
            Status = refusal.Status,
            Detail = refusal.Detail is { } detail ? Wording.In(language, detail) : null,
        };
        problem.Extensions["code"] = refusal.Code;
        foreach (var (name, value) in refusal.Extensions)
        {
            problem.Extensions[name] = value;
        }

        if (refusal.Errors.Count > 0 || refusal.Status == StatusCodes.Status422UnprocessableEntity)
        {
            problem.Extensions["errors"] = refusal.Errors.Select(error => Write(error, language)).ToArray();
        }

        return problem;
    }

    private static FieldErrorContract Write(FieldError error, Language language) =>
        new(error.Field, error.Code, error.MessageIn(language));
}
