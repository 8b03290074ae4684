namespace Throughline.Testing;

/// <summary>The document from which the invented council's procedure could have been read; nobody's but ours.</summary>
public static class OwnPaper
{
    /// <summary>What no clause of the edition tells.</summary>
    public const string Missed =
        "Mileage for these visits is claimed under the travel policy before the tenth of the month.";

    public const string Notice =
        "A transfer-in conference takes place no more than fifteen working days after notice is given in writing; telephone calls do not start the clock.";

    public const string Saltmarsh = $"""
        Saltmarsh Council

        Passing a case on

        Version 3, January 2026

        The Director of Practice owns this procedure and reviews it not later than January 2028.

        Brothers and sisters remain with a single team. The two managers may separate them, acting together, and they alone may depart from what should be done.

        Contents

        1. When a case passes
        2. The allocation panel
        3. After the case has passed

        # 1. When a case passes

        (a) A child with a child protection plan, or with a conference booked, moves from Harbour at the first core group to the team on their bank of the river. Four weeks after the conference the move is late.

        (b) Where another authority moves a child to us on its own child protection plan, a long-term team receives the case at the transfer-in conference.

        (c) {Notice}

        (d) The sending manager may send a case to Lantern once no social worker is needed.

        (e) Lantern only takes families who have said yes.

        # 2. The allocation panel

        (a) The panel sits at ten on alternate Tuesdays, beginning on 6 January 2026.

        (b) Families are put down three working days ahead of the panel at the latest.

        (c) The panel is led by the Panel Chair, and two of its three managers suffice.

        (d) Minutes reach both managers from the Panel Chair within two working days.

        (e) The receiving team has to take whatever meets the criteria, and refuses a case only because it does not meet them.

        (f) A case meets the criteria when the child is looked after or has a child protection plan.

        (g) While a family is in crisis its case is not passed.

        (h) A case summary written in the last six weeks should go with the case; for a child from another authority its papers do instead.

        # 3. After the case has passed

        (a) Within five days, Saturdays and Sundays included, the new worker sees the child.

        (b) The receiving manager checks the file within ten working days and says whether it was ready.

        (c) If it was not, the former worker has five working days to put it right before the receiving manager looks again.

        (d) The team manager holds a child who has no worker. The Operations Manager steps in after two weeks and the Director of Practice decides after four.

        (e) Managers who differ go to the Operations Manager, who decides.

        (f) Families should be met with kindness.

        {Missed}
        """;
}
