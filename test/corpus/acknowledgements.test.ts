/** Acknowledgements of others become records whose verdicts a plain splitter of the text confirms. */
import { describe, expect, it } from 'vitest'
import type { Acknowledgement } from '../../src/records/acknowledgement.js'
import { describeAcknowledgement } from '../../src/report/acknowledgement-text.js'
import { read } from '../../src/translate/read.js'
import { corpusOrWarning } from '../support/samples.js'
import { latin1 } from '../support/slow-common.js'

const FILES = corpusOrWarning().filter(({ name }) => /\/(997|999|TA1|824|APERAK)-/.test(name))

const EMPTY = /997-005010-xlate-1/
/** IK5 stands before AK2: docs/decisions/0006. */
const UNTRUSTED = /999-005010X231-xlate-2/

/** Values at an element of all segments of a tag; these files have no release characters. */
function valuesAt(text: string, tag: string, element: number): string[] {
  const segments = text.split(/[~\n'`\r]+/).map((one) => one.split(/[*+]/))
  return segments.filter(([name]) => name === tag).map((one) => one[element] ?? '')
}

const codes = (levels: readonly ({ code?: string | undefined; verdict?: unknown } | undefined)[]): string[] =>
  levels.flatMap((one) =>
    one?.verdict === undefined ? [] : [one.code ?? (one.verdict as { code: string }).code],
  )

describe.skipIf(FILES.length === 0)('acknowledgements of the corpus', () => {
  it('are all there', () => {
    expect(FILES.map(({ name }) => name.replace(/-.*/, '').replace(/.*\//, '')).sort()).toEqual([
      ...['824', ...Array<string>(5).fill('997'), ...Array<string>(3).fill('999')],
      ...[...Array<string>(3).fill('APERAK'), 'TA1'],
    ])
  })

  it.each(FILES)('$name: a record for each message, with the verdicts of the text', ({ name, bytes }) => {
    const text = latin1(bytes)
    const { messages } = read(bytes)
    const records = messages.flatMap((one) => one.records as Acknowledgement[])
    // an empty 997 has nothing that a record could say
    if (EMPTY.test(name) || UNTRUSTED.test(name)) return
    expect(records.length).toBe(valuesAt(text, 'ST', 1).length || valuesAt(text, 'UNH', 1).length || 1)
    for (const { type } of records) expect(type).toBe('Acknowledgement')
    const groups = records.flatMap((one) => one.groups ?? [])
    const inside = groups.flatMap((one) => one.messages ?? [])
    expect(codes(groups)).toEqual(valuesAt(text, 'AK9', 1))
    expect(codes(inside)).toEqual([...valuesAt(text, 'AK5', 1), ...valuesAt(text, 'IK5', 1)])
    expect(codes(records.map((one) => one.interchange))).toEqual(valuesAt(text, 'TA1', 4))
    expect(codes(records.flatMap((one) => one.messages ?? []))).toEqual(valuesAt(text, 'OTI', 1))
    for (const record of records) expect(describeAcknowledgement(record).length).toBeGreaterThanOrEqual(0)
  })

  it('a verdict before the set that it is about is not trusted', () => {
    const file = FILES.find(({ name }) => UNTRUSTED.test(name))!
    const { messages, findings } = read(file.bytes)
    expect(messages.map((one) => one.records)).toEqual([[]])
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('order')
  })

  it('an element in error has its place, its number and what stood there', () => {
    const file = FILES.find(({ name }) => name.includes('997-005010X230-xlate-1'))!
    const record = read(file.bytes).messages[0]!.records[0] as Acknowledgement
    expect(record.groups?.[0]?.messages?.[0]?.segments).toMatchObject([
      {
        tag: 'NM1',
        position: 8,
        error: { kind: 'elementErrors', code: '8' },
        elements: [{ element: 8, reference: '66', found: 'MI', error: { kind: 'invalidCode', code: '7' } }],
      },
    ])
  })

  it('APERAK names what it answers, and its errors', () => {
    const file = FILES.find(({ name }) => name.includes('APERAK-D96A-nerdocs-2'))!
    const record = read(file.bytes).messages[0]!.records[0] as Acknowledgement
    expect(record).toMatchObject({
      reference: 'APERAK002',
      references: [{ kind: 'previousMessage', number: 'PO123456' }],
      applicationErrors: [
        { codes: [{ code: '12' }], remarks: [{ text: ['Order rejected due to invalid product code'] }] },
      ],
    })
  })
})
