using System.Net;
using System.Net.Sockets;
using System.Text;

namespace OpcOnboarding.Storage.Azurite;

/// <summary>The open connection by which Azurite knows that this service lives.</summary>
/// <remarks>The operating system closes it however the service ends; so no process id needs to be watched.</remarks>
internal sealed class AzuritePresence : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private readonly Socket _connection;

    private AzuritePresence(Socket connection) => _connection = connection;

    /// <summary>Joins the Azurite at an address. Null if it is not there any more; one that is just ending is waited for.</summary>
    public static async Task<AzuritePresence?> JoinAsync(AzuriteAddress address, CancellationToken cancellationToken)
    {
        var connection = await ConnectAsync(address, cancellationToken);
        if (connection is null)
            return null;
        var presence = new AzuritePresence(connection);
        var welcome = await presence.ReadLineAsync(cancellationToken);
        if (welcome == $"ready {address.Id}")
            return presence;
        if (welcome == $"stopping {address.Id}")
            await presence.WaitForEndAsync(cancellationToken);
        presence.Dispose();
        return null;
    }

    /// <summary>Says goodbye and waits until Azurite has saved its data and ended.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        _connection.Shutdown(SocketShutdown.Send);
        await WaitForEndAsync(cancellationToken);
    }

    public void Dispose() => _connection.Dispose();

    private static async Task<Socket?> ConnectAsync(AzuriteAddress address, CancellationToken cancellationToken)
    {
        var connection = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await connection.ConnectAsync(IPAddress.Loopback, address.PresencePort, cancellationToken);
            return connection;
        }
        catch (SocketException)
        {
            // Nobody listens: that run of Azurite is over.
            connection.Dispose();
            return null;
        }
    }

    /// <summary>The first line; empty if whoever listens there does not speak our way in time.</summary>
    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(s_patience);
        var line = new byte[64];
        var length = 0;
        try
        {
            while (length < line.Length && !line.AsSpan(0, length).Contains((byte)'\n'))
            {
                var read = await _connection.ReceiveAsync(line.AsMemory(length), patience.Token);
                if (read == 0)
                    break;
                length += read;
            }
        }
        catch (Exception silent) when (silent is SocketException || (silent is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return "";
        }

        return Encoding.ASCII.GetString(line, 0, length).TrimEnd('\n');
    }

    private async Task WaitForEndAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _connection.ReceiveAsync(new byte[64], cancellationToken) > 0)
            {
            }
        }
        catch (SocketException)
        {
            // Reset instead of closed: the process has ended all the same.
        }
    }
}
