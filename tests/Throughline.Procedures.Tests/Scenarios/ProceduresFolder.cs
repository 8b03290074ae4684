namespace Throughline.Procedures.Tests.Scenarios;

/// <summary>The folder of procedures that the program ships, found from where the tests run.</summary>
internal static class ProceduresFolder
{
    public static string Find()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
            if (File.Exists(Path.Combine(folder.FullName, "throughline.slnx")))
                return Path.Combine(folder.FullName, "procedures");
        throw new InvalidOperationException("the tests run outside a checkout");
    }
}
