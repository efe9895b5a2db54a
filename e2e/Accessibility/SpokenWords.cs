namespace CartIntegrity.E2E;

/// <summary>What a screen reader has to be told in a language, written down here once more by hand: a text that is missing or wrong is not compared with itself.</summary>
public sealed record SpokenWords
{
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required string Close { get; init; }

    public required string Later { get; init; }

    public required string ChoicesFor { get; init; }

    public required string SoldOut { get; init; }

    public required string Remove { get; init; }

    public required string Removed { get; init; }

    public required string Undo { get; init; }

    public required string Dismiss { get; init; }

    public required string OnlyThreeLeft { get; init; }

    public required string QuantityOf { get; init; }

    public required string Update { get; init; }

    public required string HeldFor { get; init; }

    public static IReadOnlyDictionary<string, SpokenWords> All { get; } = new Dictionary<string, SpokenWords>
    {
        ["en-GB"] = new()
        {
            Title = "An item in your basket has changed",
            Summary = "{items} can’t be ordered as it stands. Choose what to do.",
            Close = "Close",
            Later = "Decide later",
            ChoicesFor = "Choices for {title}",
            SoldOut = "This item has just sold out.",
            Remove = "Remove",
            Removed = "{title} was removed.",
            Undo = "Undo",
            Dismiss = "Dismiss",
            OnlyThreeLeft = "Only 3 left",
            QuantityOf = "Quantity of {title}",
            Update = "Update {title}",
            HeldFor = "Held for you for",
        },
        ["de"] = new()
        {
            Title = "Ein Artikel in Ihrem Warenkorb hat sich geändert",
            Summary = "{items} kann so nicht bestellt werden. Bitte wählen Sie, was geschehen soll.",
            Close = "Schließen",
            Later = "Später entscheiden",
            ChoicesFor = "Möglichkeiten für {title}",
            SoldOut = "Dieser Artikel ist gerade ausverkauft.",
            Remove = "Entfernen",
            Removed = "{title} wurde entfernt.",
            Undo = "Rückgängig",
            Dismiss = "Ausblenden",
            OnlyThreeLeft = "Nur noch 3 da",
            QuantityOf = "Menge von {title}",
            Update = "Aktualisieren {title}",
            HeldFor = "für Sie reserviert",
        },
        ["ar"] = new()
        {
            Title = "تغيّر منتج واحد في سلّتك",
            Summary = "لا يمكن طلب {items} بالحالة الراهنة. اختر ما تريد فعله.",
            Close = "إغلاق",
            Later = "سأقرّر لاحقًا",
            ChoicesFor = "الخيارات المتاحة: {title}",
            SoldOut = "نفد هذا المنتج للتو.",
            Remove = "إزالة",
            Removed = "أُزيل المنتج: {title}.",
            Undo = "تراجع",
            Dismiss = "إخفاء",
            OnlyThreeLeft = "بقيت 3 قطع فقط",
            QuantityOf = "الكمية من {title}",
            Update = "تحديث {title}",
            HeldFor = "محجوز لك لمدة",
        },
    };
}
