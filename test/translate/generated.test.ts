/**
 * Law A11 on generated records: what is written reads back as it was, but for what the writer says it could not
 * carry. Nothing is ever lost, or becomes another thing, in silence.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { isAsGiven, shownAs, toldPaths, withoutTold } from '../support/as-given.js'
import { carriedRecord, fittingValues } from '../support/plan-records.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { ABI_HEADERS, EDIFACT_HEADERS, X12_HEADERS } from '../support/write-tree.js'

vi.setConfig({ testTimeout: TIMEOUT })

const LIBRARY = MapLibrary.standard()
const FORMATS = LIBRARY.list().map((map) => map.id)

/** Printable 7-bit text; X12 has no way to write its separators, ABI none for small letters. */
const text = (format: string): fc.Arbitrary<string> => {
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
function writable(record: object, tryOut: (record: object) => readonly Finding[]): object {
  let rest = record
  for (let round = 0; round < 9; round++) {
    const errors = tryOut(rest).filter((one) => one.severity === 'error')
    if (errors.length === 0) break
    rest = withoutTold(rest, errors)
  }
  return rest
}

describe.each(FORMATS)('%s', (format) => {
  const plan = LIBRARY.plan(format)!
  const { interchange, group } = headersOf(format)
  const envelope = {
    interchange,
    ...(group === undefined ? {} : { group }),
    message: { reference: '0001', type: '' },
  }

  // no record says who sends a batch; what lacks required fields or breaks rules must come back all the same
  const batch = { envelope, charset: 'tolerant', force: true, secrets: { password: 'SECRET' } } as const
  const options = { format, check: 'none' as const, ...(format.startsWith('abi/') ? batch : {}) }

  it('records come back as they were written, or the writer says what is missing', () => {
    let written = 0
    // with codes that no map knows, few elements are left; without, few are refused
    const made = { text: text(format), listMax: 3, values: fittingValues(plan) }
    const records = fc.oneof(
      carriedRecord(plan, made),
      carriedRecord(plan, { ...made, codes: false, hints: false }),
    )
    fc.assert(
      fc.property(records, (any) => {
        const record = writable(any, (one) => write([{ envelope, records: [one] }], options).findings)
        const { bytes, findings } = write([{ envelope, records: [record] }], options)
        if (findings.some((one) => one.severity === 'error')) {
          expect(bytes).toHaveLength(0)
          return
        }
        written++
        const { messages, findings: found } = read(bytes)
        const back = shownAs(messages[0]!.records[0] ?? {}, plan.record)
        const given = shownAs(record, plan.record)
        const rest = messages.flatMap((one) => one.rest)
        if (messages.length !== 1 || rest.length > 0 || !isAsGiven(back, given, toldPaths(findings)))
          expect({ made: back, rest, found, bytes: new TextDecoder().decode(bytes) }).toEqual({
            made: given,
            rest: [],
            findings,
          })
      }),
      runs(200),
    )
    expect(written).toBeGreaterThan(100)
  })
})
