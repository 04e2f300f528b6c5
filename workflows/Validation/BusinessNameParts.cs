namespace OpcOnboarding.Workflows.Validation;

/// <summary>A business name in its parts: division, trade name, industry, form (provisions on enterprise names, art. 6).</summary>
/// <param name="Division">行政区划, as written; empty when left out.</param>
/// <param name="TradeName">字号.</param>
/// <param name="Industry">行业; empty when none of the known words ends the name.</param>
/// <param name="Form">组织形式; empty when none is known.</param>
public sealed record BusinessNameParts(string Division, string TradeName, string Industry, string Form);
