namespace Throughline.Web;

/// <summary>What the sign-in cookie says: who it is, and nothing of what they may do, which is asked anew each time.</summary>
public static class SignedIn
{
    public const string Scheme = "throughline";
    public const string PersonClaim = "person";
}
