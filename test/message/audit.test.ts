/**
 * Audit of every definition of every directory: names resolve, ranks rise, groups have triggers, siblings can be told
 * apart, formats and codes fit, notes point inside. Oddities of the facts are listed here by name, with their reason;
 * a list that names an oddity which is no longer there fails as well.
 */
import { describe, expect, it } from 'vitest'
import {
  type DataElement,
  definitionIds,
  definitionOf,
  type ElementUse,
  type GroupNode,
  isAlone,
  type MessageDefinition,
  type Node,
  type SegmentDefinition,
  type SegmentNode,
  segmentOf,
  serviceSegmentOf,
} from '../../src/message/definition.js'

const definitions = definitionIds().flatMap((id) => definitionOf(id) ?? [])

/** What was found and why it is so; both ways equal, so that nothing is skipped and nothing is excused in vain. */
function onlyKnown(found: readonly string[], known: ReadonlyMap<string, string>): void {
  expect([...new Set(found)].sort()).toEqual([...known.keys()].sort())
}

// ------------------------------------------------------------------ structure

/** Groups whose first segment is not mandatory and single: `definition group` → why it is so. */
const DESTIM =
  'as published: NAD starts the group and may stand nine times in it; each NAD starts a new group'
const KNOWN_TRIGGERS: ReadonlyMap<string, string> = new Map([
  ['edifact/destim@d96b SG10', DESTIM],
  ['edifact/destim@d97a SG10', DESTIM],
  ['edifact/destim@d97b SG10', DESTIM],
])

/**
 * Places after which one tag may stand for two different places of the message: `definition after place: one or
 * other` → why it is so. The nearer one is meant: a segment goes to the innermost open group that may have it.
 */
const TWO_N1_LOOPS =
  'as published: one N1 loop of three directly before another of one hundred, told apart by N101'
const N9_IN_PO4 =
  'as published: N9 of the PO4 loop, and N9 of the L0 loop around it, which comes after the PO4 loop'
const KNOWN_FORKS: ReadonlyMap<string, string> = new Map([
  ...['/Y3', 'Y4/Y4', 'Y4/W09', '/N9', '/R2A', 'N1/N1'].map((place): [string, string] => [
    `x12/301@003040 after ${place}: N1/N1 or N1/N1`,
    TWO_N1_LOOPS,
  ]),
  ...['003060', '003070', '004010', '004020'].flatMap((release) =>
    ['PO4', 'MEA', 'MAN', 'N9'].map((tag): [string, string] => [
      `x12/304@${release} after PO4/${tag}: PO4/N9 or L0/N9`,
      N9_IN_PO4,
    ]),
  ),
])

function groupsOf(group: GroupNode): GroupNode[] {
  return [group, ...group.children.flatMap((child) => (child.kind === 'group' ? groupsOf(child) : []))]
}

function ranksOf(node: Node): number[] {
  return node.kind === 'segment' ? [node.rank] : node.children.flatMap(ranksOf)
}

/** The segment by which a node is recognised. */
const entryOf = (node: Node): SegmentNode => {
  if (node.kind === 'segment') return node
  const [first] = node.children
  if (first === undefined) throw new Error(`group ${node.name} is empty`)
  return entryOf(first)
}

/** All places that the next segment may take after one, nearest first, as far as nothing mandatory is left out. */
function followersOf(node: SegmentNode): SegmentNode[] {
  const found = node.max > 1 ? [node] : []
  let child: Node = node
  for (let group: GroupNode | undefined = node.parent; group; child = group, group = group.parent) {
    for (const next of group.children.slice(group.children.indexOf(child) + 1)) {
      found.push(entryOf(next))
      if (next.required) return found
    }
    if (group.parent && group.max > 1) found.push(entryOf(group))
  }
  return found
}

function forksOf(def: MessageDefinition): string[] {
  const word = (node: SegmentNode) => `${node.parent.name}/${node.tag}`
  return def.segments.flatMap((node) => {
    const nearest = new Map<string, SegmentNode>()
    return followersOf(node).flatMap((next) => {
      const other = nearest.get(next.tag)
      if (other === undefined) nearest.set(next.tag, next)
      const fork = other !== undefined && other !== next
      return fork ? [`${def.id} after ${word(node)}: ${word(other)} or ${word(next)}`] : []
    })
  })
}

