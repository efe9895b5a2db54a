using System.Security.Cryptography;

namespace DemoStore;

/// <summary>Ids nobody can guess.</summary>
internal static class RandomId
{
    // No vowels and no look-alikes: no words by accident, and a number that can be read out on the telephone.
    private const string Alphabet = "23456789BCDFGHJKLMNPQRSTVWXZ";

    /// <summary>A prefix and random characters; 4.8 bits each.</summary>
    public static string New(string prefix, int length) => prefix + RandomNumberGenerator.GetString(Alphabet, length);
}
