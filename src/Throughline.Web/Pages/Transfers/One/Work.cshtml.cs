using Microsoft.AspNetCore.Mvc;
using Throughline.Casework.Transfers;
using Throughline.Web.Components;
using Throughline.Web.Forms;

namespace Throughline.Web.Pages.Transfers.One;

/// <summary>One line of the outstanding work, as it is typed.</summary>
public sealed class TypedTask
{
    public string? What { get; set; }
    public string? Who { get; set; }
    public DateParts Due { get; set; } = new();
}

/// <summary>Settles, task by task, what the sender finishes first and what passes to the new worker.</summary>
public sealed class WorkModel(TransferTools tools) : TransferActPage(tools)
{
    private const int Spare = 3;
    private const int Most = 20;
    private const int Longest = 300;
    private const string Sender = "before";
    private const string Receiver = "after";

    public static readonly IReadOnlyList<Option> Doers =
    [
        new(Sender, "Finished before the transfer by the sending worker"),
        new(Receiver, "Passes to the receiving worker"),
    ];

    [BindProperty]
    public List<TypedTask> Tasks { get; set; } = [];

    public void OnGet() =>
        Tasks = [
            .. Move.Detail.OutstandingWork.Select(t => new TypedTask
            {
                What = t.What,
                Who = t.Before ? Sender : Receiver,
                Due = DateParts.Of(t.Due),
            }),
            .. Enumerable.Range(0, Spare).Select(_ => new TypedTask()),
        ];

    public async Task<IActionResult> OnPostAsync()
    {
        var tasks = new List<OutstandingTask>();
        for (var i = 0; i < Math.Min(Tasks.Count, Most); i++)
            if (
                !string.IsNullOrWhiteSpace(Tasks[i].What)
                && Read(Tasks[i], $"{nameof(Tasks)}[{i}]") is { } task
            )
                tasks.Add(task);
        return ModelState.IsValid ? await Do(new SettleOutstandingWork(tasks)) : Page();
    }

    private OutstandingTask? Read(TypedTask task, string field)
    {
        var what = Words.Line(ModelState, $"{field}.What", task.What, "the task", Longest);
        if (task.Who is not (Sender or Receiver))
            ModelState.AddModelError($"{field}.Who", "Choose who finishes the task");
        var due = task.Due.Read(
            ModelState,
            $"{field}.Due",
            "the day by which it is to be done",
            false
        );
        return ModelState.IsValid ? new(what!, task.Who == Sender, due) : null;
    }
}
