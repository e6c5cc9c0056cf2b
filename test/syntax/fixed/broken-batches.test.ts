/**
 * Row C1 of the reliability plan for ABI: every way to break a batch, over every valid sample of 80-column records,
 * is found by `check` with the right code at the right byte.
 */
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/translate/check.js'
import { batchOf } from '../../support/batch-pieces.js'
import { BATCH_OPERATORS, breakBatch } from '../../support/break-batch.js'
import type { Level } from '../../support/envelope-pieces.js'
import { allSampleFiles } from '../../support/samples.js'

/** What is not found as it should be, by name, and why. */
const NOT_FOUND: Readonly<Record<string, string>> = {
  'quirks-abi/pads-at-end.abi: interchange 1: trailer is dropped': 'it is told at the end, behind the ^Z',
  'abi/ax-rejected.abi: message 2: header is dropped':
    'its conditions go on with those of the summary before; the count of Y tells',
}

/** The rules of CBP on what a filing says are another matter. */
const SYNTAX = { filing: false } as const

const LEVELS: readonly Level[] = ['interchange', 'group', 'message']

const valid = allSampleFiles().filter(
  ({ name, bytes }) =>
    name.endsWith('.abi') && check(bytes, SYNTAX).findings.every(({ severity }) => severity === 'info'),
)

const cases = valid.flatMap(({ name, bytes }) => {
  const { lines, encode } = batchOf(bytes)
  return LEVELS.flatMap((level) => {
    const count = lines.filter((line) => line.level === level && line.kind === 'header').length
    const indexes = count > 1 ? [0, count - 1] : [0]
    return indexes.flatMap((index) =>
      Object.entries(BATCH_OPERATORS).flatMap(([operator, operate]) => {
        const broken = breakBatch(operate, { lines, level, index })
        if (broken === undefined) return []
        const { findings } = check(encode(broken.text), SYNTAX)
        return [{ name: `${name}: ${level} ${index + 1}: ${operator}`, broken, findings }]
      }),
    )
  })
})

type Case = (typeof cases)[number]

const isFound = ({ findings, broken: { codes, at, or = at } }: Case): boolean =>
  findings.some((one) => codes.includes(one.code) && (one.at?.offset === at || one.at?.offset === or))

describe('broken batches', () => {
  it('come from valid samples', () => {
    expect(valid.length).toBeGreaterThan(40)
  })

  it('are found with the right code at the right record, but for those that are named', () => {
    const missed = cases.filter((one) => !isFound(one))
    const told = ({ name, findings, broken }: Case): string =>
      `${name}: wanted ${broken.codes} at ${broken.at}, got ${findings.map(({ code, at }) => `${code}@${at?.offset}`).join(' ')}`
    expect(missed.filter(({ name }) => !Object.hasOwn(NOT_FOUND, name)).map(told)).toEqual([])
    const names = new Set(missed.map(({ name }) => name))
    expect(
      Object.keys(NOT_FOUND).filter((name) => !names.has(name)),
      'named, but found',
    ).toEqual([])
    expect(missed.length).toBeLessThan(cases.length * 0.005)
  })

  it('are more than 1,200, by all of the ways', () => {
    expect(cases.length).toBeGreaterThan(1200)
    expect(new Set(cases.map(({ name }) => name.split(': ').at(-1))).size).toBe(
      Object.keys(BATCH_OPERATORS).length,
    )
  })

  it('bring no crowd: one fault gives at most a handful of errors', () => {
    const crowds = cases.filter(
      ({ findings }) => findings.filter(({ severity }) => severity === 'error').length > 6,
    )
    expect(crowds.map(({ name, findings }) => `${name}: ${findings.map(({ code }) => code)}`)).toEqual([])
  })
})
