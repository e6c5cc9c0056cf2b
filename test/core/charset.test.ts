import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Charset, charsetOf, headerCharset, latin1Text } from '../../src/core/charset.js'

vi.setConfig({ testTimeout: 60_000 })

const EDIFACT = 'UNOA UNOB UNOC UNOD UNOE UNOF UNOG UNOH UNOI UNOJ UNOK UNOL UNOW UNOX UNOY'.split(' ')
const PLAIN = ['US-ASCII', 'ISO-8859-1', 'UTF-8', 'CP037', 'CP500']
const ALL_BYTES = Uint8Array.from({ length: 256 }, (_, byte) => byte)

function get(code: string, encoding?: string): Charset {
  const charset = charsetOf(code, encoding)
  if (charset === undefined) throw new Error(`no charset ${code} ${encoding}`)
  return charset
}

const hex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
const decodeAll = (charset: Charset, bytes: Uint8Array) => charset.decode(bytes, 0, bytes.length)
/** What is above FF or has no byte of its own comes back as the sixteen-bit value. */
const charOf = (charset: Charset, byte: number) => decodeAll(charset, Uint8Array.of(byte))

describe('charsetOf', () => {
  it('knows every syntax identifier and the plain encodings, of either case', () => {
    for (const code of [...EDIFACT, ...PLAIN]) expect(charsetOf(code.toLowerCase())).toBe(get(code))
    expect(EDIFACT.map((code) => get(code).name)).toEqual(
      ['us-ascii', 'us-ascii', 'iso-8859-1', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-3'].concat([
        'iso-8859-4',
        'iso-8859-6',
        'iso-8859-8',
        'iso-8859-9',
        'iso-8859-15',
        'utf-8',
        'iso-2022-jp',
        'utf-8',
      ]),
    )
  })

  it('gives nothing for other agencies, unknown codes and names of object properties', () => {
    for (const code of ['', 'IATA', 'KECA', 'UNOZ', 'constructor', '__proto__'])
      expect(charsetOf(code)).toBeUndefined()
  })

  it('follows 0133 and refuses the encodings that are not read', () => {
    expect(get('UNOC', '7').name).toBe('utf-8')
    expect(get('UNOC', '4').name).toBe('cp850')
    expect(get('UNOC', '3').name).toBe('cp500')
    expect(get('UNOC', '1').name).toBe('us-ascii')
    for (const own of ['', '2', 'ZZZ']) expect(charsetOf('UNOD', own)).toBe(get('UNOD'))
    for (const unread of ['5', '6', '8', '9', 'X']) expect(charsetOf('UNOY', unread)).toBeUndefined()
  })

  it('that of a header read as ASCII is never EBCDIC, whatever 0133 says', () => {
    expect(headerCharset('UNOC', '3')).toBeUndefined()
    expect(headerCharset('UNOC', '4')).toBe(get('UNOC', '4'))
  })
})

describe('known text in each encoding (bytes by the codecs of Python)', () => {
  it.each([
    ['UNOD', '', 'Łódź 1 ąęß', 'a3f364bc203120b1eadf'],
    ['UNOE', '', 'Привет', 'bfe0d8d2d5e2'],
    ['UNOF', '', 'Ελλάδα €', 'c5ebebdce4e120a4'],
    ['UNOG', '', 'Ħal Għaxaq', 'a1616c2047b161786171'],
    ['UNOH', '', 'Rīga ŋ', '52ef676120bf'],
    ['UNOI', '', 'مرحبا', 'e5d1cdc8c7'],
    ['UNOJ', '', 'שלום', 'f9ece5ed'],
    ['UNOK', '', 'İstanbul ğş ĞŞı', 'dd7374616e62756c20f0fe20d0defd'],
    ['UNOL', '', '€ŠšŽžŒœŸ', 'a4a6a8b4b8bcbdbe'],
    ['CP037', '', 'A10 SF1234 [x] é|!^~', 'c1f1f040e2c6f1f2f3f440baa7bb40514f5ab0a1'],
    ['CP500', '', 'A10 [x]|!^', 'c1f1f0404aa75abb4f5f'],
    ['UNOC', '4', 'Größe ░', '477294e16520b0'],
    ['UNOW', '', 'Zoë 漢 😀', '5a6fc3ab20e6bca220f09f9880'],
  ])('%s %s %s', (code, encoding, text, bytes) => {
    const charset = get(code, encoding)
    expect(decodeAll(charset, hex(bytes))).toEqual({ text, badAt: -1 })
    const written = charset.encode(text)
    expect([toHex(written.bytes), written.badAt]).toEqual([bytes, -1])
  })
})

