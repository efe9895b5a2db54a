namespace DemoStore;

/// <summary>How single words of a title are written: abbreviations spelled out, slips corrected, names kept capital, the rest small.</summary>
internal static class TitleWords
{
    private static readonly Dictionary<string, string> Spelled = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ASS"] = "assorted", ["ASST"] = "assorted", ["ASSTD"] = "assorted", ["ASSORT"] = "assorted",
        ["COL"] = "colour", ["COLS"] = "colours", ["COLOUS"] = "colours", ["NECKL"] = "necklace", ["NECKLAC"] = "necklace",
        ["TURQ"] = "turquoise", ["TURQUOIS"] = "turquoise", ["ANT"] = "antique", ["LT"] = "light", ["DIA"] = "diamante", ["LGE"] = "large",
        ["SML"] = "small", ["MED"] = "medium", ["B'FLY"] = "butterfly", ["P'WEIGHT"] = "paperweight", ["XMAS"] = "Christmas", ["PCS"] = "pieces", ["PC"] = "piece",
        ["CHILDS"] = "child's", ["CHILDRENS"] = "children's", ["LADIES"] = "ladies'", ["KINGS"] = "King's", ["DADS"] = "dad's",
        ["MUMS"] = "mum's", ["BLACKCHRISTMAS"] = "black Christmas", ["FUSCHIA"] = "fuchsia", ["LAQUERED"] = "lacquered",
        ["TASSLE"] = "tassel", ["JEWELED"] = "jewelled", ["BRACLET"] = "bracelet", ["SMALLFOLKART"] = "small folkart",
        ["PANNETONE"] = "panettone", ["RETROSPOTT"] = "retrospot", ["STRAWBERY"] = "strawberry", ["UTILTY"] = "utility", ["CINAMMON"] = "cinnamon", ["SANDLEWOOD"] = "sandalwood", ["BUDAH"] = "Buddha", ["CHOCOLATECANDLE"] = "chocolate candle", ["DEC"] = "decoration", ["RASPBERR"] = "raspberry",
        ["W"] = "with", ["CM"] = "cm", ["SQ"] = "square", ["PKT"] = "packet", ["FLWR"] = "flower", ["BLK"] = "black", ["WHT"] = "white",
        ["VIPPASSPORT"] = "VIP passport", ["DOTCOMGIFTSHOP"] = "dotcomgiftshop", ["WOODDRIFTWOOD"] = "wood driftwood",
    };

    private static readonly Dictionary<string, string> Names = new[]
    {
        "Christmas", "Easter", "Halloween", "Valentine", "Valentines", "Xmas", "London", "Paris", "Tokyo", "Bombay", "Vegas", "Las", "Monte", "Carlo", "Ibiza",
        "French", "English", "England", "British", "Danish", "Scandinavian", "Moroccan", "Hawaiian", "Indian", "Chinese", "Japanese", "Swiss", "Turkish", "Mexican",
        "Columbian", "Russian", "American", "African", "Italian", "Parisian", "Parisienne", "Nordic", "Norwegian", "Brazilian", "Polynesian", "Victorian",
        "Edwardian", "Regency", "Baroque", "Georgian", "Union", "Jack", "Empire", "Santa", "Noel", "Rudolph", "Buddha", "Babushka", "Suki", "Lola", "Charlie",
        "Charlotte", "Dolly", "Spaceboy", "Purdey", "Sally", "Morris", "Murano", "Boudicca", "Medina", "Savoy", "Andalusian", "Tutti", "Frutti", "Florence",
        "Nightingale", "Madras", "Willie", "Winkie", "Crusoe", "Gymkhana", "Poppy's", "Doris", "Maria", "Marie", "Jane", "Alice", "Woodstock", "Tyrolean", "Scottie",
        "God", "Elvis", "Provence", "Provencal", "Antoinette", "Jardin", "Mrs", "Mr", "Dr", "Jam's", "Billboard", "Bakelike", "Perrier", "Camille", "Marilyn", "King's",
        "Dutch", "Egyptian", "Oxford", "Windsor", "Tuscan", "Cornish", "Amelie", "Annabelle", "Josephine", "Sophie", "Lauren", "Isabelle", "Olivia", "Rosie", "Molly", "Emily", "Rasta", "Roman",
    }.ToDictionary(word => word, StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Capitals = new(StringComparer.OrdinalIgnoreCase)
    {
        "TV", "LED", "USB", "UK", "NY", "DIY", "CD", "DVD", "VIP", "OK", "EU", "USA", "II", "III", "ABC", "BBQ", "UFO", "WC", "I", "LP",
    };

    /// <summary>The word as it stands inside a title.</summary>
    public static string Cased(string word)
    {
        if (Spelled.TryGetValue(word, out var spelled))
        {
            return spelled;
        }

        if (Capitals.Contains(word))
        {
            return word.ToUpperInvariant();
        }

        if (word.StartsWith("I'", StringComparison.OrdinalIgnoreCase))
        {
            return "I" + word[1..].ToLowerInvariant();
        }

        return Names.GetValueOrDefault(word) ?? NameInGenitive(word) ?? word.ToLowerInvariant();
    }

    private static string? NameInGenitive(string word) =>
        word.EndsWith("'S", StringComparison.OrdinalIgnoreCase) && Names.TryGetValue(word[..^2], out var name) ? name + "'s" : null;
}
