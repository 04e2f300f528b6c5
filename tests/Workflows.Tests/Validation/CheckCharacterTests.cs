using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Workflows.Validation;

namespace OpcOnboarding.Workflows.Tests.Validation;

public sealed class CheckCharacterTests
{
    private static readonly Gen<string> Numbers =
        Gen.Elements(CheckCharacter.Alphabet.ToCharArray()).NonEmptyListOf().Select(chars => string.Concat(chars));

    [Theory]
    [InlineData("91320902PDY00001X", '0')] // divides evenly: 31 - 0 becomes 0
    [InlineData("91350100M000100Y4", '3')] // the standard's own example
    public void Of_WorkedExamples_IsTheStandards(string number, char check) => Assert.Equal(check, CheckCharacter.Of(number));

    [Fact]
    public void Append_AnyNumber_Verifies() =>
        Check(Prop.ForAll(Numbers.ToArbitrary(), number => CheckCharacter.Verify(CheckCharacter.Append(number))));

    [Fact]
    public void Verify_OneCharacterChanged_IsFalse()
    {
        var changes =
            from number in Numbers
            from position in Gen.Choose(0, number.Length)
            from other in Gen.Elements(CheckCharacter.Alphabet.ToCharArray())
            select (Whole: CheckCharacter.Append(number), position, other);
        Check(Prop.ForAll(changes.ToArbitrary(), change =>
            change.Whole[change.position] == change.other
            || !CheckCharacter.Verify(Replace(change.Whole, change.position, change.other))));
    }

    [Fact]
    public void Verify_TwoNeighboursSwapped_IsFalse()
    {
        var swaps =
            from number in Numbers.Where(n => n.Length > 1)
            from position in Gen.Choose(0, number.Length - 2)
            select (Whole: CheckCharacter.Append(number), position);
        Check(Prop.ForAll(swaps.ToArbitrary(), swap =>
            swap.Whole[swap.position] == swap.Whole[swap.position + 1] || !CheckCharacter.Verify(Swap(swap.Whole, swap.position))));
    }

    [Fact]
    public void Of_Hyphens_DoNotCount() => Assert.Equal(CheckCharacter.Of("2026000123"), CheckCharacter.Of("2026-000123"));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("2026O1")]
    [InlineData("盐城1")]
    public void Of_NothingToCheck_IsRefused(string number) => Assert.Throws<ArgumentException>(() => CheckCharacter.Of(number));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("2026O1A")]
    public void Verify_NoNumber_IsFalse(string? number) => Assert.False(CheckCharacter.Verify(number));

    private static string Replace(string text, int position, char other) => text[..position] + other + text[(position + 1)..];

    private static string Swap(string text, int position) => text[..position] + text[position + 1] + text[position] + text[(position + 2)..];

    private static void Check(Property property) => property.QuickCheckThrowOnFailure();
}
