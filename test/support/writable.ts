/** What generated records are made of, so that a format can write them. */
import fc from 'fast-check'
import type { Finding } from '../../src/core/finding.js'
import { withoutTold } from './as-given.js'
import { ABI_HEADERS, EDIFACT_HEADERS, X12_HEADERS } from './write-tree.js'

/** Printable 7-bit text; X12 has no way to write its separators, ABI none for small letters. */
export const printable = (format: string): fc.Arbitrary<string> => {
  const letters = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))
  const allowed = format.startsWith('abi/')
    ? [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ01234567890123456789 -.']
    : format.startsWith('x12/')
      ? letters.filter((c) => !'*~:'.includes(c))
      : letters
  return fc.array(fc.constantFrom(...allowed), { minLength: 1, maxLength: 12 }).map((list) => list.join(''))
}

const headersOf = (format: string) => {
  if (format.startsWith('abi/')) return ABI_HEADERS
  return format.startsWith('x12/') ? X12_HEADERS : EDIFACT_HEADERS
}

/** The record without what the writer refuses, as far as it says where that is. */
export function writable(record: object, tryOut: (record: object) => readonly Finding[]): object {
  let rest = record
  for (let round = 0; round < 9; round++) {
    const errors = tryOut(rest).filter((one) => one.severity === 'error')
    if (errors.length === 0) break
    rest = withoutTold(rest, errors)
  }
  return rest
}

/** Headers and options to write a record of a format whatever it is: what breaks rules must come back all the same. */
export function writtenAs(format: string) {
  const { interchange, group } = headersOf(format)
  const message = { reference: '0001', type: '' }
  const envelope = { interchange, ...(group === undefined ? {} : { group }), message }
  // no record says who sends a batch
  const batch = { envelope, charset: 'tolerant', force: true, secrets: { password: 'SECRET' } } as const
  return {
    envelope,
    options: { format, check: 'none' as const, ...(format.startsWith('abi/') ? batch : {}) },
  }
}
