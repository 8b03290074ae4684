using System.Net;

namespace Throughline.Web.Security;

/// <summary>Whether a request comes from this machine, and means it.</summary>
public static class Loopback
{
    /// <summary>
    /// The address must be this machine's, and so must the name asked for: a page elsewhere can point a name of its
    /// own at 127.0.0.1, and would then read what is answered.
    /// </summary>
    public static bool IsFromThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && NamesThisMachine(context.Request.Host.Host);

    private static bool NamesThisMachine(string host) =>
        host is "localhost"
        || (IPAddress.TryParse(host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named));
}
