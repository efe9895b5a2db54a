using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace DemoStore;

/// <summary>
/// The products as the shop's file has them: filled from the shipped data the first time, then the truth. Pages are served from the
/// catalogue made of it at start, because three thousand products fit in memory many times over.
/// </summary>
internal sealed class ProductTable
{
    private Catalogue? _catalogue;

    /// <summary>What the shop sells.</summary>
    /// <exception cref="InvalidOperationException">The shop has not opened its file yet.</exception>
    public Catalogue Catalogue => _catalogue ?? throw new InvalidOperationException("The catalogue is read when the shop starts; it has not started yet.");

    /// <summary>Fills the table if it is empty, and reads it.</summary>
    public async Task OpenAsync(ShopDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.Products.AnyAsync(cancellationToken))
        {
            db.Products.AddRange(Catalogue.LoadShipped().Products);
            await db.SaveChangesAsync(cancellationToken);
        }

        _catalogue = new Catalogue(CatalogueFiles.WithTitles(await db.Products.AsNoTracking().ToListAsync(cancellationToken), CatalogueFiles.ShippedFolder));
    }

    public static void Describe(EntityTypeBuilder<Product> table)
    {
        table.HasKey(product => product.Sku);
        table.Property(product => product.EnglishTitle).HasColumnName("Title");
        table.Ignore(product => product.Titles);
        AsText(table.Property(product => product.Colours));
        AsText(table.Property(product => product.Alternatives));
    }

    private static void AsText(PropertyBuilder<IReadOnlyList<string>> property) => property.HasConversion(
        new ValueConverter<IReadOnlyList<string>, string>(
            list => string.Join(',', list),
            text => text.Split(',', StringSplitOptions.RemoveEmptyEntries)),
        new ValueComparer<IReadOnlyList<string>>(
            (a, b) => a!.SequenceEqual(b!),
            list => list.Count,
            list => list.ToList()));
}
