using Throughline.Casework.Ledger;

namespace Throughline.Web.Layout;

/// <summary>The return's reasons for a change of worker, in words, each with its code.</summary>
public static class ReasonWords
{
    public static string Of(ChangeReason reason) =>
        reason switch
        {
            ChangeReason.MANAGE => "Change of manager or of the way work is allocated (MANAGE)",
            ChangeReason.FCONTA => "First contact, or case opened again (FCONTA)",
            ChangeReason.LEFTRL => "The worker left the role (LEFTRL)",
            ChangeReason.ORGRST => "The council reorganised its teams (ORGRST)",
            ChangeReason.TSPROC => "The transfer procedure moves the child (TSPROC)",
            ChangeReason.ABSENC => "The worker is absent (ABSENC)",
            ChangeReason.CHCHAN => "The child asked for a change (CHCHAN)",
            ChangeReason.PCCHAN => "A parent or carer asked for a change (PCCHAN)",
            ChangeReason.SWDIED => "The worker died (SWDIED)",
            ChangeReason.OTHERS => "Another reason (OTHERS)",
        };
}
