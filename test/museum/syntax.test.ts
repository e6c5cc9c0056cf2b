/**
 * The museum of bugs of others (reference/notes/reliability.md section 2), rows 1 to 31: those that tokenizers and
 * envelopes can have. Our own bytes, their story. Rows 2, 3, 4, 27 and 31 belong to maps, records and the command.
 */
import { describe, expect, it } from 'vitest'
import { EdifactReader } from '../../src/syntax/edifact/reader.js'
import { EdifactWriter } from '../../src/syntax/edifact/writer.js'
import { X12Reader } from '../../src/syntax/x12/reader.js'
import { X12Writer } from '../../src/syntax/x12/writer.js'
import { drive, type Run, type Syntax } from '../support/drive.js'
import { edifactText, isaText, type Tree, X12_DEFAULT, x12Text } from '../support/edi-text.js'
import { bytesOf } from '../support/slow-common.js'
import { EDIFACT_HEADERS, writeTree, X12_HEADERS } from '../support/write-tree.js'

const body: Tree = [{ tag: 'BGM', elements: [['36'], ['1']] }]
const good = edifactText(body)
const goodX12 = x12Text([{ tag: 'B4', elements: [['A']] }])
const run = (syntax: Syntax, text: string): Run => drive(syntax, bytesOf(text))
const codes = ({ findings }: Run): string[] => findings.map(({ code }) => code)
const tags = ({ segments }: Run): string => segments.map(({ tag }) => tag).join(' ')
const values = (read: Run, tag: string): string[][][] =>
  read.segments.find((one) => one.tag === tag)?.elements ?? []

