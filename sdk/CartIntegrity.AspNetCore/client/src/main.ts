import { CartAlert } from "./cart-alert";

// A page that loads the script twice gets one client.
if (!customElements.get("cart-alert")) customElements.define("cart-alert", CartAlert);
