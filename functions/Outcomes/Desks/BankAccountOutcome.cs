using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Outcomes.Desks;

/// <summary>银行开户: the basic deposit account.</summary>
internal sealed class BankAccountOutcome(ServiceSettings settings, CityDirectory cities, TimeProvider time)
    : DeskOutcome(StepKind.BankAccount, settings)
{
    // In none of the account number prefixes seen; 19 digits in all.
    private const string SamplePrefix = "999";

    /// <inheritdoc/>
    protected override Task<JsonObject?> SampleAsync(OutcomeContext context, CancellationToken cancellationToken)
    {
        var (caseId, form) = (context.Record.CaseId, context.Application);
        if (cities.FindCity(context.Record.File.CityKey) is not { } city)
        {
            return Task.FromResult<JsonObject?>(null);
        }

        var bank = city.Banks.FirstOrDefault(bank => bank.Code == form.Text("bank", "bankCode")) ?? city.Banks[0];
        return Task.FromResult<JsonObject?>(new JsonObject
        {
            ["bankName"] = bank.NameZh,
            ["branchName"] = BranchOf(bank, form.Text("bank", "branch"), context.Record.File.District).NameZh,
            ["accountNumber"] = SamplePrefix + CaseHash.Digits(caseId, "account", 16),
            ["accountKind"] = "basic",
            ["basicAccountFilingNumber"] = "J" + CaseHash.Digits(caseId, "basic-account", 13),
            ["openedOn"] = OutcomeJson.Day(BusinessHours.BeijingDate(time.GetUtcNow())),
            ["sample"] = true,
        });
    }

    private static BankBranch BranchOf(Bank bank, string? wished, string district) =>
        bank.Branches.FirstOrDefault(branch => branch.Code == wished)
        ?? bank.Branches.FirstOrDefault(branch => branch.District == district)
        ?? bank.Branches[0];
}