describe('the structures', () => {
  it('are all there', () => {
    const count = (start: string) => definitions.filter(({ id }) => id.startsWith(start)).length
    expect([count('edifact/'), count('x12/')]).toEqual([1058, 390])
  })

  it('have unique, rising ranks without a gap, and groups whose span is that of their segments', () => {
    const faults = definitions.flatMap((def) => {
      const ranks = ranksOf(def.root)
      const rising = ranks.length === def.segments.length && ranks.every((rank, i) => rank === i + 1)
      const placed = def.segments.every(
        (node, i) => node.rank === i + 1 && node.parent.children.includes(node),
      )
      const spans = groupsOf(def.root).every((group) => {
        const own = ranksOf(group)
        const children = group.children.every((child) => child.parent === group)
        return group.first === own[0] && group.last === own.at(-1) && children
      })
      return rising && placed && spans ? [] : [def.id]
    })
    expect(faults).toEqual([])
  })

  it('start and end with the header and the trailer', () => {
    const framed = definitions.filter((one) => one.syntax !== 'abi' && !isAlone(one))
    const ends = new Set(framed.map(({ segments }) => `${segments[0]?.tag} ${segments.at(-1)?.tag}`))
    expect([...ends].sort()).toEqual(['ST SE', 'UNH UNT'])
  })

  it('start each group with a mandatory single segment', () => {
    const weak = definitions.flatMap((def) =>
      // the envelope says where a message of 80-column records begins, so that it needs no trigger of its own
      groupsOf(def.root)
        .filter((group) => def.syntax !== 'abi' || group !== def.root)
        .filter(({ children: [first] }) => !(first?.kind === 'segment' && first.required && first.max === 1))
        .map((group) => `${def.id} ${group.name}`),
    )
    onlyKnown(weak, KNOWN_TRIGGERS)
  })

  it('never leave it open which place a segment takes', () => {
    // ABI says it of its answers in general: SF90, SE90 and X1 stand behind the record that they are about
    onlyKnown(definitions.filter(({ syntax }) => syntax !== 'abi').flatMap(forksOf), KNOWN_FORKS)
  })
})

// ------------------------------------------------------------------ segments

/** Elements of release 006050 for which no source has a name. */
const NAMELESS = new Map([
  ['302', 'the one source of 006050 leaves the name empty'],
  ['512', 'the one source of 006050 leaves the name empty'],
  ['1702', 'the one source of 006050 leaves the name empty'],
])

interface Sheet {
  readonly directory: string
  readonly segment: SegmentDefinition
}

/** Every segment of every directory once, at the positions of syntax 3 and of syntax 4, and those of the envelopes. */
function sheets(): Sheet[] {
  const found = new Map<string, Sheet>()
  for (const def of definitions) {
    for (const { tag } of def.segments) {
      const directory = def.syntax === 'abi' ? def.id : `${def.syntax} ${def.directory}`
      for (const version of def.syntax === 'edifact' ? [3, 4] : [0]) {
        const key = `${directory} ${version} ${tag}`
        if (!found.has(key)) found.set(key, { directory, segment: sheetOf(def, tag, version) })
      }
    }
  }
  return [...found.values(), ...envelopeSheets()]
}

function sheetOf(def: MessageDefinition, tag: string, version: number): SegmentDefinition {
  const found = segmentOf(def, tag, version)
  if (!found) throw new Error(`${def.id}: no segment ${tag}`)
  return found
}

function envelopeSheets(): Sheet[] {
  const edifact = [1, 2, 3, 4].flatMap((version) =>
    ['UNB', 'UNG', 'UNH', 'UNS', 'UNT', 'UNE', 'UNZ'].map((tag) => ({
      directory: `service ${version}`,
      segment: serviceSegmentOf('edifact', version, tag),
    })),
  )
  const x12 = ['ISA', 'GS', 'ST', 'SE', 'GE', 'IEA', 'TA1', 'ISB', 'ISE'].map((tag) => ({
    directory: 'x12 envelope',
    segment: serviceSegmentOf('x12', tag),
  }))
  return [...edifact, ...x12].map(({ directory, segment }) => {
    if (!segment) throw new Error(`${directory}: a segment is missing`)
    return { directory, segment }
  })
}

