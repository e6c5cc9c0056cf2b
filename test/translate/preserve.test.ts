/**
 * Writing back to the same format: what no edit touched comes back byte for byte, whatever the map and however
 * the sender wrote it.
 */
import { describe, expect, it, vi } from 'vitest'
import type { RecordObject } from '../../src/mapping/objects.js'
import type { Message } from '../../src/translate/message.js'
import { read } from '../../src/translate/read.js'
import { saysTheSame } from '../../src/translate/same.js'
import { write } from '../../src/translate/write.js'
import { sample, sampleFiles } from '../support/samples.js'
import { bytesOf, latin1 } from '../support/slow-common.js'

vi.setConfig({ testTimeout: 60_000 })

type Slot = { position?: object; equipment?: { portOfDischarge?: object; grossMass?: object }[] }
type Plan = RecordObject & { voyage?: string; slots: Slot[] }

/** The message's own bytes between its header and its trailer, as text. */
function bodyText(message: Message, text = latin1(message.source!.body)): string {
  const mark = message.envelope.interchange?.delimiters?.segment ?? "'"
  const from = text.indexOf(mark, 0) + mark.length
  const trailer = /[\s\S]*(?=(UNT|SE)[^A-Z])/.exec(text)
  return text.slice(from, trailer === null ? text.length : trailer[0].length).replace(/^\s+/, '')
}

function writeBack(messages: Message[], options: object = {}): { text: string; codes: string[] } {
  const { bytes, findings } = write(messages, { format: messages[0]!.format, ...options })
  return { text: latin1(bytes), codes: findings.map((one) => one.code) }
}

/** Files whose header cannot be written, and one whose interchange ends in the middle. */
const HEADERS = /empty-sender|no-unb|only-unh|no-isa|only-st|time-3|charset-unknown|three-bytes/
/** Their body is not told by a plain search, or it ends in the middle. */
const BROKEN = /wrap|unb-unterminated|edifact-cut|x12-cut|length-wrong/

describe('unedited messages come back byte for byte', () => {
  const files = sampleFiles().filter(({ name }) => !HEADERS.test(name))
  it.each(files)('$name', ({ name, bytes }) => {
    const { messages } = read(bytes)
    for (const message of messages) {
      if (message.records.length === 0) continue
      const { text, codes } = writeBack([message])
      // an input that ends inside a segment has no bytes to go on from
      expect(codes).toEqual(/-cut/.test(name) ? ['not-exact'] : [])
      if (!BROKEN.test(name)) expect(text).toContain(bodyText(message).trim())
      const again = read(bytesOf(text), { x12Charset: 'latin1' }).messages[0]!
      expect(saysTheSame(again.records, message.records)).toBe(true)
    }
  })
})

