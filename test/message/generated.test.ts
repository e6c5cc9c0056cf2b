/**
 * Messages made from definitions: the shortest of each is a message of it, every mutant differs from a right message
 * by one fault, and what cannot be broken is listed with its proof. Here the generator is held against itself; what
 * `check` finds in the mutants is asked in test/translate.
 */
import { describe, expect, it } from 'vitest'
import { definitionIds, definitionOf, type MessageDefinition } from '../../src/message/definition.js'
import { elementMutants } from '../support/generate/element-mutants.js'
import { isMutant, type Mutant, minimalMessage, type NoMutant } from '../support/generate/mutant.js'
import { accepts, shortest } from '../support/generate/structure.js'
import { structureMutants } from '../support/generate/structure-mutants.js'
import { runs } from '../support/runs.js'

const long = runs(1).numRuns !== 1

const definitions = definitionIds()
  .flatMap((id) => definitionOf(id) ?? [])
  .filter(({ syntax }) => syntax !== 'abi')

/** The newest definition of each message. */
const newest = [...new Map(definitions.map((def) => [`${def.syntax} ${def.message}`, def])).values()]

const mutantsOf = (def: MessageDefinition): (Mutant | NoMutant)[] => [
  ...structureMutants(def),
  ...elementMutants(def),
]

const all = newest.flatMap((def) => mutantsOf(def).map((one) => ({ def, one })))
const unbroken = all.flatMap(({ def, one }) =>
  isMutant(one) ? [] : [{ id: `${def.id} ${one.name}`, proof: one.proof }],
)

describe('a generated message', () => {
  it('is there for every definition, and is one of its messages', () => {
    const faults = definitions.filter((def) => {
      const body = shortest(def).map((node) => node.tag)
      return !accepts(def, body) || minimalMessage(def).split('\n').length < body.length + 3
    })
    expect(faults.map(({ id }) => id)).toEqual([])
  })

  it('reads as it was meant', () => {
    const text = (id: string) => minimalMessage(definitionOf(id) ?? definitions[0]!)
    expect(text('edifact/baplie@d95b-smdg21').split('\n').slice(1, 6)).toEqual([
      "UNH+M1+BAPLIE:D:95B:UN:SMDG21'",
      "BGM+1'",
      "DTM+10'",
      "TDT+1'",
      "LOC+1'",
    ])
    expect(text('x12/315@004010')).toMatch(
      /~\nST\*315\*0001~\nB4.*~\nR4\*[^*]+~\nSE\*4\*0001~\nGE\*1\*1~\nIEA/,
    )
    expect(text('x12/ta1').split('\n')[1]).toMatch(/^TA1\*/)
  })
})

describe('the mutants', () => {
  it('are many, each with a name of its own', () => {
    const mutants = all.flatMap(({ def, one }) => (isMutant(one) ? [`${def.id} ${one.name}`] : []))
    expect(mutants.length).toBeGreaterThan(25_000)
    expect(new Set(mutants).size).toBe(mutants.length)
  })

  it('name the segment that they were made in, counted from the header', () => {
    const misplaced = all.filter(({ one }) => {
      if (!isMutant(one)) return false
      const lines = one.text.split('\n')
      const start = lines.findIndex((line) => /^(?:UNH|ST|TA1)\b/.test(line))
      return lines[start + one.expected.segment - 1]?.split(/[+*'~]/)[0] !== one.expected.tag
    })
    expect(misplaced.map(({ def, one }) => `${def.id} ${one.name}`)).toEqual([])
  })

  it('that are none have one of these reasons', () => {
    const special = unbroken.filter(({ proof }) => !REASONS.test(proof))
    expect(special.map(({ id, proof }) => `${id.replace(/#\d+/, '')}: ${proof}`)).toEqual(STILL_RIGHT)
  })

  it('of any definition that are none are those, and one of an older release', () => {
    const word = (proof: string, name: string) =>
      `${name.replace(/^(\S*) \S*\//, '$1 ').replace(/#\d+/, '')}: ${proof.split(':')[0]}`
    const special = new Set(
      (long ? definitions : newest).flatMap((def) =>
        mutantsOf(def).flatMap((one) =>
          isMutant(one) || REASONS.test(one.proof) ? [] : [word(one.proof, one.name)],
        ),
      ),
    )
    expect([...special].sort()).toEqual([
      ...(long ? OLDER_RELEASES : []),
      'without CST: still a CUSEXP',
      'without EQD: still a COREOR',
      'without RTE: still a DESTIM',
    ])
  })
})

/** Notes that others of the same segment make impossible to break alone, and tags that stand again further on. */
const OLDER_RELEASES: readonly string[] = [
  '/L11 note R0103: no set of elements breaks R0103 and keeps the others of P0102 R0103',
  ...['HL/SAC', 'L0/SAC', 'SAC/SAC'].map(
    (place) =>
      `${place} note L130204: no set of elements breaks L130204 and keeps the others of R0203 P0304 P0607 P0910 C1110 L130204 C1413`,
  ),
  'L3/ISS note R010305: no set of elements breaks R010305 and keeps the others of P0102 R010305 P0304 P0506',
  'SAC/SAC note L130204: no set of elements breaks L130204 and keeps the others of R0203 P0304 P0607 P0910 C1110 L130204 C1413 C1615',
  'too-many N9: still a 304',
  'too-many group N1/N1: still a 301',
].sort()

const REASONS =
  /^(?:the definition sets no bound|not tried: the bound is \d+|without its only component|it is all that there is of its group)/

/** What is taken away leaves segments that another place of the message takes. */
const STILL_RIGHT: readonly string[] = [
  'edifact/coreor@d24a without SG12/EQD: still a COREOR: BGM TDT NAD RFF',
  'edifact/cusexp@d24a without SG15/CST: still a CUSEXP: BGM NAD TDT RFF CNI LOC',
  'edifact/destim@d24a without SG10/RTE: still a DESTIM: BGM DTM EQD UNS LIN QTY',
]
