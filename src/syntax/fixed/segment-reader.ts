/**
 * 80-column records as segments: bytes are pushed in at any chunk border, records are pulled out one at a time as
 * the segment view that the mapping reads (form on the tape: `laid.ts`). Which records there are depends on the
 * application of the block: its B record chooses the layout of what follows.
 *
 *   push(bytes) → next() → segment → next() → segment … → false → push(bytes) … → end() → next() …
 *
 * Beside the findings of `FixedReader` those of `checkField` are given, for every field that breaks its class. The
 * texts of secret fields never leave this room; those of hidden ones (social security and passport numbers, dates
 * of birth) are kept in `hidden`, so that who prints findings can mask them.
 */
import { type Finding, Findings, finding, type Place } from '../../core/finding.js'
import { keepShape } from '../../core/keep-shape.js'
import { type Limits, withLimits } from '../../core/limits.js'
import { MEDIUM_MAX, mediumText } from '../medium-text.js'
import type { SegmentSource } from '../segment.js'
import { SHORT_MAX, shortText } from '../short-text.js'
import { ARENA, acquire, leave, type TapeOwner, tapeOwner } from '../tape.js'
import { BLANK, LOWER, PERMITTED } from './characters.js'
import { checkField } from './check.js'
import type { Field, Layout, RecordLayout } from './definition.js'
import { isHidden } from './hidden.js'
import { columnAt, LaidPlan, laid, layOut, layUnknown } from './laid.js'
import { compileLayout } from './layout.js'
import { FixedReader } from './reader.js'
import { olderBlankFinding, opaqueFinding } from './reader-findings.js'
import type { FixedRecord } from './record.js'
import { RecordSegment } from './record-segment.js'

const SHORT = SHORT_MAX
const MEDIUM = MEDIUM_MAX

/** The layouts of a family of applications. */
export interface Layouts {
  /** The records of the envelope alone: in force before the first block, and in blocks of an unknown application. */
  readonly envelope: Layout
  /** Undefined where the application is not known. */
  of(application: string): Application | undefined
}

export interface Application {
  /** Its records and those of the envelope. */
  readonly layout: Layout
  /** The record that begins a transaction; absent where a block is one. */
  readonly starts: string | undefined
}

export interface SegmentReaderOptions {
  limits?: Partial<Limits>
  /** 256 bytes that turn each byte of the input into ASCII. */
  translate?: Uint8Array
}

/** Where the bytes from offset `from` (as they were pushed) on stand in the input. */
interface Jump {
  from: number
  at: Place
  /** The reader's line of the first record behind the jump. */
  line: number | undefined
}

/** Filler that held something before ACE: `envelope.ts` tells of it. */
const OLD_FORM: Readonly<Record<string, number>> = { A: 21, B: 2 }

/**
 * Required by today's layout, and blank in older captures: the message type of an SF90 that belongs to a record, which
 * its error code tells. Without that code it is the verdict, which must say what it is.
 */
const OLD_BLANK = { id: 'SF90', from: 5, code: { from: 7, to: 9 } } as const

/** The application of the blocks that CBP makes around the conditions of a rejected batch: no code is sent. */
export const REJECTED = 'X1'

export class FixedSegmentReader implements TapeOwner, SegmentSource {
  /** Records are laid out over all of it. */
  readonly extent = { bytes: ARENA, marks: ARENA }
  readonly segment: RecordSegment
  /** Findings since the driver last took them; their places lack the message's ordinals. */
  readonly findings: Finding[] = []
  readonly limits: Readonly<Limits>
  /** Texts of hidden fields in the order of the records; who masks findings takes them out. */
  readonly hidden: string[] = []
  /** How many of them stand in records before the one in view. */
  hiddenBefore = 0
  /** That of the block in view; undefined outside of blocks, and where it is not known. */
  application: Application | undefined
  readonly ebcdic: boolean
  /** No interchange is announced by anything in front of its header. */
  readonly interchangeAt = -1
  readonly interchangeFrom = -1
  private readonly fixed: FixedReader
  private readonly found: Findings
  private readonly plans = new Map<RecordLayout, LaidPlan>()
  private readonly envelopeIds: ReadonlySet<string>
  private plan: LaidPlan | undefined
  private lowerTold = false
  private pushed = 0
  private ended = false
  private jump: Jump | undefined

