/** The writer: exact round trips, padding by class, and refusal of everything that cannot be written right. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../src/core/charset-tables.js'
import type { Field } from '../../../src/syntax/fixed/definition.js'
import { FixedWriter, type FixedWriterOptions } from '../../../src/syntax/fixed/writer.js'
import { FILING, FULL, ISF } from '../../support/fixed-layout.js'
import { bytesOf, codes, run, textOf } from '../../support/fixed-run.js'

type Values = Record<string, string>
const RUNS = process.env.TENPLUSTWO_LONG === undefined ? 300 : 10_000

function write(records: readonly [string, Values][], options: FixedWriterOptions = {}) {
  const writer = new FixedWriter(ISF, options)
  const written = records.map(([id, values]) => writer.write(id, values))
  return { ...writer.result(), written, writer }
}
const one = (id: string, values: Values, options: FixedWriterOptions = {}) => {
  const { bytes, findings } = write([[id, values]], { lineEnd: '', ...options })
  return { text: textOf(bytes), codes: codes(findings), findings }
}
const valuesOf = (bytes: Uint8Array, translate?: Uint8Array) =>
  run(bytes, [], translate).records.map((r): [string, Values] => [r.id, Object.fromEntries(r.fields)])

const REFERENCE = { referenceQualifier: 'CR', referenceIdentifier: 'PO1' }
const BOX = { equipmentDescriptionCode: 'CN', equipmentInitial: 'ZZZU', equipmentNumber: '123456' }

describe('writing', () => {
  it.each<[string, FixedWriterOptions, string]>([
    ['joined by nothing', { lineEnd: '' }, FULL.join('')],
    ['in lines', { lineEnd: '\n' }, FULL.map((r) => `${r}\n`).join('')],
    ['in cut lines', { lineEnd: '\r\n', trim: true }, FILING.map((r) => `${r}\r\n`).join('')],
  ])('gives back a filing exactly: %s', (_, options, text) => {
    const { bytes, findings, writer } = write(valuesOf(bytesOf(text)), options)
    expect(textOf(bytes)).toBe(text)
    expect(findings).toEqual([])
    expect([writer.count, writer.offset, writer.take().length]).toEqual([FULL.length, text.length, 0])
  })

  it('justifies and fills by class', () => {
    const { text } = one('SF25', BOX)
    expect(text).toBe('SF25CNZZZU000000000123456'.padEnd(80))
    expect(one('SF40', { htsNumber: '940510' }).text).toBe('SF40940510'.padEnd(80))
  })

  it('refuses cut records without line ends, and tables that are none', () => {
    expect(() => new FixedWriter(ISF, { trim: true, lineEnd: '' })).toThrow(RangeError)
    expect(() => new FixedWriter(ISF, { encode: new Uint8Array(128) })).toThrow(RangeError)
  })
})

describe('refusing', () => {
  it.each<[string, string, Values, string]>([
    [
      'a value that is too long',
      'SF20',
      { ...REFERENCE, referenceIdentifier: 'X'.repeat(51) },
      'value-too-long!',
    ],
    ['a number that is too long', 'SF25', { ...BOX, equipmentNumber: '1'.repeat(16) }, 'value-too-long!'],
    ['letters in a number', 'SF25', { ...BOX, equipmentNumber: '12A' }, 'value-unwritable!'],
    ['a number with a blank inside', 'SF25', { ...BOX, equipmentNumber: '1 2' }, 'value-unwritable!'],
    ['lower case', 'SF20', { ...REFERENCE, referenceIdentifier: 'po1' }, 'value-unwritable!'],
    ['a tab', 'SF20', { ...REFERENCE, referenceIdentifier: '\t' }, 'value-unwritable!'],
    ['a line end', 'SF20', { ...REFERENCE, referenceIdentifier: 'A\nB' }, 'value-unwritable!'],
    ['a letter outside ASCII', 'SF20', { ...REFERENCE, referenceIdentifier: 'É' }, 'value-unwritable!'],
    ['a character beyond one byte', 'SF20', { ...REFERENCE, referenceIdentifier: 'Ł' }, 'value-unwritable!'],
    ['an asterisk', 'SF20', { ...REFERENCE, referenceIdentifier: 'A*B' }, 'value-unwritable!'],
    ['a required field left out', 'SF20', { referenceQualifier: 'CR' }, 'mandatory-missing!'],
    ['a required field of blanks', 'SF20', { ...REFERENCE, referenceIdentifier: '  ' }, 'mandatory-missing!'],
    ['data in filler', 'SF20', { ...REFERENCE, filler: 'X' }, 'value-unwritable!'],
    ['another constant', 'SF20', { ...REFERENCE, controlIdentifier: 'SF21' }, 'value-unwritable!'],
    ['a field that the record has not', 'SF20', { ...REFERENCE, colour: 'RED' }, 'value-unwritable!'],
    ['a record that the layout has not', 'SF99', {}, 'record-unknown!'],
    [
      'a leading blank that CBP would drop',
      'SF15',
      { billQualifier: 'BM', billNumber: ' X' },
      'value-unwritable!',
    ],
    ['a short date', 'Z', { siteCode: '2704', idCode: 'ZZ9', transmissionDate: '0105' }, 'value-unwritable!'],
  ])('%s: no byte is written', (_, id, values, code) => {
    const good: [string, Values] = ['SF20', REFERENCE]
    const { bytes, written, findings } = write([good, [id, values], good], { lineEnd: '' })
    expect(written).toEqual([true, false, true])
    expect(bytes.length).toBe(160)
    expect(codes(findings)).toEqual([code])
    expect(findings[0]?.at).toMatchObject({ offset: 80, segment: 2, tag: id })
  })

  it('names the field, and never a password', () => {
    const long = one('A', { siteCode: '2704', idCode: 'ZZ9', applicationId: 'SF', password: 'HUSHHUSH' })
    expect(long.findings[0]?.message).toBe('A/password has 6 columns, the value 8 characters')
    expect(JSON.stringify(long.findings)).not.toContain('HUSH')
  })

  it('takes only own properties for values', () => {
    const values: Values = Object.create({ referenceIdentifier: 'INHERITED' })
    values.referenceQualifier = 'CR'
    expect(one('SF20', values).codes).toEqual(['mandatory-missing!'])
  })

  it('lets the caller choose what is avoided', () => {
    expect(one('SF20', { ...REFERENCE, referenceIdentifier: 'A*B' }, { avoid: '' }).codes).toEqual([])
    expect(one('SF20', { ...REFERENCE, referenceIdentifier: 'A#B' }, { avoid: '#' }).codes).toEqual([
      'value-unwritable!',
    ])
  })
})

const DIGITS = '0123456789'
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const PRINTABLE = `${LETTERS}${DIGITS} !"#$%&'()+,-./:;<=>?@[]^_\`{|}~`
const CHARACTERS = {
  A: LETTERS,
  N: DIGITS,
  '(S)N': DIGITS,
  AN: `${LETTERS}${DIGITS} `,
  C: PRINTABLE,
  X: PRINTABLE,
  S: '',
  D: DIGITS,
}

/** A text that a field may hold in canonical form: what reading gives back. */
function textFor(field: Field): fc.Arbitrary<string> {
  if (field.filler) return fc.constant('')
  if (field.constant !== undefined) return fc.constant(field.constant)
  if (field.type === 'D') return fc.constantFrom('010526', '')
  const characters = [...CHARACTERS[field.type]]
  const minLength = field.required ? 1 : 0
  return fc.array(fc.constantFrom(...characters), { minLength, maxLength: field.width }).map((list) => {
    const text = field.type === 'X' ? list.join('').trimEnd() : list.join('').trim()
    if (text === '')
      return field.required ? '1A'.charAt(field.type === 'A' ? 1 : 0).padStart(fillOf(field), '0') : ''
    return text.padStart(fillOf(field), '0')
  })
}
const fillOf = (field: Field) => (field.fill === '0' ? field.width : 0)

