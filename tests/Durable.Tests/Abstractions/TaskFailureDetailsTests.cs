namespace OpcOnboarding.Durable.Tests.Abstractions;

public sealed class TaskFailureDetailsTests
{
    [Fact]
    public void IsCausedBy_TypeOrItsBase_IsTrue()
    {
        var details = TaskFailureDetails.FromException(new FileNotFoundException("gone"));

        Assert.True(details.IsCausedBy<FileNotFoundException>());
        Assert.True(details.IsCausedBy<IOException>());
        Assert.False(details.IsCausedBy<InvalidOperationException>());
    }

    [Fact]
    public void IsCausedBy_NameOfNoLoadedType_IsFalse()
    {
        Assert.False(new TaskFailureDetails("Some.Other.Error", "m", null, null, null).IsCausedBy<Exception>());
        Assert.False(new TaskFailureDetails(string.Empty, "m", null, null, null).IsCausedBy<Exception>());
    }

    [Fact]
    public void IsCausedBy_NoExceptionType_Throws() =>
        Assert.Throws<ArgumentException>(() => TaskFailureDetails.FromException(new IOException()).IsCausedBy(typeof(string)));

    [Fact]
    public void FromException_TaskFailedException_HasThePublishedNameAndItsDetailsInside()
    {
        var error = new TaskFailedException("A", 4, new IOException("disk full"));

        var details = TaskFailureDetails.FromException(error);

        Assert.Equal("Microsoft.DurableTask.TaskFailedException", details.ErrorType);
        Assert.Equal("Task 'A' (#4) failed with an unhandled exception: disk full", details.ErrorMessage);
        Assert.Equal("System.IO.IOException", details.InnerFailure!.ErrorType);
        Assert.True(details.IsCausedBy<TaskFailedException>());
        Assert.True(error.IsCausedByException<IOException>());
    }
}
