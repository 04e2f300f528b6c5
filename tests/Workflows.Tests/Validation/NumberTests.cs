using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Tests.Validation;

public sealed class NumberTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("15400000001", "15400000001")]
    [InlineData("+86 154-0000-0001", "15400000001")]
    [InlineData("8615400000001", "15400000001")]
    [InlineData("12400000001", null)]
    [InlineData("1540000000", null)]
    [InlineData("154000000011", null)]
    [InlineData("1540000000１", null)]
    [InlineData("+8515400000001", null)]
    [InlineData(null, null)]
    public void MobileCheck_Samples_AreNormalisedOrRefused(string? text, string? value) =>
        Assert.Equal(value, MobileNumber.Check(text).Value);

    [Theory]
    [InlineData("9999990000000014", null)]
    [InlineData("9999990000000000014", null)]
    [InlineData("9999 9900 0000 0014", null)]
    [InlineData("9999990000000015", "bankCard.checkDigit")]
    [InlineData("999999000000014", "bankCard.format")]
    [InlineData("99999900000000000000", "bankCard.format")]
    [InlineData("", "bankCard.format")]
    public void BankCardCheck_Samples_AsLuhnSays(string text, string? code) =>
        Assert.Equal(code, BankCardNumber.Check(text).Findings.Select(finding => finding.Code.Code).SingleOrDefault());

    [Fact]
    public void BankCardCheck_OneDigitChanged_IsAlwaysFound()
    {
        var changes = from position in Gen.Choose(0, 15) from digit in Gen.Choose(0, 9) select (position, Digit: (char)('0' + digit));
        Prop.ForAll(changes.ToArbitrary(), change =>
        {
            var altered = "9999990000000014".ToCharArray();
            var same = altered[change.position] == change.Digit;
            altered[change.position] = change.Digit;
            return same || !BankCardNumber.Check(new string(altered)).IsValid;
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("J2900123456789", true)]
    [InlineData("j2900123456789", true)]
    [InlineData("J290012345678", false)]
    [InlineData("L2900123456789", false)]
    [InlineData("J29001234567890", false)]
    public void BasicDepositAccountCheck_Samples_JAndThirteenDigits(string text, bool valid) =>
        Assert.Equal(valid, BasicDepositAccountNumber.Check(text).IsValid);

    [Theory]
    [InlineData("123456789", true)]
    [InlineData("12345678", false)]
    [InlineData("6222 0200 0000 0000", true)]
    [InlineData("12345678A", false)]
    public void BusinessAccountCheck_Samples_NineTo32Digits(string text, bool valid) =>
        Assert.Equal(valid, BusinessAccountNumber.Check(text).IsValid);

    [Theory]
    [InlineData(IdentityDocumentKind.ResidentId, "990001199901010019", true)]
    [InlineData(IdentityDocumentKind.ResidentId, "990001199901010018", false)]
    [InlineData(IdentityDocumentKind.Passport, "e12345678", true)]
    [InlineData(IdentityDocumentKind.Passport, "E123", false)]
    [InlineData(IdentityDocumentKind.Passport, "E1234-5678", false)]
    [InlineData(IdentityDocumentKind.HkMacaoPermit, "H12345678", true)]
    [InlineData(IdentityDocumentKind.HkMacaoPermit, "K12345678", false)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "12345678", true)]
    [InlineData(IdentityDocumentKind.TaiwanPermit, "1234567", false)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "SGP320080010101", true)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "911124198108030024", true)]
    [InlineData(IdentityDocumentKind.ForeignPermanentResidence, "9111241981080300", false)]
    public void IdentityDocumentCheck_Kinds_HaveTheirForm(IdentityDocumentKind kind, string text, bool valid) =>
        Assert.Equal(valid, IdentityDocument.Check(kind, text, Today, ResidentIdArea.ProvincesAndSamples).IsValid);

    [Theory]
    [InlineData("a@b", true)]
    [InlineData("创业@例子.中国", true)]
    [InlineData("a@b@c", false)]
    [InlineData("@b", false)]
    [InlineData("a@", false)]
    [InlineData("a b@c", false)]
    [InlineData("", false)]
    public void EmailCheck_Samples_OneAt(string text, bool valid) => Assert.Equal(valid, EmailAddress.Check(text).IsValid);

    [Fact]
    public void EmailCheck_254Characters_IsTheMost()
    {
        Assert.True(EmailAddress.Check(new string('a', 252) + "@b").IsValid);
        Assert.False(EmailAddress.Check(new string('a', 253) + "@b").IsValid);
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(120, true)]
    [InlineData(121, false)]
    public void AddressCheck_Lengths_FiveTo120(int length, bool valid) =>
        Assert.Equal(valid, PostalAddress.Check(string.Concat(Enumerable.Repeat("𠮷", length))).IsValid);

    [Theory]
    [InlineData("林予安", true)]
    [InlineData("阿卜杜拉·艾山", true)]
    [InlineData("阿卜杜拉・艾山", true)]
    [InlineData("𠮷㛃", true)]
    [InlineData("Jean-Luc O'Neill", true)]
    [InlineData("林", false)]
    [InlineData("林A安", false)]
    [InlineData("林予安1", false)]
    [InlineData("··", false)]
    [InlineData("林\u0000安", false)]
    [InlineData("", false)]
    public void PersonNameCheck_Samples_HanOrLatin(string text, bool valid) => Assert.Equal(valid, PersonName.Check(text).IsValid);
}
