using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Tests.Validation;

public sealed class ResidentIdNumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly Gen<string> Numbers =
        from area in Gen.Choose(990001, 990099)
        from days in Gen.Choose(0, 40000)
        from order in Gen.Choose(1, 999)
        let body = $"{area}{new DateOnly(1910, 1, 1).AddDays(days):yyyyMMdd}{order:D3}"
        select body + ResidentIdNumber.CheckDigitOf(body);

    [Theory]
    [InlineData("990001199901010019")]
    [InlineData("990001199901010027")]
    [InlineData("990001200002290016")]
    [InlineData("990001198507140048")]
    [InlineData("99000119990101006X")]
    [InlineData(" 99000119990101006x ")]
    public void Check_ValidSamples_AreAccepted(string number) =>
        Assert.Equal(number.Trim().ToUpperInvariant(), Check(number).Value);

    [Theory]
    [InlineData("990001199901010018", "residentId.checkDigit")]
    [InlineData("990001199902290016", "residentId.birthDate")]
    [InlineData("990001200113010013", "residentId.birthDate")]
    [InlineData("990001990101001", "residentId.format")]
    [InlineData("99000119990101001٩", "residentId.format")]
    [InlineData("X90001199901010019", "residentId.format")]
    [InlineData("", "residentId.format")]
    [InlineData(null, "residentId.format")]
    public void Check_InvalidSamples_AreRefusedWithTheirCode(string? number, string code) =>
        Assert.Equal(code, Assert.Single(Check(number).Findings).Code.Code);

    [Theory]
    [InlineData("20261123", false)]
    [InlineData("20261122", true)]
    [InlineData("18991231", false)]
    [InlineData("19000101", true)]
    public void Check_BirthDateAtTheEdges_IsInclusive(string born, bool valid)
    {
        var body = $"990001{born}001";
        Assert.Equal(valid, Check(body + ResidentIdNumber.CheckDigitOf(body)).IsValid);
    }

    [Fact]
    public void Check_SampleAreaInProduction_IsRefused()
    {
        var result = ResidentIdNumber.Check("990001199901010019", Today, ResidentIdArea.Provinces);
        Assert.Equal(ResidentIdNumber.UnknownArea, Assert.Single(result.Findings).Code);
    }

    [Fact]
    public void Check_ProvinceParts_AreTheList()
    {
        var admitted = Enumerable.Range(0, 100).Where(part =>
        {
            var body = $"{part:D2}000119990101001";
            return ResidentIdNumber.Check(body + ResidentIdNumber.CheckDigitOf(body), Today, ResidentIdArea.Provinces).IsValid;
        });
        Assert.Equal(
            [11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83],
            admitted);
    }

    [Fact]
    public void Check_AnyComputedNumber_IsAccepted() =>
        Prop.ForAll(Numbers.ToArbitrary(), number => Check(number).IsValid).QuickCheckThrowOnFailure();

    [Fact]
    public void Check_OneDigitChanged_IsAlwaysFound()
    {
        var changes =
            from number in Numbers
            from position in Gen.Choose(0, 17)
            from digit in Gen.Choose(0, 9)
            select (number, position, Digit: (char)('0' + digit));
        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var altered = change.number.ToCharArray();
            altered[change.position] = change.Digit;
            return change.number[change.position] == change.Digit || !Check(new string(altered)).IsValid;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Check_TwoNeighboursSwapped_IsAlwaysFound()
    {
        var swaps = from number in Numbers from position in Gen.Choose(0, 16) select (number, position);
        Prop.ForAll(swaps.ToArbitrary(), swap =>
        {
            var altered = swap.number.ToCharArray();
            (altered[swap.position], altered[swap.position + 1]) = (altered[swap.position + 1], altered[swap.position]);
            return swap.number[swap.position] == swap.number[swap.position + 1] || !Check(new string(altered)).IsValid;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void ToString_OfAResult_DoesNotShowTheNumber()
    {
        Assert.DoesNotContain("9900", Check("990001199901010019").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("9900", Check("990001199901010018").ToString(), StringComparison.Ordinal);
    }

    private static CheckedText Check(string? number) => ResidentIdNumber.Check(number, Today, ResidentIdArea.ProvincesAndSamples);
}
