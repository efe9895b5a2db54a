namespace DemoStore;

/// <summary>The provider's answer did not arrive: the charge may have been made or not. Ask by order id.</summary>
internal sealed class PaymentReplyLostException(string order) : Exception($"The card provider's answer for order {order} was lost.");
