using System.Linq.Expressions;
using Throughline.Casework.Families;

namespace Throughline.Casework.Permission;

/// <summary>Who may see a child. One rule, run by the database in queries and by us in tests.</summary>
public static class Sight
{
    /// <summary>
    /// Their worker, team and line (of a closed case, the last); those on whose way they are; people involved; meetings and disputes while they
    /// last; senior managers. Of a restricted child, only those who are named.
    /// </summary>
    /// <remarks>
    /// Each <c>Any</c> ties its rows to the child by plain equality alone, so that PostgreSQL finds those rows once for
    /// all children. With an <c>or</c> between the ties it would look them up again for every child of the council.
    /// No <c>?:</c>, for SQLite works out every part of one, and only as much of an <c>or</c> as it needs.
    /// </remarks>
    public static Expression<Func<Child, bool>> Of(Viewer viewer, DateOnly day)
    {
        var me = viewer.PersonId;
        var teams = viewer.TeamIds.ToArray();
        var council = viewer.SeesCouncil;
        return c =>
            (c.RestrictedAs != null && c.Named.Any(n => n.PersonId == me))
            || (
                c.RestrictedAs == null
                && (
                    council
                    || c.Holders.Any(h =>
                        h.Until == null && (h.WorkerId == me || teams.Contains(h.TeamId))
                    )
                    || (
                        c.ClosedOn != null
                        && c.Holders.Any(h =>
                            h.Until == c.ClosedOn
                            && h.SetAsideAt == null
                            && (h.WorkerId == me || teams.Contains(h.TeamId))
                        )
                    )
                    || c.Needs.Any(n =>
                        n.From <= day
                        && (n.Until == null || n.Until >= day)
                        && (n.PersonId == me || (n.TeamId != null && teams.Contains(n.TeamId)))
                    )
                    || c.Involvements.Any(i =>
                        i.From <= day
                        && (i.Until == null || i.Until >= day)
                        && (i.PersonId == me || (i.TeamId != null && teams.Contains(i.TeamId)))
                    )
                )
            );
    }
}
