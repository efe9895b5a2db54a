namespace CartIntegrity.PostgreSql;

/// <summary>When the tables of a ledger are made or brought up to date.</summary>
public enum PostgreSqlMigration
{
    /// <summary>At start when the application runs in Development; otherwise by hand, with <see cref="PostgreSqlSchema.Script"/>.</summary>
    InDevelopment = 0,

    /// <summary>At every start; several servers starting at once take turns.</summary>
    AtStart = 1,

    /// <summary>Only by hand, with <see cref="PostgreSqlSchema.Script"/>.</summary>
    ByHand = 2,
}
