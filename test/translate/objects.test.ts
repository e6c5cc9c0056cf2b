/**
 * Binary objects (X12 BIN and BDS) that no map reads: they are in the rest with their bytes, go through JSON, and
 * come back with the length that they have; what would be read as something else is not written.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { fromBase64, toBase64 } from '../../src/core/base64.js'
import { parseMessages, toJson } from '../../src/formats/json.js'
import type { RestSegment } from '../../src/mapping/rest.js'
import { read } from '../../src/translate/read.js'
import { saysTheSame } from '../../src/translate/same.js'
import { write } from '../../src/translate/write.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { sample } from '../support/samples.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: TIMEOUT })

const FORMAT = 'x12/315@004010'
const [HEAD, , TAIL] = latin1(sample('quirks/x12-bin')).split(/(BIN\*10\*[\s\S]{10}~)/) as [
  string,
  string,
  string,
]

function withObject(segment: string): Uint8Array {
  return bytesOf(`${HEAD}${segment}${TAIL}`)
}

function restOf(bytes: Uint8Array): RestSegment {
  const [rest] = read(bytes).messages[0]!.rest
  return rest as RestSegment
}

describe('an object that no row claims', () => {
  it('is in the rest with its bytes, whatever they are, and comes back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), fc.constantFrom('BIN', 'BDS*ASC'), (bytes, lead) => {
        const source = withObject(`${lead}*${bytes.length}*${latin1(bytes)}~`)
        const { messages } = read(source)
        expect(restOf(source).binary).toBe(toBase64(bytes))
        const written = write(messages, { format: FORMAT, preserve: false })
        expect(written.findings).toEqual([])
        expect(latin1(written.bytes)).toContain(`~${lead}*${bytes.length}*${latin1(bytes)}~SE*`)
      }),
      runs(50),
    )
  })

  it('goes through JSON', () => {
    const { messages } = read(sample('quirks/x12-bin'))
    const parsed = parseMessages(toJson(messages))
    expect(parsed.findings).toEqual([])
    const back = write(parsed.messages, { format: FORMAT })
    expect(back.findings).toEqual([])
    const direct = write(messages, { format: FORMAT, preserve: false })
    expect(latin1(back.bytes)).toBe(latin1(direct.bytes))
  })

  it('is told as not carried by another format', () => {
    const { messages } = read(sample('quirks/x12-bin'))
    const { findings } = write(messages, { format: 'edifact/codeco@d95b' })
    expect(findings.filter((one) => one.message.includes('BIN')).map((one) => one.code)).toEqual([
      'not-carried',
    ])
  })
})

describe('a message with an object, checked before it goes out', () => {
  it.each(['0123456789', '~SE*1*0001', '*~*~*~*~*~'])('%s', (object) => {
    const source = withObject(`BIN*10*${object}~`)
    const { messages } = read(source)
    const options = { format: FORMAT, preserve: false, check: 'strict' } as const
    // 315 has no BIN: that is all that is wrong, whatever stands in the object
    const refused = write(messages, options)
    expect(refused.bytes).toHaveLength(0)
    expect(refused.findings).toMatchObject([{ code: 'segment-unknown', found: 'BIN' }])
    const forced = write(messages, { ...options, force: true })
    expect(latin1(forced.bytes)).toContain(`~BIN*10*${object}~SE*`)
  })
})

describe('an object whose length is wrong', () => {
  const bytes = sample('quirks/x12-bin-length-wrong')

  it('is told, and comes back byte for byte', () => {
    const { messages, findings } = read(bytes)
    expect(findings.map((one) => one.code)).toContain('binary-length')
    const written = write(messages, { format: FORMAT })
    expect(written.findings).toEqual([])
    expect(latin1(written.bytes)).toContain('~BIN*8*a*b~c:d\r\n~~SE*')
  })

  it('has its stated length in canonical form', () => {
    const { messages } = read(bytes)
    const { bytes: written } = write(messages, { format: FORMAT, preserve: false })
    const again = read(written)
    expect(again.findings.map((one) => one.code)).not.toContain('binary-length')
    expect(saysTheSame(again.messages[0]!.rest.map(said), messages[0]!.rest.map(said))).toBe(true)
  })
})

const said = (rest: object): object => ({ ...rest, at: undefined })

describe('a rest that would be read as something else is not written', () => {
  const place = { path: 'records[0]', after: '', at: { offset: 0 } }
  const refused: [string, object][] = [
    ['an object under another tag', { tag: 'N9', elements: [[['1']], [['']]], binary: 'QQ==' }],
    ['a length without its object', { tag: 'BIN', elements: [[['5']], [['']]] }],
    ['an object in another seat', { tag: 'BDS', elements: [[['1']], [['']]], binary: 'QQ==' }],
    ['an object that is no base64', { tag: 'BIN', elements: [[['1']], [['']]], binary: 'Q' }],
  ]
  it.each(refused)('%s', (_name, rest) => {
    const { messages } = read(sample('quirks/x12-bin'))
    const data = { ...(messages[0]!.toJSON() as { records: object[] }), rest: [{ ...place, ...rest }] }
    const { bytes, findings } = write([data as never], { format: FORMAT })
    expect(findings.map((one) => one.code)).toEqual(['rest-unplaced'])
    expect(latin1(bytes)).not.toContain('BIN')
  })

  it('a length that is none stays a segment', () => {
    const { messages } = read(sample('quirks/x12-bin-length-text'))
    const { bytes, findings } = write(messages, { format: FORMAT, preserve: false })
    expect(findings).toEqual([])
    expect(latin1(bytes)).toContain('BIN*NINE*abc')
  })
})

describe('what stands beside the messages', () => {
  it.each([
    ['edifact-package', ['UNO']],
    ['x12-isb-ise', ['ISB', 'ISE']],
  ])('is told: %s', (name, tags) => {
    const found = read(sample(`quirks/${name}`)).findings.filter((one) => one.code === 'segment-not-read')
    expect(found.map((one) => one.at?.tag)).toEqual(tags)
  })
})

describe('base64', () => {
  it('is undone exactly, and only canonical spellings are taken', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual(new Uint8Array(bytes))
      }),
      runs(50),
    )
    for (const text of ['Q', 'QQ=', 'QR==', 'QQ==QQ==', '====', 'Q Q=', 'QQ\n=']) {
      expect(fromBase64(text), text).toBeUndefined()
    }
  })
})