const all = sheets()
const cellsOf = (use: ElementUse): readonly (DataElement | ElementUse)[] => use.components ?? [use]
const cells = all.flatMap(({ directory, segment }) =>
  segment.elements.flatMap((use) => cellsOf(use).map((cell) => ({ directory, cell }))),
)

/** Notes of X12 segments whose places do not exist: `segment note` → why. */
const KNOWN_NOTES: ReadonlyMap<string, string> = new Map()

function badNotes(owner: string, relations: readonly string[], size: number): string[] {
  const good = (note: string) => {
    const places = [...note.slice(1).matchAll(/\d\d/g)].map((match) => Number(match[0]))
    const rising = places.every((place, i) => place >= 1 && place <= size && places.indexOf(place) === i)
    return /^[PRECL](\d\d){2,}$/.test(note) && rising
  }
  return relations.filter((note) => !good(note)).map((note) => `${owner} ${note}`)
}

describe('the segments', () => {
  it('have elements at every position, composites with components, simple elements with a format', () => {
    const faults = all.flatMap(({ directory, segment }) =>
      segment.elements
        .filter((use, i) => {
          const whole = use.components ? use.components.length > 0 && !use.format : use.format !== undefined
          return !(use.position === i + 1 && use.repeat >= 1 && whole)
        })
        .map((use) => `${directory} ${segment.tag}/${use.position}`),
    )
    expect(faults).toEqual([])
    expect(
      all.filter(({ segment }) => segment.elements.length === 0).map(({ segment }) => segment.tag),
    ).toEqual([])
  })

  it('have names, and so have their elements', () => {
    const unnamed = cells.filter(({ cell }) => cell.name === '')
    onlyKnown(
      unnamed.map(({ cell }) => cell.id),
      NAMELESS,
    )
    expect(new Set(unnamed.map(({ directory }) => directory))).toEqual(new Set(['x12 006050']))
    expect(all.filter(({ segment }) => segment.name === '').map(({ segment }) => segment.tag)).toEqual([])
  })

  it('have notes that point at their own elements', () => {
    const bad = all.flatMap(({ directory, segment }) => [
      ...badNotes(`${directory} ${segment.tag}`, segment.relations, segment.elements.length),
      ...segment.elements.flatMap((use) =>
        badNotes(
          `${directory} ${segment.tag}/${use.position}`,
          use.relations ?? [],
          use.components?.length ?? 0,
        ),
      ),
    ])
    onlyKnown(bad, KNOWN_NOTES)
    expect(all.filter(({ segment }) => segment.relations.length > 0).length).toBeGreaterThan(500)
  })

  it('have lengths that can be met', () => {
    const bad = cells.filter(
      ({ cell }) => cell.format && !(cell.format.min >= 1 && cell.format.min <= cell.format.max),
    )
    expect(bad.map(({ directory, cell }) => `${directory} ${cell.id}`)).toEqual([])
  })
})

/** Elements whose code list has codes that do not fit them: `directory element` → why. */
const KNOWN_UNFIT: ReadonlyMap<string, string> = new Map()

describe('the code lists', () => {
  const listed = new Map(
    cells.flatMap(({ directory, cell }) => (cell.codes ? [[`${directory} ${cell.id}`, cell]] : [])),
  )

  it('are not empty, and hold codes only', () => {
    expect(listed.size).toBeGreaterThan(2000)
    const bad = [...listed].filter(([, { codes }]) => !codes || codes.size === 0 || codes.has(''))
    expect(bad.map(([key]) => key)).toEqual([])
  })

  it('fit their element', () => {
    const unfit = [...listed].flatMap(([key, { codes, format }]) =>
      [...(codes?.keys() ?? [])].some(
        (code) => code.length > (format?.max ?? 0) || code.length < (format?.min ?? 1),
      )
        ? [key]
        : [],
    )
    onlyKnown(unfit, KNOWN_UNFIT)
  })
})
