/**
 * What a message definition can be asked beside its structure: its segments and the names of its codes.
 *
 * Takes a book, a directory of it and the definition; gives segments on demand, each made once. Nothing throws on an
 * unknown tag or element: the answer is undefined.
 */
import type { Book } from './book.js'
import { CodesOnDemand } from './code-list.js'
import { type CodeInUse, codesInUse, isOpenList } from './codes-in-use.js'
import { type PartSource, SegmentDecoder } from './decode.js'
import { layoutCodeName, layoutSegment } from './layout.js'
import type { CodeList, MessageDefinition, MessageSyntax, SegmentDefinition, SegmentNode } from './model.js'

export interface Dictionary {
  /** `spread`: give an element that may repeat as that many elements. */
  segment(tag: string, spread: boolean): SegmentDefinition | undefined
  /** The same at one place of the message, where a guide says more of it. */
  segmentAt(node: SegmentNode, spread: boolean): SegmentDefinition | undefined
  /** Short name of a code, the codes in use over those of the directory. */
  codeName(elementId: string, code: string): string | undefined
  codeInUse(elementId: string, code: string): CodeInUse | undefined
  /** Whether the directory has this segment at all, in whatever message. */
  knows(tag: string): boolean
}

/** Answers kept, those too that there is none. */
class Kept<T> {
  readonly #answers = new Map<string, { readonly made: T }>()

  get(key: string, make: () => T): T {
    const answer = this.#answers.get(key) ?? { made: make() }
    this.#answers.set(key, answer)
    return answer.made
  }
}

/** Segments and codes of one directory, as one message uses them; without a definition: of the envelope. */
export class DirectoryDictionary implements Dictionary, PartSource {
  readonly #book: Book
  readonly #directory: string
  readonly #inUse: ReadonlyMap<string, ReadonlyMap<string, CodeInUse>>
  readonly #isOpen: (elementId: string) => boolean
  readonly #tags: ReadonlySet<string> | undefined
  readonly #decoder = new SegmentDecoder(this)
  readonly #segments = new Kept<SegmentDefinition | undefined>()
  readonly #lists = new Kept<CodeList | undefined>()
  readonly #names = new Kept<CodeList | undefined>()

  constructor(book: Book, directory: string, syntax: MessageSyntax, definition?: MessageDefinition) {
    this.#book = book
    this.#directory = directory
    this.#inUse = definition ? codesInUse(definition) : new Map()
    this.#isOpen = (id) => isOpenList(syntax, id)
    this.#tags = definition && new Set(definition.segments.map((node) => node.tag))
  }

  segment(tag: string, spread: boolean): SegmentDefinition | undefined {
    if (this.#tags?.has(tag) === false) return undefined
    return this.#segments.get(spread ? tag : `${tag}*`, () => this.#decoder.segment(tag, spread))
  }

  segmentAt(node: SegmentNode, spread: boolean): SegmentDefinition | undefined {
    return this.segment(node.tag, spread)
  }

  text(table: 'segments' | 'composites' | 'elements', key: string): string | undefined {
    return this.#book.text(table, key, this.#directory)
  }

  /** The list of an element that its values are held against: only where the directory has one. */
  list(elementId: string): CodeList | undefined {
    if (this.#isOpen(elementId)) return undefined
    return this.#lists.get(elementId, () => {
      const listed = this.#book.codes(elementId, this.#directory)
      return listed && this.#withCodesInUse(elementId, listed)
    })
  }

  codeName(elementId: string, code: string): string | undefined {
    return this.#codes(elementId)?.get(code) || undefined
  }

  #codes(elementId: string): CodeList | undefined {
    return this.#names.get(elementId, () => {
      const named = this.#book.hasCodes(this.#directory)
        ? this.#book.codes(elementId, this.#directory)
        : this.#namesAround(elementId)
      if (named === undefined && !this.#inUse.has(elementId)) return undefined
      return this.#withCodesInUse(elementId, named ?? new Map())
    })
  }

  codeInUse(elementId: string, code: string): CodeInUse | undefined {
    return this.#inUse.get(elementId)?.get(code)
  }

  knows(tag: string): boolean {
    return (
      this.#book.text('tags', tag, this.#directory) !== undefined || this.text('segments', tag) !== undefined
    )
  }

  /**
   * Of a directory whose lists the facts do not have: the codes that have one name in both directories around it.
   * Good enough to read a message in words; its values are held against no list.
   */
  #namesAround(elementId: string): CodeList | undefined {
    const [first, ...others] = this.#book
      .neighbours(this.#directory)
      .map((directory) => this.#book.codes(elementId, directory))
    const same = [...(first ?? [])].filter(([code, name]) => others.every((list) => list?.get(code) === name))
    return same.length === 0 ? undefined : new Map(same)
  }

  /** Lists are shared by all messages of a directory: one with codes in use is a list of its own. */
  #withCodesInUse(elementId: string, listed: CodeList): CodeList {
    const inUse = this.#inUse.get(elementId)
    if (inUse === undefined) return listed
    return new CodesOnDemand(() => {
      const list = new Map(listed)
      for (const { code, name } of inUse.values()) list.set(code, name || (listed.get(code) ?? ''))
      return list
    })
  }
}

/** The same for a layout of 80-column records. */
export class LayoutDictionary implements Dictionary {
  readonly #definition: MessageDefinition

  constructor(definition: MessageDefinition) {
    this.#definition = definition
  }

  segment(tag: string): SegmentDefinition | undefined {
    return layoutSegment(this.#definition.id, tag)
  }

  segmentAt(node: SegmentNode): SegmentDefinition | undefined {
    return this.segment(node.tag)
  }

  codeName(field: string, code: string): string | undefined {
    return layoutCodeName(this.#definition, field, code)
  }

  codeInUse(): undefined {
    return undefined
  }

  knows(tag: string): boolean {
    return this.segment(tag) !== undefined
  }
}
