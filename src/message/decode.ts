/**
 * Reads the texts of a `Book` (form: scripts/definition-facts.mjs) into segments with their composites and elements.
 * Throws `TypeError` on text of another form: generated data that do not fit are a fault of the build, never of an
 * input.
 */
import type {
  CodeList,
  ComponentUse,
  DataElement,
  ElementUse,
  Format,
  FormatType,
  SegmentDefinition,
} from './model.js'

const words = (line: string): readonly string[] => (line === '' ? [] : line.split(' '))

/** 0 stands for unbounded. */
export const bound = (value: number): number => (value === 0 ? Number.POSITIVE_INFINITY : value)

/** `first;second;name`: the name is the last, and may be empty. */
export function fieldsOf(text: string, count: number): readonly string[] {
  const fields = text.split(';')
  if (fields.length === count) return fields
  throw new TypeError(`definition data: ${count} fields expected, found '${text}'`)
}

// ------------------------------------------------------------------ elements

const FORMAT = /^(\w+) (\d+)(?:\.\.(\d+))?(\?)?$/

const FORMAT_TYPES: ReadonlySet<string> = new Set<FormatType>([
  'a',
  'n',
  'an',
  'ID',
  'AN',
  'N0',
  'N1',
  'N2',
  'N3',
  'N4',
  'N5',
  'N6',
  'R',
  'DT',
  'TM',
  'B',
])

const isFormatType = (word: string): word is FormatType => FORMAT_TYPES.has(word)

/** `an 1..35` or `ID 2`; a question mark behind it: the length is assumed. */
function formatOf(text: string): Format {
  const [, type = '', min = '', max = min, assumed] = FORMAT.exec(text) ?? []
  if (!isFormatType(type)) throw new TypeError(`definition data: format expected, found '${text}'`)
  return { type, min: Number(min), max: Number(max), ...(assumed && { assumed: true }) }
}

// ------------------------------------------------------------------ segments

interface Use {
  id: string
  required: boolean
  repeat: number
}

/** `C076!*3`: mandatory, three times. */
function useOf(word: string): Use {
  const [, id, mandatory, repeat] = /^(\w+)(!)?(?:\*(\d+))?$/.exec(word) ?? []
  if (id === undefined) throw new TypeError(`definition data: element expected, found '${word}'`)
  return { id, required: mandatory === '!', repeat: bound(Number(repeat ?? 1)) }
}

/** Without repetition (syntax 1 to 3), an element that comes n times takes n positions; the first may be mandatory. */
function spread(use: Use): readonly Use[] {
  if (use.repeat === 1 || !Number.isFinite(use.repeat)) return [use]
  return Array.from({ length: use.repeat }, (_, i) => ({
    ...use,
    required: use.required && i === 0,
    repeat: 1,
  }))
}

/** Where a segment's parts are looked up: the tables of its directory, and the lists that its values are held against. */
export interface PartSource {
  text(table: 'segments' | 'composites' | 'elements', key: string): string | undefined
  /** The list that an element's values are held against. */
  list(element: string): CodeList | undefined
}

interface Composite {
  readonly name: string
  readonly components: readonly ComponentUse[]
  readonly relations: readonly string[]
}

/** Makes the segments of a directory; composites and elements, which stand in many of them, are made once. */
export class SegmentDecoder {
  readonly #source: PartSource
  readonly #composites = new Map<string, Composite | undefined>()
  readonly #elements = new Map<string, Omit<DataElement, 'required'>>()

  constructor(source: PartSource) {
    this.#source = source
  }

  /** `spreadRepeats`: give an element that may repeat as that many elements, as it stands on the wire. */
  segment(tag: string, spreadRepeats: boolean): SegmentDefinition | undefined {
    const row = this.#source.text('segments', tag)
    if (row === undefined) return undefined
    const [line = '', relations = '', name = ''] = fieldsOf(row, 3)
    const uses = words(line).map(useOf)
    const elements = (spreadRepeats ? uses.flatMap(spread) : uses).map((use, i) => this.#use(use, i + 1))
    return { tag, name, elements, relations: words(relations) }
  }

  #use(use: Use, position: number): ElementUse {
    const { repeat, id, required } = use
    const composite = this.#composite(id)
    if (composite === undefined) return { position, repeat, required, ...this.#element(id) }
    return { position, repeat, id, required, ...composite }
  }

  #composite(id: string): Composite | undefined {
    if (this.#composites.has(id)) return this.#composites.get(id)
    const row = this.#source.text('composites', id)
    const made = row === undefined ? undefined : this.#compositeOf(row)
    this.#composites.set(id, made)
    return made
  }

  #compositeOf(row: string): Composite {
    const [line = '', relations = '', name = ''] = fieldsOf(row, 3)
    const components = words(line).map((word, i): ComponentUse => {
      const { id, required } = useOf(word)
      return { position: i + 1, required, ...this.#element(id) }
    })
    return { name, components, relations: words(relations) }
  }

  #element(id: string): Omit<DataElement, 'required'> {
    const known = this.#elements.get(id)
    if (known !== undefined) return known
    const row = this.#source.text('elements', id)
    if (row === undefined) throw new TypeError(`definition data: no element '${id}'`)
    const [format = '', name = ''] = fieldsOf(row, 2)
    const codes = this.#source.list(id)
    const made = { id, name, format: formatOf(format), ...(codes && { codes }) }
    this.#elements.set(id, made)
    return made
  }
}
