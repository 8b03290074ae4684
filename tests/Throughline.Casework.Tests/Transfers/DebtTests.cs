using Throughline.Casework.Duties;

namespace Throughline.Casework.Tests.Transfers;

public class DebtTests
{
    [Theory]
    [InlineData("wok-chronology", Owed.SendingWorker)]
    [InlineData("wok-supervised", Owed.SendingManager)]
    [InlineData("wok-tasks-split", Owed.SendingManager)]
    [InlineData("wok-siblings-worker", null)]
    public void What_was_let_pass_is_the_debt_of_whoever_of_the_sending_team_owes_it(
        string rule,
        string? who
    )
    {
        var desk = new Desk();
        desk.Agree();
        var transfer = desk.Transfer!;
        transfer.Detail = transfer.Detail with
        {
            Overrides = [new("o", rule, desk.Today, Desk.Above, "They have moved", desk.Today)],
        };

        Assert.Equal(
            new[] { Owed.SendingWorker, Owed.SendingManager }.Where(w => w == who),
            new[] { Owed.SendingWorker, Owed.SendingManager }.Where(w =>
                Owed.IsInDebt(desk.Edition, transfer, w)
            )
        );
    }
}
