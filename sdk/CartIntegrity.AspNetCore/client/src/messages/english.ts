// Every text of the client, from the resource that the server reads, too. The page brings the other languages (`cart-integrity-language`) and
// the storefront's own texts (`cart-integrity-messages`), key by key.
// A text with a number in it is a table of plural categories (Intl.PluralRules); `other` is always there.
import { client } from "../../../Languages/en.json";

export type Text = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>);

export const english = client satisfies Record<string, Text>;

export type Key = keyof typeof english;
