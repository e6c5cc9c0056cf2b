/**
 * Every record of every ABI application, and of the envelope, is read and written: each stands in a batch that comes
 * back column for column, copied from its source, from its record alone, and through JSON. And what is not quite so:
 * the form before ACE, a batch without B, columns beyond the 80th, an answer of former years.
 */
import { describe, expect, it } from 'vitest'
import { parseMessages, toJson } from '../../src/formats/json.js'
import { envelopeRecords, layoutIds, layoutOf } from '../../src/message/layout.js'
import { read } from '../../src/translate/read.js'
import { segments } from '../../src/translate/segments.js'
import { write } from '../../src/translate/write.js'
import { A, abiBytes, B, filing, PASSWORD, quirk, Y, Z } from '../support/abi.js'
import { abiSamples } from '../support/abi-samples.js'

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const samples = abiSamples().filter(({ name }) => name.startsWith('abi/'))
const sampleLines = (name: string): string[] =>
  latin1(samples.find((one) => one.name === `abi/${name}.abi`)!.bytes)
    .split('\n')
    .slice(0, -1)

/** A sample with records behind those that begin with these columns, counted in its trailer. */
function extended(name: string, added: Readonly<Record<string, string>>): Uint8Array {
  const lines = sampleLines(name).flatMap((line) => {
    const key = Object.keys(added).find((columns) => line.startsWith(columns))
    return key === undefined ? [line] : [line, added[key]!]
  })
  const [before, after] = [sampleLines(name).length, lines.length]
  const counted = lines.map((line) =>
    line.replace(
      /^(Y.{11})(\d{5})/,
      (_, head: string, count: string) => `${head}${String(Number(count) + after - before).padStart(5, '0')}`,
    ),
  )
  return abiBytes(counted)
}

const SO70_03 = 'SO70EPATS1011326120007MAY PROCEED                       0010100100101001      03'

/** Records that no sample has. */
const MORE: readonly [string, Uint8Array][] = [
  ['an identifier of a party of a line (SE51)', extended('se-unified', { SE50MF: 'SE51GLN 0614141000012' })],
  [
    'the same in an answer, and the tariff number in force (SE61)',
    extended('sx-rejected', { SE9013A50: 'SE51DUNS123456789', SE60: 'SE619405110020' }),
  ],
  ['the status of an agency, version 03 (SO70)', extended('so-released', { SO72: SO70_03 })],
  [
    'a reference of another kind (X0)',
    extended('x1-unknown-record', { 'X1 FX34': 'X0 ENTRY  000001 REF ID: ZZ9 12345678' }),
  ],
]
const batches: readonly [string, Uint8Array][] = [
  ...samples.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
  ...MORE,
]

/** `SF SF10`; the records of the envelope by their names alone. */
function recordsIn(bytes: Uint8Array): string[] {
  let application = ''
  return Array.from(segments(bytes), (segment) => {
    const { tag } = segment
    if (tag === 'B') application = segment.text(3)
    if (tag === 'BG') application = 'X1'
    return /^[ABYZ]G?$/.test(tag) ? tag : `${application} ${tag}`
  })
}

describe('every record comes back column for column', () => {
  it.each(batches)('%s', (_, bytes) => {
    const { messages } = read(bytes)
    const [format = ''] = new Set(messages.map((one) => one.format))
    const options = { format, force: true, secrets: { password: PASSWORD } }
    expect(messages.length).toBeGreaterThan(0)
    // of some applications only a part is laid out: their other records are kept as they stand
    if (layoutOf(format)?.partial !== true) expect(messages.flatMap((one) => one.rest)).toEqual([])
    expect(latin1(write(messages, options).bytes)).toBe(latin1(bytes))
    expect(latin1(write(messages, { ...options, preserve: false }).bytes)).toBe(latin1(bytes))
    const { messages: again } = parseMessages(toJson(messages))
    expect(latin1(write(again, options).bytes)).toBe(latin1(bytes))
  })

  it('and none is left out', () => {
    const seen = new Set(batches.flatMap(([, bytes]) => recordsIn(bytes)))
    const wanted = layoutIds().flatMap((id) => {
      const { application, records } = layoutOf(id)!
      return records.map((one) => `${application} ${one.id}`)
    })
    expect(wanted.length).toBeGreaterThan(100)
    expect([...envelopeRecords().map((one) => one.id), ...wanted].filter((one) => !seen.has(one))).toEqual([])
  })
})