  constructor(
    private readonly layouts: Layouts,
    options: SegmentReaderOptions = {},
  ) {
    this.limits = withLimits(options.limits)
    this.found = new Findings(this.limits.findings)
    const { translate } = options
    this.ebcdic = translate !== undefined
    this.fixed = new FixedReader(layouts.envelope, {
      findings: this.found,
      ...(translate === undefined ? {} : { translate }),
    })
    this.envelopeIds = new Set(layouts.envelope.records.keys())
    this.segment = new RecordSegment(this)
  }

  push(bytes: Uint8Array): void {
    this.pushed += bytes.length
    this.fixed.push(bytes)
  }

  end(): void {
    this.ended = true
    this.fixed.end()
  }

  next(): boolean {
    if (tapeOwner() !== this) acquire(this)
    const shown = this.fixed.next()
    if (shown) this.show()
    if (this.found.list.length > 0) this.collect()
    if (shown || !this.ended) return shown
    this.plan = undefined
    if (this.found.dropped > 0) this.findings.push(...this.found.take())
    leave(this)
    return false
  }

  /** The record in view, with its columns. */
  get record(): FixedRecord {
    return this.fixed.record
  }

  /** True where the text of a value may not be found again by its bytes alone: they could be the separator's. */
  get dialect(): number {
    return 0
  }

  get decoding(): boolean {
    return this.segment.decoding
  }

  own(): void {
    if (tapeOwner() !== this) acquire(this)
  }

  putAside(): void {
    // what stands on the tape is made again of the record
  }

  takeBack(): void {
    if (this.segment.last >= 0 && this.record.number > 0) this.lay()
  }

  jumpTo(at: Place): void {
    this.jump = { from: this.pushed, at, line: undefined }
  }

  position(): Place {
    return this.placed(this.fixed.position())
  }

  valueText(start: number, end: number): string {
    const length = end - start
    if (length === 0) return ''
    const { window, record } = this.fixed
    const at = record.start + columnAt(start) - 1
    if (length > SHORT && length <= MEDIUM) return mediumText(start, length)
    if (length > SHORT) return window.text(record.start, at, at + length)
    const block = window.block(record.start, at, at + length)
    return shortText(block, at - window.blockFrom, start, length)
  }

  newText(start: number, end: number): string {
    return this.valueText(start, end)
  }

  lineAt(position: number): { line: number; column: number } {
    const { line = 1, column = 1 } = this.segment.placeAt(position)
    return { line, column }
  }

  /** The place in the input of a column of the record in view. */
  columnPlace(column: number): Place {
    const { segment: _, tag: __, ...at } = this.record.place(column)
    return this.placed(at)
  }

  /** A place as the bytes were pushed → in the input. */
  placed(at: Place): Place {
    const { jump } = this
    if (jump === undefined || at.offset < jump.from) return at
    const { line = 1, column = 1 } = at
    const first = jump.line ?? line
    const place: Place = { ...at, offset: jump.at.offset + at.offset - jump.from }
    place.line = (jump.at.line ?? 1) + line - first
    if (line === first) place.column = (jump.at.column ?? 1) + at.offset - jump.from
    else place.column = column
    return place
  }

  private show(): void {
    const { record } = this.fixed
    this.plan = record.layout === undefined ? undefined : this.planOf(record.layout)
    this.hiddenBefore = this.hidden.length
    this.lay()
    const { segment, jump } = this
    if (jump !== undefined && jump.line === undefined && record.offset >= jump.from) jump.line = record.line
    if (jump === undefined) segment.stand(record.offset, record.line, record.column)
    else {
      const at = { offset: record.offset, line: record.line, column: record.column }
      const { offset, line = 1, column = 1 } = this.placed(at)
      segment.stand(offset, line, column)
    }
    const { plan } = this
    if (plan === undefined) return
    if (plan.isEnvelope) this.chooseLayout(plan.layout.id)
    if (plan.isOpaque) this.tellOpaque(plan)
    if (laid.suspects > 0 || plan.constants.length > 0) this.check(plan)
    const { hidden } = plan
    for (let i = 0; i < hidden.length; i++)
      if (isHidden(record, hidden[i]!)) this.hidden.push(record.textOf(hidden[i]!.field))
  }

