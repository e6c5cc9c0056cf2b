/**
 * Rows C1 and C2 of the reliability plan: every way to break an envelope, over every valid file, is found with the
 * right code at the right byte, and brings no crowd of findings; what is valid stays without one.
 */
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/core/finding.js'
import { type Broken, OPERATORS, type Valid } from '../support/break-envelope.js'
import { drive, type Syntax } from '../support/drive.js'
import { type Level, piecesOf } from '../support/envelope-pieces.js'
import { corpusOrWarning, sampleFiles } from '../support/samples.js'

/** What is not found as it should be, by name, and why. Text, because nothing tells that it is a header or a trailer. */
const NOT_FOUND: Readonly<Record<string, string>> = {
  'quirks/edifact-una-odd.edi: interchange 1: header is dropped':
    'without its UNA nobody knows what separates',
  'quirks/edifact-two-interchanges.edi: interchange 2: header is dropped':
    'the same, behind another interchange',
  'quirks/x12-isb-ise.edi: interchange 1: header is dropped': 'an ISB alone is no beginning',
  'quirks/x12-ta1-and-group.edi: interchange 1: header is dropped': 'a TA1 alone is no beginning',
  'quirks/x12-ta1-only.edi: interchange 1: header is dropped': 'a TA1 alone is no beginning',
  'quirks/x12-wrap-7.edi: interchange 1: header is dropped': 'a GS broken over lines is no beginning',
}

interface Case {
  name: string
  syntax: Syntax
  broken: Broken
}

const LEVELS: readonly Level[] = ['interchange', 'group', 'message']

/** The first and the last interchange, group and message of a file. */
function* targets(file: Omit<Valid, 'level' | 'index'>): Generator<Valid> {
  for (const level of LEVELS) {
    const headers = file.pieces.filter((piece) => piece.level === level && piece.kind === 'header')
    const last = headers.length - 1
    if (last >= 0) yield { ...file, level, index: 0 }
    if (last > 0) yield { ...file, level, index: last }
  }
}

const files = [...sampleFiles(), ...corpusOrWarning()]
  .filter(({ bytes }) => bytes.length < 30_000)
  .flatMap(({ name, bytes }) => {
    const syntax: Syntax = name.includes('x12') ? 'x12' : 'edifact'
    const apart = piecesOf(syntax, bytes)
    return apart === undefined ? [] : [{ name, syntax, bytes, ...apart }]
  })

function* cases(): Generator<Case> {
  for (const { name, syntax, ...file } of files) {
    for (const valid of targets(file)) {
      for (const [operator, operate] of Object.entries(OPERATORS)) {
        const broken = operate(valid)
        const title = `${name}: ${valid.level} ${valid.index + 1}: ${operator}`
        if (broken !== undefined) yield { name: title, syntax, broken }
      }
    }
  }
}

/** An empty value stands behind the line break that wrapping has put in front of it. */
function behindBreaks(bytes: Uint8Array, at: number): number {
  let behind = at
  while (bytes[behind] === 0x0a || bytes[behind] === 0x0d) behind++
  return behind
}

function isFound(findings: readonly Finding[], { bytes, codes, at, or }: Broken): boolean {
  const places = [at, behindBreaks(bytes, at)]
  return findings.some(
    ({ code, at: place }) =>
      (codes.includes(code) && places.includes(place?.offset ?? -1)) ||
      (code === or?.code && place?.offset === or.at),
  )
}

describe('broken envelopes', () => {
  const all = [...cases()].map((one) => ({ ...one, findings: drive(one.syntax, one.broken.bytes).findings }))

  it('are found with the right code at the right segment, but for those that are named', () => {
    const missed = all.filter(({ findings, broken }) => !isFound(findings, broken))
    const told = ({ name, findings, broken }: (typeof all)[number]): string =>
      `${name}: wanted ${broken.codes} at ${broken.at}, got ${findings.map(({ code, at }) => `${code}@${at?.offset}`).join(' ')}`
    expect(missed.filter(({ name }) => !Object.hasOwn(NOT_FOUND, name)).map(told)).toEqual([])
    const names = new Set(all.map(({ name }) => name))
    const found = Object.keys(NOT_FOUND).filter(
      (name) => names.has(name) && !missed.some((one) => one.name === name),
    )
    expect(found, 'named, but found').toEqual([])
    expect(missed.length).toBeLessThan(all.length * 0.005)
  })

  it('of this project alone are more than 1,200, by twenty ways and more', () => {
    const own = all.filter(({ name }) => !/^(?:edifact|x12)\//.test(name))
    expect(own.length).toBeGreaterThan(1200)
    expect(new Set(own.map(({ name }) => name.split(': ').at(-1))).size).toBe(Object.keys(OPERATORS).length)
  })

  it('bring no crowd: one fault gives at most a handful of errors', () => {
    const crowds = all.filter(
      ({ findings }) => findings.filter(({ severity }) => severity === 'error').length > 6,
    )
    expect(crowds.map(({ name, findings }) => `${name}: ${findings.map(({ code }) => code)}`)).toEqual([])
  })
})
