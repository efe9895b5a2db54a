using System.ComponentModel.DataAnnotations;

namespace DemoStore;

/// <summary>Where an order goes. Personal: it never reaches the ledger, a log or a metric.</summary>
internal sealed record DeliveryAddress
{
    [Required(ErrorMessage = "Enter your full name"), StringLength(100), Display(Name = "Full name")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = "Enter an email address, like name@example.com"), StringLength(200), Display(Name = "Email address")]
    [EmailAddress(ErrorMessage = "Enter an email address, like name@example.com")]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Enter the first line of the address"), StringLength(100), Display(Name = "Address line 1")]
    public string Line1 { get; init; } = "";

    [StringLength(100), Display(Name = "Address line 2 (optional)")]
    public string? Line2 { get; init; }

    [Required(ErrorMessage = "Enter the town or city"), StringLength(100), Display(Name = "Town or city")]
    public string Town { get; init; } = "";

    [Required(ErrorMessage = "Enter the postcode"), StringLength(12), Display(Name = "Postcode")]
    public string Postcode { get; init; } = "";
}
