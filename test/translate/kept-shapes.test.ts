/**
 * What works all the time in reading and checking is of a class of which an idle object is kept (keep-shape.ts): else the
 * engine throws the code of that class away when the last file was read. Looked for in the objects that readings really
 * hold, so that a new class that belongs to them is found. Not seen: what only closures and `#private` fields hold.
 */
import { expect, it, vi } from 'vitest'
import { CheckStream } from '../../src/translate/check-stream.js'
import { MessageStream } from '../../src/translate/message-stream.js'
import { allSampleFiles } from '../support/samples.js'

const { kept } = vi.hoisted(() => ({ kept: [] as object[] }))
vi.mock('../../src/core/keep-shape.js', () => ({ keepShape: (one: object) => kept.push(one) }))

/** Classes of which none is kept, and why. */
const NOT_KEPT = new Map([
  ['AbiLayouts', 'made once, and lives as long as its module'],
  ['CodeSet', 'part of a definition, which lives as long as its module'],
  ['CodesOnDemand', 'part of a definition, which lives as long as its module'],
  ['KeptBytes', 'copies bytes, a few times a message, and only where asked for'],
  ['GuideCheck', 'only where a guide is laid over a definition'],
  ['ShiftFilter', 'only in Japanese interchanges (UNOG to UNOI, ISO 2022)'],
  ['Shift', 'only in Japanese interchanges (UNOG to UNOI, ISO 2022)'],
])

const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['Object', 'Array', 'Map', 'Set', 'WeakMap', 'RegExp'])

/** Adds the names of the classes of an object and of all that it holds; what was `seen` is passed over. */
function addClasses(root: object, names: Set<string>, seen: Set<unknown>): void {
  const waiting: unknown[] = [root]
  while (waiting.length > 0) {
    const one = waiting.pop()
    if (typeof one !== 'object' || one === null || seen.has(one) || ArrayBuffer.isView(one)) continue
    seen.add(one)
    const { name } = one.constructor ?? Object
    if (!OF_THE_LANGUAGE.has(name)) names.add(name)
    if (one instanceof Map) waiting.push(...one.keys(), ...one.values())
    else if (one instanceof Set) waiting.push(...one)
    else for (const { value } of Object.values(Object.getOwnPropertyDescriptors(one))) waiting.push(value)
  }
}

it('of each class that works in a reading or check an idle object is kept, or it is said why not', () => {
  const atWork = new Set<string>()
  const seen = new Set<unknown>()
  for (const { bytes } of allSampleFiles()) {
    for (const stream of [new MessageStream({ keepSource: true }), new CheckStream()]) {
      stream.push(bytes)
      stream.end()
      while (stream.next() !== undefined);
      addClasses(stream, atWork, seen)
    }
  }
  const idle = new Set<string>()
  for (const one of kept) addClasses(one, idle, new Set())
  expect(atWork.size).toBeGreaterThan(40)
  expect([...atWork].filter((name) => !idle.has(name)).sort()).toEqual([...NOT_KEPT.keys()].sort())
})
