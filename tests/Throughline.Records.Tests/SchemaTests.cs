using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Throughline.Records.Sights;
using Throughline.Records.Store;
using Throughline.Testing;
using Database = Throughline.Testing.Database;

namespace Throughline.Records.Tests;

public class SchemaTests
{
    private const string Sqlite = """
        select m.name || ' ' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk from sqlite_master m, pragma_table_info(m.name) c where m.type = 'table'
        union all select m.name || ' index ' || i.name || ' ' || i."unique" || ' ' || x.seqno || ' ' || coalesce(x.name, '') || ' ' || coalesce((select sql from sqlite_master s where s.name = i.name), '') from sqlite_master m, pragma_index_list(m.name) i, pragma_index_info(i.name) x where m.type = 'table'
        union all select m.name || ' to ' || f."table" || ' ' || f."from" || ' ' || f."to" || ' ' || f.on_delete from sqlite_master m, pragma_foreign_key_list(m.name) f where m.type = 'table'
        """;
    private const string Postgres = """
        select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') from information_schema.columns where table_schema = current_schema()
        union all select indexdef from pg_indexes where schemaname = current_schema()
        union all select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = current_schema()::regnamespace
        """;

    /// <summary>What differs is told row by row: the script is mended until nothing does.</summary>
    [Theory, OnBoth]
    public async Task The_scripts_make_the_tables_of_the_model(Database kind)
    {
        await using var migrated = await TestDatabase.Fresh(kind);
        await using var modelled = await TestDatabase.Empty(kind);

        await Same(kind, migrated.Open(), modelled.Open());
        await Same(
            kind,
            new SightsDb(migrated.Place.SightsOptions()),
            new SightsDb(modelled.Place.SightsOptions())
        );
    }

    [Theory, OnBoth]
    public async Task Eight_programs_that_start_at_once_migrate_once(Database kind)
    {
        await using var database = await TestDatabase.Empty(kind);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => Migrator.Run(database.Place, TimeProvider.System)))
        );

        await using var db = database.Open();
        var scripts = await db
            .Database.SqlQuery<int>($"select number as \"Value\" from migration")
            .ToListAsync();
        Assert.Equal(scripts.Distinct().Count(), scripts.Count);
        Assert.NotEmpty(scripts);
    }

    [Theory, OnBoth]
    public async Task A_database_that_a_newer_program_changed_is_refused(Database kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync(
            $"insert into migration (number, name, hash, at) values (9999, '9999-of-tomorrow.sql', 'x', 'x')"
        );

        var refusal = await Assert.ThrowsAsync<DatabaseRefusedException>(() =>
            Migrator.Run(database.Place, TimeProvider.System)
        );

        Assert.Contains(
            "newer program (9999-of-tomorrow.sql)",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Theory, OnBoth]
    public async Task A_script_that_was_changed_after_it_ran_is_refused(Database kind)
    {
        await using var database = await TestDatabase.Fresh(kind);
        await using var db = database.Open();
        await db.Database.ExecuteSqlAsync($"update migration set hash = 'x' where number = 1");

        await Assert.ThrowsAsync<DatabaseRefusedException>(() =>
            Migrator.Run(database.Place, TimeProvider.System)
        );
    }

    [Theory, OnBoth]
    public async Task The_journal_and_the_sights_can_be_neither_changed_nor_deleted(Database kind)
    {
        await using var house = await House.On(kind);
        await house.Database.Sights.Note(
            await house.Viewer(house.ServiceManager),
            "child page",
            ["some child"]
        );
        await using var db = house.Database.Open();
        await using var sights = new SightsDb(house.Database.Place.SightsOptions());

        await Refused(() => db.Database.ExecuteSqlAsync($"update act set kind = 'nothing'"));
        await Refused(() => db.Database.ExecuteSqlAsync($"update act set payload = 'other'"));
        await Refused(() => db.Database.ExecuteSqlAsync($"delete from act"));
        await Refused(() => db.Database.ExecuteSqlAsync($"update link set hash = 'x'"));
        await Refused(() => db.Database.ExecuteSqlAsync($"delete from link"));
        await Refused(() => db.Database.ExecuteSqlAsync($"update installation set kind = 'Live'"));
        await Refused(() => sights.Database.ExecuteSqlAsync($"delete from seen"));
        await Refused(() => sights.Database.ExecuteSqlAsync($"update seen set child_id = 'x'"));
    }

    private static Task Refused(Func<Task> act) => Assert.ThrowsAnyAsync<DbException>(act);

    private static async Task Same(Database kind, DbContext migrated, DbContext modelled)
    {
        await using (migrated)
        await using (modelled)
        {
            var creator = modelled.GetService<IRelationalDatabaseCreator>();
            if (kind is Database.Postgres)
                await modelled.Database.ExecuteSqlAsync($"create schema if not exists sights");
            await creator.CreateTablesAsync();
            var scripts = await Catalogue(migrated, kind);
            var model = await Catalogue(modelled, kind);
            Assert.Equal(
                [],
                model
                    .Except(scripts)
                    .Select(r => $"only in the model: {r}")
                    .Concat(scripts.Except(model).Select(r => $"only in the scripts: {r}"))
            );
        }
    }

    private static async Task<List<string>> Catalogue(DbContext db, Database kind)
    {
        var rows = await db
            .Database.SqlQueryRaw<string>(kind is Database.Sqlite ? Sqlite : Postgres)
            .ToListAsync();
        return
        [
            .. rows.Where(r => !r.Contains("migration", StringComparison.Ordinal))
                .Select(Plain)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Scripts are free in their style: quotes, case and spaces do not count.</summary>
    private static string Plain(string row) =>
        string.Join(
                ' ',
                row.Replace("\"", "", StringComparison.Ordinal)
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            )
            .ToLowerInvariant();
}