const record = fc.oneof(
  ...[...ISF.records.values()].map((layout) =>
    fc
      .tuple(
        ...layout.fields.map((field) => textFor(field).map((text): [string, string] => [field.name, text])),
      )
      .map((pairs): [string, Values] => [
        layout.id,
        Object.fromEntries(pairs.filter(([, text]) => text !== '')),
      ]),
  ),
)
const shape = fc.constantFrom<FixedWriterOptions>(
  { lineEnd: '' },
  { lineEnd: '\n' },
  { lineEnd: '\r\n' },
  { lineEnd: '\n', trim: true },
)

describe('laws', () => {
  it('reading what was written gives the same values, and writing them again the same bytes', () => {
    const law = fc.property(fc.array(record, { minLength: 1, maxLength: 8 }), shape, (records, options) => {
      const { bytes, findings } = write(records, options)
      expect(findings).toEqual([])
      const read = run(bytes)
      expect(read.findings.filter((f) => f.code !== 'record-length')).toEqual([])
      const again = valuesOf(bytes)
      expect(again).toEqual(records)
      expect(write(again, options).bytes).toEqual(bytes)
    })
    fc.assert(law, { numRuns: RUNS })
  }, 120_000)

  it('any value is written whole or refused', () => {
    const any = fc.string({ unit: 'binary', maxLength: 60 })
    const law = fc.property(any, any, (qualifier, identifier) => {
      const { text, codes: found } = one('SF20', {
        referenceQualifier: qualifier,
        referenceIdentifier: identifier,
      })
      if (text === '') expect(found.some((code) => code.endsWith('!'))).toBe(true)
      else expect(text).toBe(`SF20${qualifier.trimEnd().padEnd(3)}${identifier.trimEnd().padEnd(73)}`)
    })
    fc.assert(law, { numRuns: RUNS })
  }, 120_000)
})

describe('EBCDIC', () => {
  const table = tableOf('cp037') ?? new Uint16Array(256)
  const decode = Uint8Array.from(table, (code) => (code < 256 ? code : 0x1a))
  const encode = new Uint8Array(256)
  table.forEach((code, byte) => {
    if (code < 256) encode[code] = byte
  })

  it.each(['', '\n', '\r\n'] as const)('goes out and comes back (%j)', (lineEnd) => {
    const { bytes } = write(valuesOf(bytesOf(FULL.join('\n'))), { lineEnd, encode })
    expect(bytes[0]).toBe(0xc1)
    const back = run(bytes, [], decode)
    expect(back.records.map((r) => r.text)).toEqual(FULL)
    expect(back.findings).toEqual([])
    expect(write(valuesOf(bytes, decode), { lineEnd, encode }).bytes).toEqual(bytes)
    expect(
      run(
        bytes,
        Array.from(bytes, (_, i) => i),
        decode,
      ),
    ).toEqual(back)
  })

  it.each([[0x15], [0x25], [0x0d, 0x25], [0x0d, 0x15], [0x0d]])('ends lines at %s', (...end) => {
    const lines = FILING.map((r) => [...bytesOf(r)].map((byte) => encode[byte] ?? 0).concat(end))
    const { records } = run(Uint8Array.from(lines.flat()), [], decode)
    expect(records.map((r) => r.text)).toEqual(FULL)
    expect(records[1]?.places[0]).toMatchObject({ offset: lines[0]?.length, line: 2, column: 1 })
  })
})
