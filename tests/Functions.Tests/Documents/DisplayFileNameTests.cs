using FsCheck;
using FsCheck.Fluent;
using OpcOnboarding.Functions.Documents;

namespace OpcOnboarding.Functions.Tests.Documents;

public sealed class DisplayFileNameTests
{
    [Theory]
    [InlineData("身份证.pdf", "身份证.pdf")]
    [InlineData("a b (1).pdf", "a b (1).pdf")]
    [InlineData("照片😀.jpg", "照片😀.jpg")]
    [InlineData("a.pdf.exe", "a.pdf.exe")]
    public void Of_HarmlessName_KeepsIt(string sent, string shown) => Assert.Equal(shown, DisplayFileName.Of(sent));

    [Theory]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("..\\..\\windows\\system32\\x.dll", "x.dll")]
    [InlineData("/absolute/a.pdf", "a.pdf")]
    [InlineData("C:\\Users\\a.pdf", "a.pdf")]
    [InlineData("C:a.pdf", "C_a.pdf")]
    [InlineData("a.txt::$DATA", "a.txt__$DATA")]
    [InlineData("..", "document")]
    [InlineData("folder/", "document")]
    public void Of_Path_KeepsOnlyTheLastPart(string sent, string shown) => Assert.Equal(shown, DisplayFileName.Of(sent));

    [Theory]
    [InlineData("a\0.pdf", "a.pdf")]
    [InlineData("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf")]
    [InlineData("a\u007f\u0085.pdf", "a.pdf")]
    [InlineData("invoice\u202Efdp.exe", "invoicefdp.exe")]
    [InlineData("a\u2066b\u2069\u200B\uFEFF.pdf", "ab.pdf")]
    [InlineData("a\u2028b\u2029.pdf", "ab.pdf")]
    [InlineData("a\ud800.pdf", "a.pdf")]
    [InlineData("a\"; filename=\"b.pdf", "a__ filename=_b.pdf")]
    [InlineData("a%00.pdf", "a_00.pdf")]
    [InlineData("<script>.pdf", "_script_.pdf")]
    public void Of_ControlDirectionOrReservedCharacters_TakesTheirEffect(string sent, string shown) =>
        Assert.Equal(shown, DisplayFileName.Of(sent));

    [Theory]
    [InlineData("CON", "_CON")]
    [InlineData("nul.pdf", "_nul.pdf")]
    [InlineData("COM1.tar.gz", "_COM1.tar.gz")]
    [InlineData("LPT9 .pdf", "_LPT9 .pdf")]
    [InlineData("CONTRACT.pdf", "CONTRACT.pdf")]
    public void Of_DeviceName_IsDisarmed(string sent, string shown) => Assert.Equal(shown, DisplayFileName.Of(sent));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("...")]
    [InlineData("\u202E\0")]
    public void Of_NothingLeft_IsNamedDocument(string? sent) =>
        Assert.Equal(DisplayFileName.Nameless, DisplayFileName.Of(sent));

    [Theory]
    [InlineData("a.pdf. . ", "a.pdf")]
    [InlineData(" .hidden", "hidden")]
    public void Of_DotsAndBlanksAtTheEnds_AreDropped(string sent, string shown) => Assert.Equal(shown, DisplayFileName.Of(sent));

    [Fact]
    public void Of_LongName_IsCutAndKeepsItsExtension()
    {
        var shown = DisplayFileName.Of(new string('名', 1000) + ".pdf");

        Assert.InRange(shown.Length, 1, DisplayFileName.Longest);
        Assert.EndsWith("名.pdf", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_LongNameOfEmoji_IsNeverCutInsideACharacter()
    {
        var shown = DisplayFileName.Of("a" + string.Concat(Enumerable.Repeat("😀", 500)));

        Assert.InRange(shown.Length, 1, DisplayFileName.Longest);
        Assert.EndsWith("😀", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_Anything_IsShortStableAndFreeOfSeparators() => Prop.ForAll<string?>(sent =>
    {
        var shown = DisplayFileName.Of(sent);
        return shown.Length is > 0 and <= DisplayFileName.Longest + 1
            && !shown.Any(char.IsControl)
            && shown.IndexOfAny(['/', '\\', '"', ';', '\u202E']) < 0
            && DisplayFileName.Of(shown) == shown;
    }).QuickCheckThrowOnFailure();
}
