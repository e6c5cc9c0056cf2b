/**
 * What is written passes the check: a record that would not is refused, with what is wrong and where it would stand.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/translate/check.js'
import { write } from '../../src/translate/write.js'
import { runs } from '../support/runs.js'

const STATUS = {
  type: 'ContainerStatus',
  event: { kind: 'gateIn' },
  occurredAt: { at: '2026-11-22T05:30' },
  equipment: { number: 'CSQU3054383', load: 'full' },
  location: { code: 'USNYC', list: 'unlocode' },
  locations: [{ role: 'portOfLoading', location: { code: 'USNYC', list: 'unlocode' } }],
}

const OPTIONS = {
  now: '2026-11-22T05:30',
  controlNumbers: { interchange: '1', group: '1', message: '0001' },
  envelope: { interchange: { sender: { id: 'SENDER' }, recipient: { id: 'RECIPIENT' } } },
}

const to315 = (record: object) => write([record], { format: 'x12/315@004010', ...OPTIONS })

const ANSWER = {
  reference: '000000001',
  preparedAt: { at: '2026-11-22T05:30' },
  verdict: 'accepted',
  errors: [{ kind: 'none' }],
}

const toTa1 = (over: object, options: object = {}) =>
  write([{ type: 'Acknowledgement', interchange: { ...ANSWER, ...over } }], {
    format: 'x12/ta1@00401',
    ...OPTIONS,
    ...options,
  })

describe('strict writing of a TA1, which has no body', () => {
  it.each([
    ['letters in a number', { reference: 'ABC' }, 'element-type', '.interchange.reference'],
    ['a number too long', { reference: '1234567890' }, 'element-too-long', '.interchange.reference'],
    ['no verdict', { verdict: undefined }, 'element-missing', '.interchange'],
    ['no note', { errors: [] }, 'element-missing', '.interchange'],
  ])('%s', (_, over, code, field) => {
    const { bytes, findings } = toTa1(over)
    expect(findings).toMatchObject([{ code, severity: 'error', path: `messages[0].records[0]${field}` }])
    expect(findings[0]!.message).toContain('Segment 1 (TA1/')
    expect(bytes).toHaveLength(0)
    const free = toTa1(over, { check: 'none' })
    expect(free.findings).toEqual([])
    expect(check(free.bytes).messages[0]!.findings.map((one) => one.code)).toEqual([code])
  })

  it('fills its number up', () => {
    const { bytes, findings } = toTa1({ reference: '17' })
    expect(findings).toMatchObject([
      { code: 'value-filled', severity: 'info', path: 'messages[0].records[0].interchange.reference' },
    ])
    expect(new TextDecoder().decode(bytes)).toContain('TA1*000000017*')
    expect(check(bytes).messages[0]!.findings).toEqual([])
  })
})

describe('strict writing', () => {
  it('gives what the check finds nothing in', () => {
    const { bytes, findings } = to315(STATUS)
    expect(findings).toEqual([])
    expect(check(bytes).findings).toEqual([])
  })

  it.each([
    [
      'a value too long',
      { locations: [{ role: 'portOfLoading', location: { name: 'X'.repeat(25) } }] },
      'element-too-long',
      '.locations[0].location.name',
    ],
    [
      'one too short',
      { locations: [{ role: 'portOfLoading', location: { name: 'X' } }] },
      'element-too-short',
      '.locations[0].location.name',
    ],
    ['a group that is missing', { locations: [] }, 'group-missing', ''],
    [
      'a note broken',
      { locations: [{ role: 'portOfLoading', location: { code: 'USNYC' } }] },
      'condition-missing',
      '.locations[0]',
    ],
  ])('%s', (_, over, code, field) => {
    const { bytes, findings } = to315({ ...STATUS, ...over })
    expect(findings.map((one) => one.code)).toContain(code)
    expect(findings.find((one) => one.code === code)).toMatchObject({
      severity: 'error',
      path: `messages[0].records[0]${field}`,
    })
    expect(bytes).toHaveLength(0)
  })

  it('refuses one message and writes the others', () => {
    const bad = { ...STATUS, locations: [] }
    const { bytes } = write([STATUS, bad, STATUS], { format: 'x12/315@004010', ...OPTIONS })
    expect(check(bytes).messages).toHaveLength(2)
    expect(check(bytes).findings).toEqual([])
  })

  it('can be told to write all the same', () => {
    const bad = { ...STATUS, locations: [] }
    const forced = write([bad], { format: 'x12/315@004010', ...OPTIONS, force: true })
    expect(forced.findings).toMatchObject([{ code: 'group-missing', severity: 'warning' }])
    expect(check(forced.bytes).findings).toMatchObject([{ code: 'group-missing', severity: 'error' }])
  })

  it.each([
    ['x12/315@004010', { interchange: { syntax: '00409' } }, ['ISA']],
    ['x12/315@004010', { group: { functionalId: 'ZQ', agency: 'Y' } }, ['GS', 'GS']],
    [
      'edifact/codeco@d95b',
      { interchange: { syntax: 'UNOC:2', ackCode: '9', priority: 'Q' } },
      ['UNB', 'UNB', 'UNB'],
    ],
  ])('tells codes of headers that are in no list: %s', (format, given, tags) => {
    const interchange = { ...OPTIONS.envelope.interchange, ...('interchange' in given && given.interchange) }
    const envelope = { ...given, interchange }
    const { findings } = write([STATUS, STATUS], { format, ...OPTIONS, envelope })
    const told = findings.filter(({ code }) => code === 'code-unlisted')
    expect(told.map(({ about, severity }) => [about?.segment, severity])).toEqual(
      tags.map((tag) => [tag, 'warning']),
    )
    expect(write([STATUS], { format, ...OPTIONS }).findings.map(({ code }) => code)).not.toContain(
      'code-unlisted',
    )
  })

  it('tells of any value what the check tells of it when it is written', () => {
    const text = fc.string({
      unit: fc.constantFrom('A', '1', ' ', '?', "'", '+', ':', '.', '-'),
      maxLength: 40,
    })
    fc.assert(
      fc.property(text, text, (name, voyage) => {
        const record = { ...STATUS, voyage, locations: [{ role: 'portOfLoading', location: { name } }] }
        const strict = write([record], { format: 'edifact/codeco@d00b', ...OPTIONS })
        const free = write([record], { format: 'edifact/codeco@d00b', ...OPTIONS, check: 'none' })
        if (free.bytes.length === 0) return
        const told = strict.findings.filter((one) => !free.findings.some((other) => other.code === one.code))
        expect(told.map((one) => one.code)).toEqual(
          check(free.bytes).messages[0]!.findings.map((one) => one.code),
        )
      }),
      runs(100),
    )
  })
})