describe('what is not of today, or not right', () => {
  const SECRETS = { force: true, secrets: { password: PASSWORD } }

  it('CBP’s printed example of before ACE goes back as it came, through JSON too', () => {
    const bytes = quirk('before-ace')
    const lines = (text: Uint8Array): string[] =>
      latin1(text)
        .split('\n')
        .map((line) => line.trimEnd())
    const { messages } = read(bytes)
    // but for the password, which an answer has no place for and which is never read
    const expected = lines(bytes).map((line) => line.replace('PASSWD', '      '))
    for (const given of [messages, parseMessages(toJson(messages)).messages])
      for (const preserve of [true, false])
        expect(lines(write(given, { format: 'abi/sa', preserve }).bytes)).toEqual(expected)
  })

  it('columns that cannot have stood there before ACE are refused', () => {
    const { messages } = parseMessages(toJson(read(quirk('before-ace')).messages))
    const { interchange, group } = messages[0]!.envelope!
    interchange!.batch!.beforeAce = 'TOO LONG'
    expect(write(messages, { format: 'abi/sa' }).bytes).toHaveLength(0)
    interchange!.batch!.beforeAce = '01'
    group!.block!.beforeAce = 'A\n'
    const { bytes, findings } = write(messages, { format: 'abi/sa' })
    expect([bytes.length, findings.map((one) => one.code)]).toEqual([0, ['value-unwritable']])
  })

  it('a batch without B is read by what its A says, and told', () => {
    const { messages, findings } = read(abiBytes([A, ...filing(1), ...filing(2), Y, Z]))
    expect(findings.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
      ['header-missing', 'error', 2],
    ])
    expect(messages.map((one) => [one.format, one.records.length])).toEqual([
      ['abi/sf', 1],
      ['abi/sf', 1],
    ])
    const written = write(messages, { format: 'abi/sf', ...SECRETS })
    expect([
      written.bytes.length,
      new Set(written.findings.map((one) => one.code)).has('envelope-incomplete'),
    ]).toEqual([0, true])
    const group = { block: { port: '2704', filer: 'ZZ9' } }
    const mended = write(messages, { format: 'abi/sf', ...SECRETS, envelope: { group } })
    expect(latin1(mended.bytes)).toBe(latin1(abiBytes([A, B.slice(0, 12), ...filing(1), ...filing(2), Y, Z])))
  })

  it('a batch without B whose A names no known application is not read, which is told', () => {
    const { messages, findings } = read(abiBytes([A.replace('   SF ', '   QQ '), ...filing(), Y, Z]))
    expect([messages.length, findings.some((one) => one.code === 'segment-outside-message')]).toEqual([
      0,
      true,
    ])
  })

  it('columns beyond the 80th are told, kept, and go back where lines end', () => {
    const bytes = quirk('line-too-long')
    const { messages } = read(bytes)
    expect(messages[0]!.rest).toMatchObject([{ in: 'SF15', value: 'XY' }])
    for (const preserve of [true, false])
      expect(latin1(write(messages, { format: 'abi/sf', preserve, ...SECRETS }).bytes)).toBe(latin1(bytes))
    const joined = write(messages, { format: 'abi/sf', preserve: false, lineEnd: '', ...SECRETS })
    expect(joined.findings.map((one) => one.code)).toContain('not-carried')
    expect(joined.bytes.length % 80).toBe(0)
  })

  it('a message type that older answers left blank is a warning', () => {
    const { bytes } = samples.find((one) => one.name === 'abi/sn-older-form.abi')!
    expect(read(bytes).findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['mandatory-missing', 'warning'],
    ])
  })
})
