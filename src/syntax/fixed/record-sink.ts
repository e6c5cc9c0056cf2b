/**
 * The mirror of `laid.ts`: segments go in value by value, 80-column records come out. Element i goes to the i-th
 * field of the record, padded and justified by its class; a value that its field cannot hold is a problem, and is
 * not in the record. A tag that the layout does not have is the first columns of a record carried as it stood.
 *
 *   begin('SF15') · put(1, 1, 'BM') · put(2, 1, 'ZZZHEX00012345') · end()   →   SF15BMZZZHEX00012345 …
 */
import type { FindingCode } from '../../core/finding-codes.js'
import type { Sink } from '../sink.js'
import { SinkOutput } from '../sink-output.js'
import { AVOIDED, type CellFlaw, cellText, justified } from './cell.js'
import { type Field, type Layout, RECORD_WIDTH, type RecordLayout } from './definition.js'
import { recordElements } from './laid.js'

export interface RecordSinkOptions {
  /** Between records, and behind the last. */
  lineEnd: '' | '\n' | '\r\n'
  /** 256 bytes that turn ISO 8859-1 into the output's character set. */
  encode?: Uint8Array | undefined
  /** Takes what the rules of its class forbid, so that what came in can go on. */
  tolerant?: boolean | undefined
}

/** Text from a column on. */
export interface Columns {
  from: number
  text: string
}

/** Blanks at the ends are filling: nobody could tell them from it; in class X those in front are data. */
const EDGES: CellFlaw = { code: 'value-unwritable', reason: 'may not begin or end with a blank' }

function hasEdges({ type }: Field, text: string): boolean {
  return text.endsWith(' ') || (type !== 'X' && text.startsWith(' '))
}

const TAG_WIDTH = 4
/** Such a record would be read as one of the envelope. */
const ENVELOPE = /^[ABYZ]/i

export class RecordSink extends SinkOutput implements Sink {
  readonly decimalMark = '.'
  private tag = ''
  private record: RecordLayout | undefined
  /** What is written behind the 80th column. */
  private beyond = ''
  private readonly elements = new Map<RecordLayout, readonly Field[]>()

  constructor(
    private layout: Layout,
    private options: RecordSinkOptions,
  ) {
    super()
  }

  use(options: RecordSinkOptions): void {
    this.options = options
    this.generation++
  }

  twin(): RecordSink {
    return new RecordSink(this.layout, this.options)
  }

  useOf(other: Sink): void {
    if (!(other instanceof RecordSink)) return
    if (this.options !== other.options) this.use(other.options)
    this.layout = other.layout
  }

  begin(tag: string): void {
    this.began = this.at
    this.beyond = ''
    this.tag = tag
    this.record = this.layout.records.get(tag)
    this.room(RECORD_WIDTH + 2)
    this.out.fill(32, this.at, this.at + RECORD_WIDTH)
    if (this.record === undefined) this.writeTag(tag)
  }

  put(element: number, component: number, text: string, repetition = 1): void {
    if (text === '') return
    const field = this.record === undefined ? undefined : this.fieldsOf(this.record)[element - 1]
    if (component !== 1 || repetition !== 1)
      this.problem('value-unwritable', element, shownOf(field, text), 'is one value')
    else if (this.record === undefined) this.putOpaque(element, text)
    else {
      if (element === this.fieldsOf(this.record).length + 1) this.putBeyond(element, text)
      else if (field === undefined) this.problem('value-unwritable', element, text, 'has no such field')
      else this.putField(field, element, text)
    }
  }

  /**
   * Writes fields by their names, those that are no elements (a password) among them. `over`: columns of a form that is
   * no longer laid out, as they are.
   */
  fields(tag: string, values: Readonly<Record<string, string | undefined>>, over?: Columns): void {
    this.begin(tag)
    for (const [name, text = ''] of Object.entries(values)) {
      const field = this.record?.byName.get(name)
      if (field !== undefined && text !== '') this.putField(field, 0, text)
    }
    if (over !== undefined && isPrintable(over.text, RECORD_WIDTH - over.from))
      this.write(over.from, over.text)
    this.end()
  }