describe('readers', () => {
  it('row 1: a segment that fits nowhere at the end of input: one finding, and it ends', () => {
    expect(codes(run('edifact', `${good}XYZ+1'`))).toEqual(['text-after-envelope'])
    expect(codes(run('edifact', good.replace('UNZ', "XYZ+1'UNZ")))).toEqual(['segment-outside-message'])
    expect(codes(run('edifact', good.slice(0, good.indexOf('UNT'))))).toEqual([
      'trailer-missing',
      'trailer-missing',
    ])
  })

  it('rows 5 and 6: a long message is read in the memory and time of a short one', () => {
    const reader = new EdifactReader()
    const part = bytesOf("RFF+BM:1'".repeat(20_000))
    const before = process.memoryUsage().rss
    reader.push(bytesOf(good.slice(0, good.indexOf('UNT'))))
    while (reader.next());
    let count = 0
    for (let n = 0; n < 50; n++) {
      reader.push(part)
      while (reader.next()) count++
    }
    expect(count).toBe(1_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(100 << 20)
  })

  it.each([
    'ISA',
    'ISAAC',
    'UNA',
    'UNB',
    'UNZ',
    'UNT',
    'IEA',
    'SE',
    'GE',
    'END',
    'UNA:+.',
    'SAINT ISA',
    'A UNB B',
  ])('rows 7 and 9: %s is data', (word) => {
    const safe = word.replace(/[:+.]/g, '')
    const tree: Tree = [{ tag: 'NAD', elements: [[word], [`${word}X`, `X${word}`], [`X ${word} X`]] }]
    expect(values(run('edifact', edifactText(tree)), 'NAD')).toEqual(tree[0]!.elements.map((one) => [one]))
    const x12: Tree = [{ tag: 'N1', elements: [[safe], [`${safe}X`, `X${safe}`], [`X ${safe} X`]] }]
    const read = run('x12', x12Text(x12))
    expect([values(read, 'N1'), codes(read)]).toEqual([x12[0]!.elements.map((one) => [one]), []])
  })

  it.each(['END', 'SE', 'GE', 'IEA', 'TRA', 'EOB', 'MTR', 'UNE', 'UIZ'])(
    'row 8: the trailer %s of another standard ends nothing',
    (tag) => {
      const read = run('edifact', good.replace('UNT+3', `${tag}+1+1'UNT+4`))
      expect(tags(read)).toBe(`UNB UNH BGM ${tag} UNT UNZ`)
      expect(read.segments.at(-2)?.flags).toBe(tag === 'UNE' ? 8 : 2)
    },
  )

  it('row 10: a stray terminator before UNA, a missing one behind UNB', () => {
    const stray = run('edifact', `'UNA:+.? '${good}`)
    expect([tags(stray), codes(stray)]).toEqual(['UNB UNH BGM UNT UNZ', ['text-before-envelope']])
    const missing = run('edifact', good.replace("R1'UNH", 'R1\r\nUNH'))
    expect(tags(missing)).toBe('UNB UNH BGM UNT UNZ')
    expect(missing.findings.map(({ code, at }) => [code, at?.offset])).toEqual([
      ['segment-unterminated', good.indexOf("'UNH")],
    ])
    expect(values(missing, 'UNB')[4]).toEqual([['R1']])
    const broken = run('edifact', good.replace("R1'UNH", 'R\n1\nUNH'))
    expect([tags(broken), values(broken, 'UNB')[4]]).toEqual(['UNB UNH BGM UNT UNZ', [['R1']]])
  })

  it.each(['\n', '\r', '\r\n', '\n\n'])('row 11: %j as the terminator of X12', (terminator) => {
    const read = run('x12', x12Text([{ tag: 'B4', elements: [['A']] }], { ...X12_DEFAULT, terminator }))
    expect([tags(read), codes(read)]).toEqual(['ISA GS ST B4 SE GE IEA', []])
  })

  it('row 12: a blank between ISA16 and the terminator: one clear finding, the blank is no terminator', () => {
    const read = run('x12', goodX12.replace(':~GS', ': ~GS'))
    expect([tags(read), codes(read)]).toEqual(['ISA GS ST B4 SE GE IEA', ['isa-length']])
    const none = run('x12', goodX12.replaceAll('~', ' '))
    expect([tags(none), codes(none)]).toEqual(['', ['delimiters-invalid']])
  })

  it('row 13: an ISA whose padding was trimmed', () => {
    const read = run('x12', goodX12.replace(/ {2,}/g, ''))
    expect([tags(read), codes(read)]).toEqual(['ISA GS ST B4 SE GE IEA', ['isa-length']])
  })

  it('row 14: ISA11 is a repetition separator from version 00402 on only', () => {
    const text = x12Text([{ tag: 'N9', elements: [['AUB'], ['C^D']] }])
    expect(values(run('x12', text), 'N9')).toEqual([[['AUB']], [['C^D']]])
    expect(values(run('x12', text.replace('*U*00401', '*^*00401')), 'N9')).toEqual([[['AUB']], [['C^D']]])
    expect(values(run('x12', text.replace('*U*00401', '*U*00501')), 'N9')).toEqual([[['AUB']], [['C^D']]])
    expect(values(run('x12', text.replace('*U*00401', '*^*00501')), 'N9')).toEqual([
      [['AUB']],
      [['C'], ['D']],
    ])
  })

  it('row 16: lines broken inside tags', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const broken = (text: string): string =>
        text.replace(/(UN|IS|IE|S|G|B)(B|A|H|T|Z|E|GM|4|S)(?=[+*])/g, `$1${lineEnd}$2`)
      for (const [syntax, text] of [
        ['edifact', good],
        ['x12', goodX12],
      ] as const) {
        const read = run(syntax, broken(text))
        expect([tags(read), codes(read)]).toEqual([tags(run(syntax, text)), ['line-break-in-segment']])
      }
    }
  })

  it('row 17: a line break inside a text does not cut the segment', () => {
    const read = run('edifact', good.replace('UNT+3', "FTX+AAA+++FURNITURE\r\nAND TOYS'UNT+4"))
    expect(values(read, 'FTX')[3]).toEqual([['FURNITUREAND TOYS']])
    expect(codes(read)).toEqual(['line-break-in-segment'])
  })

  it('row 18: runs of 0 to 7 release characters before each special character', () => {
    for (let n = 0; n <= 7; n++) {
      for (const special of ['+', ':', "'", '?', 'A', '\n']) {
        const text = `FTX+${'?'.repeat(n)}${special}B'`
        const read = run('edifact', good.replace('UNT+3', `${text}UNT+4`))
        const kept = '?'.repeat(Math.floor(n / 2))
        const separates = n % 2 === 0
        const [first] = values(read, 'FTX')
        const expected: Record<string, unknown> = {
          '+': [[kept]],
          ':': [[kept, 'B']],
          "'": [[kept]],
          '?': [[`${kept}B`]],
          A: [[`${kept}AB`]],
          '\n': [[`${kept}B`]],
        }
        expect(first, text).toEqual(
          separates ? expected[special] : [[special === '\n' ? `${kept}B` : `${kept}${special}B`]],
        )
      }
    }
  })

  it('row 19: what looks ahead honours release characters, too', () => {
    const text = good.replace('SENDER', "SEN?'UNH?+D?:ER")
    const read = run('edifact', text)
    expect([read.interchanges[0]?.sender.id, codes(read)]).toEqual(["SEN'UNH+D:ER", []])
    const object = "UNB+UNOA:4+A+B+20220524:1120+1'UNO+P?'1+A+B+3'ab'UNP+3+P?'1'UNZ+1+1'"
    expect(tags(run('edifact', object))).toBe('UNB UNO UNP UNZ')
  })

  it('row 20: the decimal mark is the one of UNA, and the point without', () => {
    expect(run('edifact', good).interchanges[0]?.delimiters?.decimal).toBe('.')
    expect(run('edifact', `UNA:+,? '${good}`).interchanges[0]?.delimiters?.decimal).toBe(',')
  })

  it('row 23: a broken GS is not an absent one', () => {
    expect(codes(run('x12', goodX12.replace(/GS\*.*?~/, 'GS~')))).not.toContain('header-missing')
    expect(codes(run('x12', goodX12.replace(/GS\*.*?~/, 'GS~')))).toContain('header-incomplete')
  })

  it('rows 24 and 25: a letter of several bytes at any chunk border', () => {
    const bytes = new TextEncoder().encode(
      edifactText([{ tag: 'FTX', elements: [['Ä木🚢Ö']] }], undefined, 'UNOW:4'),
    )
    const whole = drive('edifact', bytes)
    expect(values(whole, 'FTX')).toEqual([[['Ä木🚢Ö']]])
    for (let cut = 1; cut < bytes.length; cut++)
      expect(drive('edifact', bytes, { cuts: [cut, bytes.length] })).toEqual(whole)
  })

  it('row 26: an input that ends inside a letter or a segment', () => {
    const bytes = new TextEncoder().encode(
      edifactText([{ tag: 'FTX', elements: [['木']] }], undefined, 'UNOW:4'),
    )
    const at = bytes.indexOf('木'.codePointAt(0)! > 0 ? 0xe6 : 0)
    for (const length of [1, 2]) {
      const read = drive('edifact', bytes.subarray(0, at + length))
      expect(codes(read)).toEqual([
        'character-invalid',
        'segment-unterminated',
        'trailer-missing',
        'trailer-missing',
      ])
      expect(read.findings[0]?.at?.offset).toBe(at)
    }
    const noTerminator = run('edifact', good.slice(0, -1))
    expect([tags(noTerminator), codes(noTerminator)]).toEqual([
      'UNB UNH BGM UNT UNZ',
      ['segment-unterminated'],
    ])
  })

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'])(
    'row 28: %s as a tag, a value, a reference',
    (name) => {
      const keys = JSON.stringify(Object.getOwnPropertyNames(Object.prototype))
      const read = run(
        'edifact',
        good.replace('UNT+3', `${name}+${name}'RFF+${name}:${name}'UNT+5`).replaceAll('R1', name),
      )
      expect(values(read, 'RFF')).toEqual([[[name, name]]])
      expect(read.interchanges[0]?.reference).toBe(name)
      const x12 = run('x12', goodX12.replace('B4*A', `B4*A~${name}*${name}`).replaceAll('315', name))
      expect(x12.segments.find(({ tag }) => tag === 'ST')?.message?.type).toBe(name)
      expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(keys)
    },
  )

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'rows 29 and 30: %s is no limit, in either reader',
    (value) => {
      expect(() => new EdifactReader({ limits: { segmentBytes: value } })).toThrow(RangeError)
      expect(() => new X12Reader({ limits: { binaryBytes: value } })).toThrow(RangeError)
    },
  )
})

