namespace DemoStore;

/// <summary>Why a shopper sends something back.</summary>
internal enum ReturnReason
{
    ChangedMind,
    Damaged,
    Faulty,
    WrongItem,
    TooLate,
}
