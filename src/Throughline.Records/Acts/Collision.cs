using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Throughline.Records.Acts;

/// <summary>Two writers met. The loser starts again and decides on what the winner left.</summary>
internal static class Collision
{
    public enum Kind
    {
        SameRow,
        SameKey,
    }

    public static Kind? Of(Exception? e) =>
        e switch
        {
            null => null,
            PostgresException
            {
                SqlState: PostgresErrorCodes.SerializationFailure
                    or PostgresErrorCodes.DeadlockDetected
            } => Kind.SameRow,
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => Kind.SameKey,
            SqliteException { SqliteErrorCode: 5 or 6 } => Kind.SameRow, // busy, locked
            SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => Kind.SameKey, // unique, primary key
            DbUpdateConcurrencyException => Kind.SameRow,
            _ => Of(e.InnerException),
        };
}
