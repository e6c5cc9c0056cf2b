/**
 * Social security numbers by their form, NNN-NN-NNNN, wherever they stand: other importer numbers (NN-NNNNNNNXX,
 * YYDDPP-NNNNN) have another. Takes texts, gives them with asterisks.
 */
export const SOCIAL_SECURITY = /(?<!\d)\d{3}-\d{2}-\d{4}(?!\d)/g

/** The same text with an asterisk for each character of such a number. */
export function withoutNumbers(text: string): string {
  return text.replace(SOCIAL_SECURITY, (found) => '*'.repeat(found.length))
}
