/**
 * UN/LOCODE: two letters of the country (ISO 3166-1) and three of A to Z and 2 to 9. Only the shape is looked at;
 * whether a place is in the list is another question. Some texts stand where a port is not yet known.
 * Source: UN/ECE Recommendation 16; XXOPT: SMDG BAPLIE LOC+97 (reference/edifact/SMDG.json); `*****`: DESIGN 9.
 */

/** `placeholder`: says that the place is open (XXOPT, or nothing but asterisks); `other`: no UN/LOCODE. */
export type LocationShape = 'unlocode' | 'placeholder' | 'other'

const SHAPE = /^[A-Z]{2}[A-Z2-9]{3}$/
/** XX is no country: ISO 3166-1 leaves it to its users, and UN/LOCODE uses XZ for the high seas only. */
const PLACEHOLDER = /^(?:XX[A-Z2-9]{3}|\*+)$/

/** What a location code looks like. Small letters are no UN/LOCODE. */
export function locationShape(code: string): LocationShape {
  if (PLACEHOLDER.test(code)) return 'placeholder'
  return SHAPE.test(code) ? 'unlocode' : 'other'
}

/** The country of a code that has the shape of a UN/LOCODE, else undefined. */
export function unlocodeCountry(code: string): string | undefined {
  return locationShape(code) === 'unlocode' ? code.slice(0, 2) : undefined
}