  end(): void {
    const { record } = this
    for (const field of record?.fields ?? []) {
      if (field.constant !== undefined) this.write(field.from, field.constant)
      else if (field.required && this.isBlank(field) && this.options.tolerant !== true) {
        const element = this.fieldsOf(record!).indexOf(field) + 1
        this.problem('mandatory-missing', element, '', `${record!.id}/${field.name} is required`)
      }
    }
    this.checkKind()
    this.room(RECORD_WIDTH + this.beyond.length + 2)
    this.write(RECORD_WIDTH + 1, this.beyond)
    this.at += RECORD_WIDTH + this.beyond.length
    this.beyond = ''
    const { lineEnd, encode } = this.options
    for (const letter of lineEnd) this.out[this.at++] = letter.charCodeAt(0)
    if (encode !== undefined) {
      for (let i = this.began; i < this.at; i++) this.out[i] = encode[this.out[i]!] ?? 0x3f
    }
    this.segments++
  }

  /** A record whose literal columns are those of another (SO70 of two versions) would be read as that one. */
  private checkKind(): void {
    const { record, began } = this
    const found =
      record === undefined ? record : this.layout.finder.find(this.out, began, began + RECORD_WIDTH)
    if (found !== record)
      this.problem(
        'value-unwritable',
        0,
        '',
        `${record!.id} with these values would be read as ${found?.id ?? 'none'}`,
      )
  }

  whole(tag: string, elements: readonly (readonly (readonly string[])[])[]): void {
    this.begin(tag)
    for (const [e, repetitions] of elements.entries()) {
      for (const [r, components] of repetitions.entries())
        for (const [c, text] of components.entries()) this.put(e + 1, c + 1, text, r + 1)
    }
    this.end()
  }

  private putField(field: Field, element: number, text: string): void {
    const cell = hasEdges(field, text) ? EDGES : cellText(field, text, AVOIDED)
    if (typeof cell === 'string') this.write(field.from, cell)
    else if (this.options.tolerant === true && cell !== EDGES && isPrintable(text, field.width))
      this.write(field.from, justified(field, text))
    else {
      this.problem(cell.code, element, shownOf(field, text), `${this.tag}/${field.name} ${cell.reason}`)
    }
  }

  /** Columns beyond the 80th belong to no field: they go on where they came in so, each record on a line of its own. */
  private putBeyond(element: number, text: string): void {
    const { tolerant, lineEnd } = this.options
    if (tolerant === true && lineEnd !== '' && isPrintable(text, RECORD_WIDTH - 1)) this.beyond = text
    else this.problem('not-carried', element, text, `${this.tag} has no columns beyond ${RECORD_WIDTH}`)
  }

  private writeTag(tag: string): void {
    const fits = tag.length <= TAG_WIDTH && isPrintable(tag, TAG_WIDTH) && !ENVELOPE.test(tag)
    if (fits) this.write(1, tag)
    else this.problem('value-unwritable', 0, tag, `'${tag.slice(0, 8)}' is no record of this layout`)
  }

  private putOpaque(element: number, text: string): void {
    if (element === 1 && isPrintable(text, RECORD_WIDTH - TAG_WIDTH)) this.write(TAG_WIDTH + 1, text)
    else this.problem('value-unwritable', element, text, 'is no text of a record')
  }

  private write(column: number, text: string): void {
    const from = this.began + column - 1
    for (let i = 0; i < text.length; i++) this.out[from + i] = text.charCodeAt(i)
  }

  private isBlank({ from, to }: Field): boolean {
    for (let i = this.began + from - 1; i < this.began + to; i++) if (this.out[i] !== 32) return false
    return true
  }

  private fieldsOf(record: RecordLayout): readonly Field[] {
    const known = this.elements.get(record)
    if (known !== undefined) return known
    const made = recordElements(record)
    this.elements.set(record, made)
    return made
  }

  private problem(code: FindingCode, element: number, text: string, what: string): void {
    const offset = this.taken + this.began
    const { tag, segments } = this
    this.problems.push({ code, offset, segment: segments + 1, tag, element, component: 1, text, what })
  }
}

/** Passwords, numbers of persons and dates of birth stand in no finding. */
function shownOf(field: Field | undefined, text: string): string {
  return field?.secret === true || field?.hidden !== undefined ? '' : text
}

/** Without control characters, in ISO 8859-1, and not too long. */
function isPrintable(text: string, width: number): boolean {
  return text.length <= width && /^[\x20-\x7e\xa0-\xff]*$/.test(text)
}