describe('the tables', () => {
  it.each(['UNOD', 'UNOE', 'UNOF', 'UNOG', 'UNOH', 'UNOI', 'UNOJ', 'UNOL'])(
    '%s is that of TextDecoder',
    (code) => {
      const charset = get(code)
      const host = new TextDecoder(charset.name)
      for (const byte of ALL_BYTES) {
        const expected = host.decode(Uint8Array.of(byte))
        const bad = expected === '\ufffd'
        expect(charOf(charset, byte)).toEqual({
          text: bad ? String.fromCharCode(byte) : expected,
          badAt: bad ? 0 : -1,
        })
      }
    },
  )

  it('reads 80 to 9F as control characters, not as windows-1252 letters', () => {
    const bytes = ALL_BYTES.subarray(0x80, 0xa0)
    const expected = String.fromCharCode(...bytes)
    for (const code of 'UNOC UNOD UNOE UNOF UNOG UNOH UNOI UNOJ UNOK UNOL'.split(' ')) {
      expect(decodeAll(get(code), bytes)).toEqual({ text: expected, badAt: -1 })
      expect(get(code).outside(0x80)).toBe(true)
    }
  })

  it('holds in UNOK the letters of windows-1254 from A0 on', () => {
    const upper = ALL_BYTES.subarray(0xa0)
    expect(decodeAll(get('UNOK'), upper).text).toBe(new TextDecoder('windows-1254').decode(upper))
  })

  it.each([
    ['CP037', '', '5324efcff066d6ba174bc227a54630f79aba8afd2a473959f92bbfc140ffdb57'],
    ['CP500', '', '1fc831a58bad8d736d5a8af673097ef196c284a740c68c54a4c2cd7891dd26e4'],
    ['UNOC', '4', '4e721f6806dbbff270cf16c56a1dbdd658c17186e4fef4c534f905e7f979ea1b'],
  ])('%s %s is that of Python, by the hash of its 256 characters', (code, encoding, hash) => {
    const { text } = decodeAll(get(code, encoding), ALL_BYTES)
    expect(createHash('sha256').update(text, 'utf8').digest('hex')).toBe(hash)
  })

  it('counts the bytes without a character as ISO 8859 has them', () => {
    const undefinedBytes = (code: string) =>
      ALL_BYTES.filter((byte) => charOf(get(code), byte).badAt === 0).length
    expect(EDIFACT.slice(2, 12).map(undefinedBytes)).toEqual([0, 0, 0, 3, 7, 0, 45, 36, 0, 0])
  })

  it('holds in cp037 the 256 characters of ISO 8859-1, each once', () => {
    const text = decodeAll(get('CP037'), ALL_BYTES).text
    expect(Array.from(text, (c) => c.charCodeAt(0)).sort((a, b) => a - b)).toEqual([...ALL_BYTES])
  })
})

describe('the repertoire', () => {
  const inside = (code: string) =>
    Array.from(ALL_BYTES.subarray(0, 128))
      .filter((byte) => !get(code).outside(byte))
      .map((byte) => String.fromCharCode(byte))
      .join('')
  const LEVEL_A = ' !"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ'

  it('is that of ISO 9735 for levels A and B', () => {
    expect(inside('UNOA')).toBe(LEVEL_A)
    expect(inside('UNOB')).toBe(`${LEVEL_A}abcdefghijklmnopqrstuvwxyz`)
  })

  it('takes bytes above 7F as outside of A and B, tells them once, and reads them as ISO 8859-1', () => {
    for (const code of ['UNOA', 'UNOB']) {
      for (let byte = 0x80; byte < 256; byte++) expect(get(code).outside(byte)).toBe(true)
      expect(get(code).kind).toBe('latin1')
      expect(decodeAll(get(code), hex('5ae9'))).toEqual({ text: 'Zé', badAt: -1 })
    }
  })

  it('leaves control characters out of UNOC to UNOY and nothing out of the plain encodings', () => {
    const graphic = String.fromCharCode(...ALL_BYTES.subarray(32, 127))
    expect(inside('UNOC')).toBe(graphic)
    expect(inside('UNOY')).toBe(graphic)
    expect(inside('UNOX')).toBe(`\u001b${graphic}`)
    for (const code of PLAIN) expect(get(code).repertoire).toEqual(new Uint8Array(256))
  })
})

