/** `check` with guides: what the guide asks is told with its id, severity and place; without it, nothing. */
import { describe, expect, it } from 'vitest'
import { guideOf, readGuide } from '../../src/mapping/guides.js'
import type { Overlay } from '../../src/message/overlay.js'
import { check } from '../../src/translate/check.js'

const BODY = ['BGM++1+9', 'DTM+137:2611220530:201', 'TDT+20+1E', 'LOC+5+DEHAM', 'DTM+133:2611220530:201']
const CELL = ['LOC+147+0010182::5', 'MEA+WT++KGM:9000', 'LOC+9+DEHAM', 'RFF+BM:1']

function plan(segments: readonly string[], type = 'BAPLIE:D:95B:UN:SMDG20'): string {
  const body = [`UNH+1+${type}`, ...segments, `UNT+${segments.length + 2}+1`]
  return [`UNB+UNOA:2+SENDER+RECIPIENT+261122:0530+7`, ...body, 'UNZ+1+7', ''].join("'")
}

function guides(...ids: string[]): Overlay[] {
  return ids.map((id) => guideOf(id) ?? fail(id))
}

function fail(id: string): never {
  throw new Error(`no guide ${id}`)
}

function own(...rules: string[]): Overlay[] {
  const lines = rules.map((rule) => `  - { ${rule} }\n`).join('')
  const text = `guide: our/plan\nover: edifact/baplie@*\nsource: this test\nrules:\n${lines}`
  const { overlay, findings } = readGuide(`${text.replace('@*', '@d95b-smdg21')}`, 'our.yaml')
  return overlay ? [overlay] : fail(findings.map((one) => one.message).join())
}

const told = (input: string, asked: readonly Overlay[] = []) =>
  check(input, { guides: asked }).findings.map(
    ({ code, severity, at, map }) =>
      `${severity} ${code} ${at?.segment} ${at?.tag}${map ? ` ${map.file}:${map.line}` : ''}`,
  )

describe('a guide in check', () => {
  it('is silent about what it allows', () => {
    expect(told(plan([...BODY, ...CELL]))).toEqual([])
    expect(told(plan([...BODY, ...CELL]), guides('smdg/baplie-2.1'))).toEqual([])
  })

  it('tells a code that it does not have, by place and qualifier, with its own severity and place', () => {
    const odd = [...BODY, 'LOC+147+0010182::6', 'MEA+VGM++KGM:9000', 'LOC+9+DEHAM:139:6', 'RFF+BM:1']
    const found = told(plan(odd), guides('smdg/baplie-2.1'))
    expect(found.map((one) => one.replace(/:\d+$/, ''))).toEqual([
      'warning code-unlisted 7 LOC guides/smdg/baplie-2.1.yaml',
      'warning code-unlisted 8 MEA guides/smdg/baplie-2.1.yaml',
    ])
    expect(told(plan(odd))).toEqual([])
  })

  it('counts for the association that it names', () => {
    const newer = plan([...BODY, ...CELL.with(1, 'MEA+VGM++KGM:9000')], 'BAPLIE:D:95B:UN:SMDG22')
    expect(told(newer, guides('smdg/baplie-2.1', 'smdg/baplie-2.2'))).toEqual([])
  })

  it('tells what is missing, not used or too often', () => {
    const asked = own(
      'at: BGM/2, use: required',
      'at: /NAD, use: never',
      'at: SG2/MEA, max: 1',
      'at: SG1/RFF, use: required',
    )
    const found = told(
      plan([
        BODY[0]!.replace('1', ''),
        BODY[1]!,
        'NAD+CA+ABC',
        ...BODY.slice(2),
        ...CELL.toSpliced(1, 0, CELL[1]!),
      ]),
      asked,
    )
    expect(found).toEqual([
      'error element-missing 2 BGM our.yaml:5',
      'error not-used 4 NAD our.yaml:6',
      'error segment-missing 8 LOC our.yaml:8',
      'error segment-too-many 10 MEA our.yaml:7',
    ])
  })

  it('names itself and says why', () => {
    const asked = own('at: BGM/3, codes: ["9"], why: we take no changes, severity: info')
    const [found] = check(plan([...BODY, ...CELL].with(0, 'BGM++1+5')), { guides: asked }).findings
    expect(found).toMatchObject({
      severity: 'info',
      message:
        'BGM: The code is not in the list of 1225 (Message function, coded) (guide our/plan: we take no changes)',
      found: '5',
      map: { file: 'our.yaml', line: 5 },
    })
  })

  it('leaves findings of the standard as they are', () => {
    const asked = own('at: BGM/3, codes: ["9"]')
    const [found] = check(plan([...BODY, ...CELL].with(0, 'BGM++1+9999')), { guides: asked }).findings
    expect(found).toMatchObject({ code: 'element-too-long' })
    expect(found).not.toHaveProperty('map')
  })

  it('tells a place that is not used', () => {
    const asked = own('at: BGM/2, use: never')
    expect(told(plan([...BODY, ...CELL]), asked)).toEqual(['error not-used 2 BGM our.yaml:5'])
  })

  it('is told once itself where it does not fit', () => {
    const asked = own('at: XYZ, use: never')
    const twice = plan([...BODY, ...CELL])
    const found = check(twice + twice.replace('+7', '+8').replace('UNZ+1+7', 'UNZ+1+8'), {
      guides: asked,
    }).findings
    expect(found.filter((one) => one.code === 'guide-invalid').length).toBe(1)
  })
})

describe('the draft that SMDG 1.5 is', () => {
  const draft = (tdt: string) =>
    plan([...BODY, ...CELL].with(2, tdt).with(7, 'LOC+6+DEHAM'), 'BAPLIE:1:911:UN:SMDG15')

  it('has its own TDT, asked for or not', () => {
    expect(told(draft('TDT+20+1E++CALL1:103::NAME:DE++ABC:172:20'))).toEqual([])
    expect(told(draft('TDT+20+1E+1+CALL1:103::NAME:DE++ABC:172:20'))).toEqual([
      'error not-used 4 TDT guides/smdg/baplie-1.5.yaml:9',
    ])
  })
})