  private lay(): void {
    const { window, record } = this.fixed
    if (this.plan === undefined) layUnknown(window, record)
    else layOut(this.plan, window, record)
    this.segment.view(laid)
  }

  private planOf(layout: RecordLayout): LaidPlan {
    const known = this.plans.get(layout)
    if (known !== undefined) return known
    const isOpaque = this.application?.layout.opaque.has(layout.id) === true
    const made = new LaidPlan(layout, this.envelopeIds.has(layout.id), isOpaque)
    this.plans.set(layout, made)
    return made
  }

  private tellOpaque(plan: LaidPlan): void {
    plan.isOpaque = false
    if (this.application !== undefined) this.found.add(opaqueFinding(this.record, this.application.layout))
  }

  /** A B record says which records follow; the A record, what will be in its blocks, should a B be missing. */
  private chooseLayout(id: string): void {
    if (id !== 'A' && id !== 'B' && id !== 'BG') return
    this.application = this.layouts.of(
      id === 'BG' ? REJECTED : this.record.field('applicationId').toUpperCase(),
    )
    this.fixed.use(this.application?.layout ?? this.layouts.envelope)
  }

  /** Trailers are compared with their headers; of headers, what is missing and their older forms are told there. */
  private check(plan: LaidPlan): void {
    const { record } = this.fixed
    const { id } = plan.layout
    if (plan.isEnvelope && id !== 'A' && id !== 'B') return
    const suspects = laid.suspect.slice(0, laid.suspects)
    for (const index of suspects) {
      const field = plan.fields[index]!
      const isBlank = record.kinds(field.from, field.to) === BLANK
      const passed = plan.isEnvelope && (isBlank || field.from === OLD_FORM[id])
      if (isBlank && this.isOlderBlank(id, field)) this.found.add(olderBlankFinding(record, field))
      else if (!passed && !this.isLowerCase(field)) checkField(record, field, this.found)
    }
    for (const field of plan.constants) checkField(record, field, this.found)
  }

  private isOlderBlank(id: string, { from }: Field): boolean {
    const { code } = OLD_BLANK
    return id === OLD_BLANK.id && from === OLD_BLANK.from && this.record.kinds(code.from, code.to) !== BLANK
  }

  /** Lower case letters and nothing else that is wrong: a habit of the sender, told once. */
  private isLowerCase(field: Field): boolean {
    const { record } = this.fixed
    if ((record.kinds(field.from, field.to) & ~PERMITTED[field.type]) !== LOWER) return false
    if (this.lowerTold) return true
    this.lowerTold = true
    const text = `record ${record.number}: ${record.id}/${field.name} holds lower case letters, which CBP may take for upper case; others are not told`
    this.found.add(finding('character-outside-repertoire', text, { at: record.place(field.from) }))
    return true
  }

  /** Takes over what the records' reader and check have found. */
  private collect(): void {
    for (const one of this.found.drain()) {
      // without a block nobody knows the records: that they stand outside of one is told
      if (this.application === undefined && one.code === 'record-unknown') continue
      const { at } = one
      if (at === undefined) this.findings.push(one)
      else {
        // its number counts from the input's first record; the driver puts that of the message in its place
        const { segment: _, ...place } = at
        this.findings.push({ ...one, at: this.placed(place) })
      }
    }
  }
}

/** One record of one field. */
const { layout: IDLE } = compileLayout({
  name: 'idle',
  records: [{ id: 'IDLE', fields: [{ name: 'text', from: 1, to: 80, type: 'X' }] }],
})
/** The reader that keeps the shape of all readers, and of what follows them. */
export const idleReader = new FixedSegmentReader({ envelope: IDLE, of: () => undefined })
keepShape(idleReader)
for (const record of IDLE.records.values()) keepShape(new LaidPlan(record, true, false))
