/**
 * Where JSON text is not well-formed, or nested too deeply: asked before `JSON.parse`, whose messages differ
 * from engine to engine and mostly name no place. Takes text, gives the first problem; one pass, no recursion.
 */
import type { Place } from '../core/finding.js'

export interface JsonProblem {
  /** Index in the text. */
  offset: number
  problem: string
}

/** What may stand next. */
type Wanted = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end'

const [QUOTE, BACKSLASH, COMMA, COLON, MARK] = [0x22, 0x5c, 0x2c, 0x3a, 0xfeff]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
const WORD = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** What is wrong with text[from, to) as one JSON value; undefined where nothing is. */
export function jsonProblem(text: string, from: number, to: number, depth: number): JsonProblem | undefined {
  const scan = new Scan(text, to, depth)
  let at = text.charCodeAt(from) === MARK ? from + 1 : from
  for (at = scan.skip(at); at < to && scan.problem === undefined; at = scan.skip(at)) at = scan.take(at)
  if (scan.problem === undefined && !scan.isDone) scan.fail(to, 'the text ends too early')
  return scan.problem
}

class Scan {
  problem: JsonProblem | undefined
  /** One entry an open object or list: true for an object. */
  private readonly open: boolean[] = []
  private wanted: Wanted = 'value'

  constructor(
    private readonly text: string,
    private readonly to: number,
    private readonly depth: number,
  ) {}

  get isDone(): boolean {
    return this.wanted === 'end'
  }

  fail(offset: number, problem: string): number {
    this.problem = { offset, problem }
    return this.to
  }

  skip(from: number): number {
    let at = from
    while (at < this.to && isBlank(this.text.charCodeAt(at))) at++
    return at
  }

  /** Takes the token that begins here; gives where it ends. */
  take(at: number): number {
    const code = this.text.charCodeAt(at)
    if (code === COMMA || code === COLON) return this.separator(at, code)
    if (code === CLOSE_LIST || code === CLOSE_OBJECT) return this.close(at, code === CLOSE_OBJECT)
    if (code === QUOTE && this.wanted.startsWith('name')) return this.name(at)
    if (!this.wanted.startsWith('value')) return this.unexpected(at)
    if (code === OPEN_LIST || code === OPEN_OBJECT) return this.begin(at, code === OPEN_OBJECT)
    return this.value(at, code)
  }

  private begin(at: number, isObject: boolean): number {
    if (this.open.length >= this.depth) return this.fail(at, `it is nested deeper than ${this.depth}`)
    this.open.push(isObject)
    this.wanted = isObject ? 'name or }' : 'value or ]'
    return at + 1
  }

  private close(at: number, isObject: boolean): number {
    const fits = isObject ? ['name or }', ', or }'] : ['value or ]', ', or ]']
    if (!fits.includes(this.wanted)) return this.unexpected(at)
    this.open.pop()
    this.closeValue()
    return at + 1
  }

  private separator(at: number, code: number): number {
    if (code === COLON && this.wanted === ':') this.wanted = 'value'
    else if (code === COMMA && this.wanted === ', or ]') this.wanted = 'value'
    else if (code === COMMA && this.wanted === ', or }') this.wanted = 'name'
    else return this.unexpected(at)
    return at + 1
  }

  private name(at: number): number {
    this.wanted = ':'
    return this.string(at)
  }

  private value(at: number, code: number): number {
    this.closeValue()
    if (code === QUOTE) return this.string(at)
    WORD.lastIndex = at
    const word = WORD.exec(this.text)?.[0]
    if (word === undefined || at + word.length > this.to) return this.fail(at, 'a value was expected here')
    return at + word.length
  }

  private closeValue(): void {
    const inside = this.open.at(-1)
    this.wanted = inside === undefined ? 'end' : inside ? ', or }' : ', or ]'
  }

  private string(from: number): number {
    for (let at = from + 1; at < this.to; at++) {
      const code = this.text.charCodeAt(at)
      if (code === QUOTE) return at + 1
      if (code < 0x20) return this.fail(at, 'a text may not hold a control character')
      if (code !== BACKSLASH) continue
      ESCAPE.lastIndex = at
      const sequence = ESCAPE.exec(this.text)?.[0]
      if (sequence === undefined) return this.fail(at, 'this is no escape that JSON knows')
      at += sequence.length - 1
    }
    return this.fail(this.to, 'the text ends inside a string')
  }

  private unexpected(at: number): number {
    const wanted =
      this.wanted === 'end'
        ? 'nothing more'
        : this.wanted.replace('name', 'a name in quotes').replace('value', 'a value')
    return this.fail(at, `${wanted} was expected here`)
  }
}

/** What may stand between values. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09
}

/** Places of indexes of a text that come in rising order, in bytes of UTF-8: each byte is counted once. */
export class TextPlaces {
  private readonly encoder = new TextEncoder()
  private index = 0
  private readonly place: Required<Pick<Place, 'offset' | 'line' | 'column'>>

  /** `start`: where the text begins in its input. */
  constructor(
    private readonly text: string,
    { offset, line = 1, column = 1 }: Place = { offset: 0 },
  ) {
    this.place = { offset, line, column }
  }

  at(index: number): Place {
    const passed = this.text.slice(this.index, index)
    const last = passed.lastIndexOf('\n')
    for (let at = passed.indexOf('\n'); at >= 0; at = passed.indexOf('\n', at + 1)) this.place.line++
    const inLine = this.encoder.encode(passed.slice(last + 1)).length
    this.place.offset += this.encoder.encode(passed).length
    this.place.column = last < 0 ? this.place.column + inLine : inLine + 1
    this.index = Math.max(index, this.index)
    return { ...this.place }
  }
}