describe('writers', () => {
  it('row 15: blank ISA02 and ISA04 are written at their length', () => {
    const out = Buffer.from(writeTree(new X12Writer(), X12_HEADERS, [])).toString('latin1')
    expect(out.slice(0, 106)).toBe(isaText().replace('SENDER         ', 'SENDER         '))
  })

  it('row 21: the UNA of a copy is that of its source', () => {
    const text = edifactText(body, { component: ';', element: '|', release: '!', terminator: '^' })
    const { delimiters, una, ...header } = run('edifact', text).interchanges[0]!
    const writer = new EdifactWriter({ delimiters, una })
    const out = writeTree(writer, { interchange: header, message: EDIFACT_HEADERS.message }, body)
    expect(Buffer.from(out).toString('latin1')).toBe(text)
  })

  it('row 22: the characters to release are those in use', () => {
    const delimiters = { segment: '^', element: '|', component: ';', release: '!' }
    const writer = new EdifactWriter({ delimiters, syntax: 'UNOC:3' })
    const out = writeTree(writer, EDIFACT_HEADERS, [{ tag: 'FTX', elements: [["A+B:C'D?E|F;G^H!I"]] }])
    expect(Buffer.from(out).toString('latin1')).toContain("FTX|A+B:C'D?E!|F!;G!^H!!I^")
  })
})
