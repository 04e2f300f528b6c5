using System.Security.Cryptography;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

public sealed class CipherConcurrencyTests
{
    [Fact]
    public void SealAndOpen_ByManyThreadsAtOnce_GiveBackWhatWasSealed()
    {
        using var cipher = new AuthenticatedCipher(RandomNumberGenerator.GetBytes(32));
        byte[] place = [1, 2, 3];

        Parallel.For(0, 20_000, new ParallelOptions { MaxDegreeOfParallelism = 16 }, index =>
        {
            var value = BitConverter.GetBytes(index);
            Assert.Equal(value, cipher.Open(cipher.Seal(value, place), place));
        });
    }
}