describe('ISO-2022-JP', () => {
  it('writes every character that it reads', () => {
    const charset = get('UNOX')
    let count = 0
    for (let row = 0x21; row <= 0x7e; row++) {
      for (let cell = 0x21; cell <= 0x7e; cell++) {
        const { text, badAt } = decodeAll(
          charset,
          Uint8Array.of(0x1b, 0x24, 0x42, row, cell, 0x1b, 0x28, 0x42),
        )
        if (badAt >= 0) continue
        count++
        const written = charset.encode(`A${text}B`)
        expect(written.badAt).toBe(-1)
        expect(decodeAll(charset, written.bytes)).toEqual({ text: `A${text}B`, badAt: -1 })
      }
    }
    expect(count).toBeGreaterThan(6800)
    for (const text of ['\u00a5', '\u203e', 'ｱｲ｡ﾟ', '¥A漢ｱ~\\'])
      expect(decodeAll(charset, charset.encode(text).bytes)).toEqual({ text, badAt: -1 })
  })
})

describe('laws', () => {
  /** Each character that a charset can read from one byte, and each that UTF-8 can carry. */
  const textOf = (charset: Charset): fc.Arbitrary<string> => {
    if (charset.kind === 'utf-8')
      return fc.string({ unit: 'binary' }).filter((t) => charset.encode(t).badAt < 0)
    const bytes = charset.kind === 'iso-2022-jp' ? ALL_BYTES.subarray(0, 128) : ALL_BYTES
    const single = [...bytes].filter(
      (byte) => byte !== 0x1b && !charset.outside(byte) && charOf(charset, byte).badAt < 0,
    )
    return fc.array(fc.constantFrom(...single)).map((list) => decodeAll(charset, Uint8Array.from(list)).text)
  }

  it.each([...EDIFACT, ...PLAIN])(
    '%s reads what it wrote, and can write all that it reads cleanly',
    (code) => {
      const charset = get(code)
      fc.assert(
        fc.property(textOf(charset), fc.nat(3), (text, lead) => {
          const { bytes, badAt } = charset.encode(text)
          expect(badAt).toBe(-1)
          const placed = new Uint8Array(bytes.length + lead + 2).fill(0x41)
          placed.set(bytes, lead)
          expect(charset.decode(placed, lead, lead + bytes.length)).toEqual({ text, badAt: -1 })
        }),
      )
    },
  )

  it.each([...EDIFACT, ...PLAIN])('%s never makes U+FFFD or ? out of any bytes', (code) => {
    const charset = get(code)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (raw) => {
        const bytes = raw.map((byte) => (byte === 0x3f || byte === 0x6f ? 0x41 : byte))
        const { text, badAt } = decodeAll(charset, bytes)
        expect(text.includes('?')).toBe(false)
        expect(text.includes('\ufffd') && toHex(bytes).includes('efbfbd') === false).toBe(false)
        expect(badAt).toBeLessThan(bytes.length)
        if (badAt >= 0) expect(charset.decode(bytes, 0, badAt).badAt).toBe(-1)
      }),
    )
  })

  it.each(['UNOW', 'UTF-8'])('%s finds the bytes that TextDecoder refuses', (code) => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const byte = fc.constantFrom(
      0x41,
      0x80,
      0xbf,
      0xc1,
      0xc3,
      0xa4,
      0xe0,
      0xe2,
      0xed,
      0x9f,
      0xa0,
      0xf0,
      0x90,
      0xf4,
      0x8f,
      0xf5,
    )
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 8 }), (list) => {
        const bytes = Uint8Array.from(list)
        let expected: string | undefined
        try {
          expected = strict.decode(bytes)
        } catch {}
        const read = decodeAll(get(code), bytes)
        if (expected !== undefined) expect(read).toEqual({ text: expected, badAt: -1 })
        else expect(read.badAt).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('bytes that form no character', () => {
  it.each([
    ['overlong', '41c0af42', 1, 'A\u00c0\u00af' + 'B'],
    ['overlong of three', 'e08080', 0, '\u00e0\u0080\u0080'],
    ['a surrogate', '41eda080', 1, 'A\u00ed\u00a0\u0080'],
    ['above U+10FFFF', 'f4908080', 0, '\u00f4\u0090\u0080\u0080'],
    ['cut short, between good letters', 'c3a4e282c3a4', 2, 'ä\u00e2\u0082ä'],
    ['a lone tail byte', '4180', 1, 'A\u0080'],
  ])('UTF-8: %s', (_, bytes, badAt, text) => {
    expect(decodeAll(get('UTF-8'), hex(bytes))).toEqual({ text, badAt })
  })

  it('keeps a byte order mark inside a value', () => {
    expect(decodeAll(get('UTF-8'), hex('efbbbf41'))).toEqual({ text: '\ufeffA', badAt: -1 })
  })

  it('tells the index in the whole array, not in the part', () => {
    expect(get('US-ASCII').decode(hex('4141418041'), 2, 5)).toEqual({ text: 'A\u0080A', badAt: 3 })
    expect(get('UNOI').decode(hex('41e5a1c8'), 1, 4)).toEqual({ text: 'م\u00a1ب', badAt: 2 })
  })
})

describe('ISO-2022-JP', () => {
  const read = (bytes: string) => decodeAll(get('UNOX'), hex(bytes))

  it('reads kanji, roman and katakana', () => {
    expect(read('411b244234413b7a25461b2842616263')).toEqual({ text: 'A漢字テabc', badAt: -1 })
    expect(read('1b284a5c7e1b2842')).toEqual({ text: '¥‾', badAt: -1 })
    expect(read('1b2849435e1b2842')).toEqual({ text: 'ﾃﾞ', badAt: -1 })
  })

  it('tells unknown escapes, unassigned pairs and cut pairs, and goes on', () => {
    expect(read('411b2528' + '42')).toEqual({ text: 'A\u001b%(B', badAt: 1 })
    expect(read('1b2442292134411b2842')).toEqual({ text: ')!漢', badAt: 3 })
    expect(read('1b2442344134')).toEqual({ text: '漢4', badAt: 5 })
    expect(read('4180')).toEqual({ text: 'A\u0080', badAt: 1 })
  })

  it('writes ASCII only', () => {
    expect(get('UNOX').encode('ABC')).toEqual({ bytes: hex('414243'), badAt: -1 })
    expect(get('UNOX').encode('A漢ｱB')).toEqual({ bytes: hex('411b244234411b2849311b284242'), badAt: -1 })
    expect(get('UNOX').encode('漢ä')).toEqual({ bytes: hex('1b244234411b2842'), badAt: 1 })
  })
})

describe('characters that cannot be written', () => {
  it.each([
    ['UNOA', 'ABc', 2],
    ['UNOA', 'A_', 1],
    ['UNOB', 'aé', 1],
    ['UNOC', 'é€', 1],
    ['UNOC', 'a\n', 1],
    ['UNOC', 'a\u0085', 1],
    ['UNOK', 'ðğ', 0],
    ['UNOI', '\u00a1', 0],
    ['UNOW', 'a\t', 1],
    ['UTF-8', 'a\ud800b', 1],
    ['UTF-8', 'a\udc00b', 1],
    ['UTF-8', 'a\udc00\udc00', 1],
    ['UTF-8', '😀\ud83d', 2],
    ['CP037', 'A漢', 1],
    ['US-ASCII', 'é', 0],
  ])('%s %j at %i', (code, text, badAt) => {
    const charset = get(code)
    expect(charset.encode(text)).toEqual({ bytes: charset.encode(text.slice(0, badAt)).bytes, badAt })
  })
})

describe('latin1Text', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.resetModules()
  })
  const long = Uint8Array.from({ length: 20_001 }, (_, i) => (i * 7) & 255)
  const expected = Array.from(long, (byte) => String.fromCharCode(byte)).join('')

  it('is true ISO 8859-1 for any part', () => {
    expect(latin1Text(long, 0, long.length)).toBe(expected)
    expect(latin1Text(long, 5, 40)).toBe(expected.slice(5, 40))
    expect(latin1Text(long, 7, 7)).toBe('')
  })

  it.each([
    ['no Buffer', undefined],
    [
      'a Buffer that refuses plain bytes',
      class {
        latin1Slice() {
          throw new TypeError('no Buffer')
        }
      },
    ],
    [
      'a Buffer that is something else',
      class {
        latin1Slice() {
          return '?'
        }
      },
    ],
  ])('does the same with %s', async (_, host) => {
    vi.stubGlobal('Buffer', host)
    vi.resetModules()
    const fresh = await import('../../src/core/latin1.js')
    vi.unstubAllGlobals()
    expect(fresh.latin1Text(long, 0, long.length)).toBe(expected)
    expect(fresh.latin1Text(long, 3, 17)).toBe(expected.slice(3, 17))
  })
})
