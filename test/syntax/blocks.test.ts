/**
 * Inputs of several blocks, where segments go the plain way: all comes out as it does byte by byte (where hardly any
 * does), as the slow tokenizers give it, and as it does where the host has no WebAssembly.
 */
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { drive, plain, type Syntax } from '../support/drive.js'
import { isaText } from '../support/edi-text.js'
import { runs, TIMEOUT } from '../support/runs.js'
import { bytesOf } from '../support/slow-common.js'
import { slowEdifact } from '../support/slow-edifact.js'
import { slowX12 } from '../support/slow-x12.js'

vi.setConfig({ testTimeout: TIMEOUT })

const SIZE = 150_000
const UNB = (code: string): string => `UNB+${code}:4+A+B+20220524:1120+1'UNH+1+BAPLIE:D:95B:UN'`
const ISA = `${isaText()}GS*QO*A*B*20220524*1120*1*X*004010~ST*315*0001~`

/** Usual segments many times, and among them what must not go the plain way. */
const USUAL = [
  'LOC+147+0010182::5',
  'MEA+WT++KGM:21500',
  'EQD+CN+ABCU1234560+45G1+++5',
  "NAD+CA'RFF+BM:1",
  'DTM',
]
const ODD = {
  edifact: [
    'FTX+AAI+++A?+B?:C?',
    '\r\nFTX+A\r\nB',
    ' \nBGM+1',
    'LO\nC+5',
    'loc+x',
    '',
    'FTX+\u00e9\u00c3\u00a9+l',
    'T:1+2',
    'ABCD+1',
    'A?',
    "UNT+3+1'UNH+1+BAPLIE:D:95B:UN",
    'UNA:+.? ',
    "UNZ+1+1'UNB+UNOA:2+A+B+220524:1120+1",
    "FTX+?'",
    '\r\nMEA+1',
    '\u001b+1',
  ],
  x12: [
    'N9*A\nB',
    '\r\nR4*L',
    'BIN*3*a~b',
    'IEA',
    'ISA',
    'b4*\u00e9',
    '',
    'N9:1*2',
    '\t R4',
    '\u00c3\u00a9*1',
    'ABCD*1',
  ],
} as const

/** A text of `SIZE` and more bytes: segments drawn in turn, an odd one after each `rare` of the usual. */
function textOf(
  syntax: Syntax,
  code: string,
  rare: number,
  layout: string,
  draws: readonly number[],
): string {
  const [head, end] = syntax === 'edifact' ? [UNB(code), "'"] : [ISA, '~']
  const parts = [head]
  const odd = ODD[syntax]
  let draw = draws[0]!
  for (let size = 0, n = 0; size < SIZE; n++) {
    draw = (Math.imul(draw, 1103515245) + 12345 + draws[n % draws.length]!) >>> 1
    const usual = USUAL[draw % USUAL.length]!
    const part = n % rare === rare - 1 ? odd[draw % odd.length]! : syntax === 'x12' ? asX12(usual) : usual
    parts.push(part, end, layout)
    size += part.length + 1
  }
  return parts.join('')
}

const asX12 = (segment: string): string => segment.replaceAll("'", '~').replaceAll('+', '*')

const SLOW = { edifact: slowEdifact, x12: slowX12 }
const withoutVectors = await driveWithoutVectors()
const sevenBit = (value: unknown): string => JSON.stringify(value).replace(/[\u0080-\uffff]/g, '')

/** The driver over modules that were loaded where there is no WebAssembly. */
async function driveWithoutVectors(): Promise<typeof drive> {
  vi.resetModules()
  vi.stubGlobal('WebAssembly', undefined)
  const modules = await Promise.all([import('../support/drive.js'), import('../../src/syntax/tape.js')])
  vi.unstubAllGlobals()
  vi.resetModules()
  expect(modules[1].vectorScan).toBeUndefined()
  return modules[0].drive
}

describe.each(['edifact', 'x12'] as const)('%s: inputs of several blocks', (syntax) => {
  const drawn = fc.tuple(
    fc.constantFrom('UNOA', 'UNOC', 'UNOY', 'UNOX'),
    fc.constantFrom(2, 7, 900),
    fc.constantFrom('', '\r\n', '\n'),
    fc.array(fc.nat(1 << 30), { minLength: 3, maxLength: 7 }),
  )

  it('give the same in chunks of any size, and what the slow tokenizer gives', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 300, max: 3000 }), ([code, rare, layout, draws], cut) => {
        const bytes = bytesOf(textOf(syntax, code, rare, layout, draws))
        const whole = drive(syntax, bytes)
        for (const cuts of [[cut], [65536]])
          if (JSON.stringify(drive(syntax, bytes, { cuts })) !== JSON.stringify(whole))
            expect(drive(syntax, bytes, { cuts }), `cuts ${cuts}`).toEqual(whole)
        const scalar = withoutVectors(syntax, bytes)
        if (JSON.stringify(scalar) !== JSON.stringify(whole)) expect(scalar, 'no vectors').toEqual(whole)
        const [fast, slow] = [sevenBit(plain(whole.segments)), sevenBit(SLOW[syntax](bytes))]
        if (code !== 'UNOX' && fast !== slow) expect(JSON.parse(fast)).toEqual(JSON.parse(slow))
      }),
      runs(5),
    )
  })
})

describe('what looks like a header at the end of a block', () => {
  const cases = [
    ['x12', 'ISA~'],
    ['edifact', "UNA:+.? '"],
    ['edifact', "UNB+UNOA:2'"],
  ] as const

  it.each(cases)(
    '%s: %s, more of it being awaited, does not put the list of terminators out of step',
    (syntax, fake) => {
      const head = syntax === 'x12' ? ISA : UNB('UNOC')
      const usual = `${USUAL[0]}'${USUAL[3]}'MEA+WT'`
      const segments = syntax === 'x12' ? asX12(usual) : usual
      const body = head + segments.repeat(1600)
      for (let before = 3; before < 120; before += 9) {
        const at = body.lastIndexOf(segments.at(-1)!, 65536 - before) + 1
        const bytes = bytesOf(body.slice(0, at) + fake + body.slice(at))
        const [blocks, pieces] = [[65536], [1000]].map((cuts) =>
          JSON.stringify(drive(syntax, bytes, { cuts })),
        )
        expect(blocks === pieces, `${before} bytes before the end`).toBe(true)
      }
    },
  )
})