describe('a file that goes back comes back as a whole, its line ends included', () => {
  /** A count and a reference that were wrong or of another form; a message without header, whose line is not known. */
  const mended = /^ack\/(997-quirks|ta1-three)/
  const files = sampleFiles().filter(({ name }) => !/^(quirks|abi)\//.test(name) && !mended.test(name))
  const own = files.filter(({ bytes }) => {
    const { messages } = read(bytes)
    return messages.every((one) => one.format === messages[0]!.format && one.records.length > 0)
  })
  it.each(own)('$name', ({ bytes }) => {
    expect(writeBack(read(bytes).messages).text).toBe(latin1(bytes))
  })

  const plan = latin1(sample('baplie/smdg20-terminal')).replaceAll('\r\n', '')
  const set = latin1(sample('x12-315/vessel-departure')).replaceAll('\n', '')
  it.each([
    ['nothing', ''],
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('%s behind segments', (_name, end) => {
    for (const text of [
      plan.replaceAll("'", `'${end}`),
      `UNA:+.? '${end}${plan.replaceAll("'", `'${end}`)}`,
      `UNA:+.? '${plan.replaceAll("'", `'${end}`)}`,
      set.replaceAll('~', `~${end}`),
    ]) {
      const { messages } = read(bytesOf(text))
      expect(writeBack(messages).text).toBe(text)
      // an edit keeps the habit too, and so does what is written without the source's segments
      messages[0]!.records = messages[0]!.records.map((one) => ({ ...one, voyage: '777' }))
      const edited = writeBack(messages).text
      expect(edited.split(end || /(?<=['~])/).length).toBe(text.split(end || /(?<=['~])/).length)
      expect(writeBack(messages, { lineEnd: '' }).text).not.toBe(end === '' ? '' : edited)
    }
  })
})

/** The segments of a text with what stands behind each, so that layout counts too. */
function segmentsOf(text: string, mark: string): string[] {
  return text
    .split(mark)
    .slice(0, -1)
    .map((one) => one + mark)
}

/** What of the source is gone, and what is new, segment by segment in order: all but the longest common run. */
function changes(source: string, written: string, mark: string): { gone: string[]; new: string[] } {
  const [a, b] = [segmentsOf(source, mark), segmentsOf(written, mark)]
  const length = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      length[i]![j] =
        a[i] === b[j] ? length[i + 1]![j + 1]! + 1 : Math.max(length[i + 1]![j]!, length[i]![j + 1]!)
  const found = { gone: [] as string[], new: [] as string[] }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) [i, j] = [i + 1, j + 1]
    else if (j === b.length || (i < a.length && length[i + 1]![j]! >= length[i]![j + 1]!))
      found.gone.push(a[i++]!)
    else found.new.push(b[j++]!)
  }
  return found
}

/** The same plan as many senders write it. */
const DIALECTS: [name: string, change: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['CRLF', (text) => text.replaceAll("'\n", "'\r\n")],
  ['nothing between segments', (text) => text.replaceAll("'\n", "'")],
  [
    'trailing empty components',
    (text) => text.replaceAll(/(LOC\+\d+\+[A-Z]{5})'/g, "$1::'").replaceAll("5'", "5+'"),
  ],
  ['releases that nobody asked for', (text) => text.replaceAll('KGM', 'K?GM').replaceAll('CN+', '?CN+')],
  ['segments in another order', (text) => text.replaceAll(/(LOC\+9.*'\n)(LOC\+11.*'\n)/g, '$2$1')],
  ['header segments swapped', (text) => text.replace(/(LOC\+5.*'\n)(LOC\+61.*'\n)?/, '$2$1')],
  ['a segment that says nothing', (text) => text.replace('MEA+WT', "FTX+++++'\nMEA+WT")],
  [
    'odd UNA',
    (text) => `UNA;|,! ~${text.replaceAll(/[+:']/g, (c) => ({ '+': '|', ':': ';', "'": '~' })[c]!)}`,
  ],
  ['a terminator that is a line feed', (text) => `UNA:+.? \n${text.replaceAll("'\n", '\n')}`],
]

describe.each(DIALECTS)('an edited plan: %s', (name, change) => {
  const source = change(latin1(sample('baplie/smdg20-terminal')).replaceAll('\r\n', '\n'))
  const mark = source.startsWith('UNA') ? source[8]! : "'"
  const edited = (edit: (plan: Plan) => void): { gone: string[]; new: string[]; codes: string[] } => {
    const { messages, findings } = read(bytesOf(source))
    expect(findings.filter((one) => one.severity === 'error')).toEqual([])
    edit(messages[0]!.records[0] as Plan)
    const { text, codes } = writeBack(messages)
    const again = read(bytesOf(text)).messages[0]!
    expect(saysTheSame(again.records, messages[0]!.records)).toBe(true)
    return {
      ...changes(bodyText(messages[0]!), bodyText(again, text.slice(text.indexOf('UNH'))), mark),
      codes,
    }
  }
  /** Segments in the plain characters. */
  const plain = (list: string[]): string[] =>
    list.map((one) =>
      one
        .replace(mark, "'")
        .replaceAll(/[\r\n]/g, '')
        .replaceAll(/[;|]/g, (c) => (source.startsWith('UNA;') ? { ';': ':', '|': '+' }[c]! : c)),
    )

  it('a port', () => {
    const done = edited((plan) => {
      plan.slots[1]!.equipment![0]!.portOfDischarge = { code: 'CNSHA', list: 'unlocode' }
    })
    expect(done.codes).toEqual([])
    expect(plain(done.new)).toEqual(["LOC+11+CNSHA:139:6'"])
    expect(done.gone).toHaveLength(1)
  })

  it('a weight', () => {
    const done = edited((plan) => {
      plan.slots[0]!.equipment![0]!.grossMass = { value: '4100', unit: 'kg' }
    })
    expect(plain(done.new)).toEqual(["MEA+WT++KGM:4100'"])
    expect(done.gone).toHaveLength(1)
    expect(done.codes).toEqual([])
  })

  it('a slot more', () => {
    const done = edited((plan) => {
      plan.slots.push({
        position: { bay: 3, row: 1, tier: 82, scheme: 'iso' },
        equipment: [{ grossMass: { value: '2000', unit: 'kg' } }],
      })
    })
    expect(done.codes).toEqual([])
    expect(done.gone).toEqual([])
    expect(plain(done.new)).toEqual(["LOC+147+0030182::5'", "MEA+WT++KGM:2000'", "RFF+BM:1'"])
  })

  it('a slot less', () => {
    const done = edited((plan) => void plan.slots.splice(0, 1))
    // what says nothing is kept with the slot, which is not what was asked
    expect(done.codes).toEqual(name.includes('says nothing') ? ['not-exact'] : [])
    if (done.codes.length > 0) return
    expect(done.new).toEqual([])
    expect(done.gone.length).toBeGreaterThan(5)
  })

  it('the voyage', () => {
    const done = edited((plan) => {
      plan.voyage = '003'
    })
    expect(done.codes).toEqual([])
    expect(plain(done.new)).toEqual(["TDT+20+003+++:172:20+++2ASX3:103::CAPE ORISON'"])
    expect(done.gone).toHaveLength(1)
  })
})

describe('what the source cannot follow is written in canonical form, and that is told', () => {
  it('under another character set', () => {
    const text = latin1(sample('baplie/smdg20-terminal'))
      .replace('UNOA:2', 'UNOW:4')
      .replace('100412', '20100412')
    const { messages } = read(text.replace('CAPE ORISON', 'CÄPE ÖRISON'))
    const { bytes, findings } = write(messages, {
      format: messages[0]!.format,
      envelope: { interchange: { syntax: 'UNOC:3' } },
    })
    expect(messages[0]!.records[0]).toMatchObject({ vessel: { name: 'CÄPE ÖRISON' } })
    expect(findings.map((one) => one.code)).toEqual(['not-exact'])
    expect(saysTheSame(read(bytes).messages[0]!.records, messages[0]!.records)).toBe(true)
  })

  it('under other service characters', () => {
    const { messages } = read(sample('baplie/smdg20-terminal'))
    const delimiters = { segment: '~', element: '|', component: '^', release: '\\', decimal: '.' }
    const { bytes, findings } = write(messages, { format: messages[0]!.format, delimiters })
    expect(findings.map((one) => one.code)).toEqual(['not-exact'])
    expect(latin1(bytes)).toContain('UNH|1|BAPLIE^D^95B^UN^SMDG20~')
    expect(saysTheSame(read(bytes).messages[0]!.records, messages[0]!.records)).toBe(true)
  })

  it('when the rest is taken away', () => {
    const { messages } = read(sample('quirks/edifact-too-many-elements'))
    messages[0]!.rest = []
    const { bytes } = write(messages, { format: messages[0]!.format })
    expect(read(bytes).messages[0]!.rest).toEqual([])
  })

  it('when the function changes', () => {
    const { messages } = read(sample('baplie/smdg20-terminal'))
    messages[0]!.function = { kind: 'replacement', code: '5' }
    const { text, codes } = writeBack(messages)
    expect(codes).toEqual([])
    expect(text).toContain("BGM++0+5'\r\n")
  })
})

describe('what was read under another map or from outside is not preserved', () => {
  it('records alone are written in canonical form', () => {
    const { messages } = read(sample('baplie/smdg20-terminal'))
    const { bytes, findings } = write([{ ...(messages[0]!.toJSON() as { records: object[] }) }], {
      format: 'edifact/baplie@smdg20',
    })
    expect(findings).toEqual([])
    expect(latin1(bytes)).not.toContain('\n')
  })
})
