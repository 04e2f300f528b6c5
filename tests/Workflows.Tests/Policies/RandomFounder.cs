using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Workflows.Policies;

namespace OpcOnboarding.Workflows.Tests.Policies;

/// <summary>A founder with claims under every clause that takes them, in a city and on a day that follow from a number. Each claim is called by its year: <c>2026-3</c>.</summary>
/// <param name="Seed">Everything follows from it.</param>
/// <param name="AmountPercent">What every amount of money is multiplied by, so that a founder can be asked what twice as much would give.</param>
/// <param name="WithProjects">Whether claims belong to projects, some of which drew something before.</param>
/// <param name="IsReversed">Whether the lists are turned around: the claims keep their names and days.</param>
internal sealed record RandomFounder(int Seed, int AmountPercent = 100, bool WithProjects = true, bool IsReversed = false)
{
    private static readonly (string City, string District)[] Places =
        [("盐城市", "亭湖区"), ("盐城市", "盐南高新区"), ("盐城市", "大丰区"), ("成都市", "武侯区"), ("无锡市", "无锡高新区"), ("苏州市", "苏州工业园区"), ("扬州市", "广陵区")];

    /// <summary>The pool that others have used of, by calendar year.</summary>
    public const string PoolPack = "chengdu-compute-2023";

    public long PoolUsedFen => new Random(Seed).Next(900_000_000, 1_000_000_000);

    public DateOnly On => new DateOnly(2026, 1, 1).AddDays(new Random(Seed).Next(0, 3 * 365));

    public BenefitReport Evaluate()
    {
        using var document = JsonDocument.Parse(Source().ToJsonString());
        return PolicyCatalogue.Embedded.Evaluate(document.RootElement, On);
    }

    private JsonObject Source()
    {
        var random = new Random(Seed);
        var (city, district) = Places[random.Next(Places.Length)];
        return new JsonObject
        {
            ["city"] = city,
            ["district"] = district,
            ["lprPercent"] = 3.45,
            ["entity"] = new JsonObject { ["isOpc"] = true },
            ["founder"] = new JsonObject { ["birthDate"] = $"{random.Next(1985, 2004)}-06-15", ["education"] = "Master", ["fullTimeEducation"] = true },
            ["facts"] = Facts(random, city),
            ["priorGrants"] = new JsonArray(new JsonObject { ["project"] = "p0", ["programme"] = "other", ["amountFen"] = random.Next(40_000_000) }),
        };
    }

    private JsonObject Facts(Random random, string city) => new()
    {
        ["pool"] = new JsonArray([.. Enumerable.Range(2026, 5).Select(year => (JsonNode)new JsonObject { ["packId"] = PoolPack, ["year"] = year, ["usedFen"] = PoolUsedFen })]),
        ["applicant.kind"] = "maker",
        ["community.recognised"] = true,
        ["founder.role"] = "founder",
        ["housing"] = new JsonObject { ["kind"] = "talent-rental", ["monthlyRentFen"] = Money(random, 300_000), ["marketRentYear3Fen"] = Money(random, 300_000) },
        ["homePurchase"] = new JsonObject { ["kind"] = "new-commodity-housing", ["city"] = "盐城市", ["areaSquareMetres"] = random.Next(40, 200) },
        ["loan"] = new JsonObject { ["borrower"] = "founder", ["principalFen"] = Money(random, 60_000_000), ["founder.meetsLoanConditions"] = true },
        ["compute"] = List(random, 3, (claim, number) =>
        {
            (claim["actualCostFen"], claim["viaPlatform"], claim["resourceCity"], claim["provider"]) = (Money(random, 90_000_000), "municipal-scheduling", "盐城市", "成都智算中心");
            if (city == "盐城市")
            {
                claim["voucherYear"] = number;
            }
        }),
        ["dataPurchases"] = List(random, 9, (claim, _) => (claim["contractAmountFen"], claim["seller.isRelatedParty"], claim["purpose"], claim["recognised"]) = (Money(random, 150_000_000), false, "ai-rnd", true)),
        ["dataListings"] = List(random, 3, (claim, _) => (claim["serviceFeeFen"], claim["venue"], claim["isFirst"]) = (Money(random, 20_000_000), "省数据交易所盐城专版", true)),
        ["dataItems"] = List(random, 3, (claim, _) => (claim["costFen"], claim["kind"]) = (Money(random, 90_000_000), "exchange-listing")),
        ["infrastructures"] = List(random, 4, (claim, _) => (claim["actualInvestmentFen"], claim["kind"]) = (Money(random, 900_000_000), "other")),
        ["events"] = List(random, 3, (claim, _) => (claim["verifiedInputFen"], claim["city"], claim["level"], claim["marketRun"], claim["reportedAndAgreed"]) = (Money(random, 150_000_000), "盐城市", "National", true, true)),
        ["models"] = List(random, 3, (claim, _) => (claim["evaluationCostFen"], claim["nationalFilingObtained"], claim["selfDeveloped"]) = (Money(random, 80_000_000), true, true)),
        ["debts"] = List(random, 3, (claim, _) =>
        {
            claim["principalFen"] = Money(random, 2_000_000_000);
            foreach (var year in Enumerable.Range(1, 4))
            {
                (claim[$"interestPaidYear{year}Fen"], claim[$"monthsYear{year}"]) = (Money(random, 60_000_000), random.Next(13));
            }
        }),
    };

    private JsonArray List(Random random, int most, Action<JsonObject, int> fill)
    {
        var claims = Enumerable.Range(1, random.Next(1, most + 1)).Select(number =>
        {
            var year = random.Next(2026, 2029).ToString(CultureInfo.InvariantCulture);
            var claim = new JsonObject { ["contract"] = $"{year}-{number}", ["contractDate"] = $"{year}-{random.Next(1, 13):D2}-01" };
            var project = random.Next(4);
            if (WithProjects && project < 3)
            {
                claim["project"] = $"p{project}";
            }

            fill(claim, number);
            return claim;
        }).ToList();
        return new JsonArray([.. IsReversed ? claims.AsEnumerable().Reverse() : claims]);
    }

    private long Money(Random random, int most) => random.Next(most) * (long)AmountPercent / 100;
}
