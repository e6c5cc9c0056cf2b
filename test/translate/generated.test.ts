/**
 * Law A11 on generated records: what is written reads back as it was, but for what the writer says it could not
 * carry. Nothing is ever lost, or becomes another thing, in silence.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { MapLibrary } from '../../src/mapping/library.js'
import { read } from '../../src/translate/read.js'
import { write } from '../../src/translate/write.js'
import { isAsGiven, shownAs, toldPaths } from '../support/as-given.js'
import { carriedRecord, fittingValues } from '../support/plan-records.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { printable, writable, writtenAs } from '../support/writable.js'

vi.setConfig({ testTimeout: TIMEOUT })

const LIBRARY = MapLibrary.standard()
const FORMATS = LIBRARY.list().map((map) => map.id)

describe.each(FORMATS)('%s', (format) => {
  const plan = LIBRARY.plan(format)!
  const { envelope, options } = writtenAs(format)

  it('records come back as they were written, or the writer says what is missing', () => {
    let written = 0
    // with codes that no map knows, few elements are left; without, few are refused
    const made = { text: printable(format), listMax: 3, values: fittingValues(plan) }
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
