namespace Throughline.Independent.Tests;

/// <summary>Where this checkout stands, found from where the tests run.</summary>
internal static class Checkout
{
    public static string Procedures => Path.Combine(Root, "procedures");

    public static string Here => Path.Combine(Root, "tests", "Throughline.Independent.Tests");

    private static string Root
    {
        get
        {
            for (
                var folder = new DirectoryInfo(AppContext.BaseDirectory);
                folder is not null;
                folder = folder.Parent
            )
                if (File.Exists(Path.Combine(folder.FullName, "throughline.slnx")))
                    return folder.FullName;
            throw new InvalidOperationException("the tests run outside a checkout");
        }
    }
}
