using Microsoft.Data.Sqlite;

namespace CartIntegrity.Load;

/// <summary>Runs a statement of a baseline that nothing is read from.</summary>
internal static class SqliteText
{
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
