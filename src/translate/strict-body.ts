/**
 * Strict writing of one body: what the definition has against it is told with the field of the record it is about, and
 * numbers that are shorter than their element takes are filled up with zeros. Takes a body as it was written; gives the
 * body to go out and its findings. Only a body with flaws is written a second time, to learn whose values they are.
 */
import { type Finding, finding } from '../core/finding.js'
import type { Plan } from '../mapping/plan.js'
import { RecordWriter, type WriteInput } from '../mapping/write.js'
import { type Fills, filledUp, NotingSink, seatKey } from '../syntax/noting-sink.js'
import type { SegmentSink } from '../syntax/segment-sink.js'
import { BodyCheck, type Flaw, toldOfOutput } from './body-check.js'
import { FieldPaths } from './field-paths.js'

export class StrictBody {
  private readonly check: BodyCheck
  private again: { sink: NotingSink; writer: RecordWriter } | undefined

  constructor(private readonly plan: Plan) {
    this.check = new BodyCheck(plan.definition)
  }

  /** `input`: what the body was written of. */
  take(
    body: Uint8Array,
    sink: SegmentSink,
    syntaxVersion: number,
    input: WriteInput,
  ): { body: Uint8Array; findings: Finding[] } {
    const isPlain = !input.rest.some((one) => 'binary' in one)
    const looked = isPlain ? body : this.writeAgain(input, sink, NOTHING, false).body
    const flaws = this.check.take(looked, sink.characters, syntaxVersion)
    if (flaws.length === 0) return { body, findings: [] }
    const asked = this.askedFor(flaws, syntaxVersion)
    const second = this.writeAgain(input, sink, asked, false)
    const isFilled = [...asked.values()].some((fills) => fills.size > 0)
    const left = isFilled ? this.check.take(second.body, sink.characters, syntaxVersion) : flaws
    const filled = isPlain ? second.body : this.writeAgain(input, sink, asked, true).body
    const told = left.map((one) => toldOfOutput(one, second.paths.of(one.at, MISSING.has(one.code))))
    return {
      body: isFilled ? filled : body,
      findings: isFilled ? [...told, ...this.filledOf(flaws, second.paths, syntaxVersion)] : told,
    }
  }

  /** What was filled up, for it comes back with its zeros: told of the first value of each element, with how many. */
  private filledOf(flaws: readonly Flaw[], paths: FieldPaths, syntaxVersion: number): Finding[] {
    const seats = new Map<string, Flaw[]>()
    for (const flaw of flaws) {
      if (this.check.digitsFor(flaw, syntaxVersion) === 0) continue
      const seat = `${flaw.at.tag}/${flaw.at.element}.${flaw.at.component || 1}`
      seats.set(seat, [...(seats.get(seat) ?? []), flaw])
    }
    return [...seats].map(([seat, [first, ...others]]) => {
      const { found = '', about, at } = first!
      const digits = this.check.digitsFor(first!, syntaxVersion)
      const more = others.length === 0 ? '' : `, and ${others.length} more in this message`
      const text = `${seat} takes ${digits} digits: '${found}' was filled up to '${filledUp(found, digits)}'${more}`
      return finding('value-filled', text, { found, about, path: paths.of(at, false) })
    })
  }

  /** Segments whose fields are to be named, as they count without the header, with the numbers to be filled up. */
  private askedFor(flaws: readonly Flaw[], syntaxVersion: number): Map<number, Fills> {
    const asked = new Map<number, Map<string, number>>()
    const fillsOf = (segment: number): Map<string, number> => {
      const known = asked.get(segment) ?? new Map<string, number>()
      asked.set(segment, known)
      return known
    }
    for (const flaw of flaws) {
      const { segment = 1, element = 0, component = 1, repetition = 1 } = flaw.at
      const ordinal = segment - this.check.before
      const fills = fillsOf(ordinal)
      if (MISSING.has(flaw.code)) fillsOf(ordinal - 1)
      const digits = this.check.digitsFor(flaw, syntaxVersion)
      if (digits > 0) fills.set(seatKey(element, component || 1, repetition || 1), digits)
    }
    return asked
  }

  private writeAgain(
    input: WriteInput,
    like: SegmentSink,
    asked: ReadonlyMap<number, Fills>,
    objects: boolean,
  ): { body: Uint8Array; paths: FieldPaths } {
    this.again ??= this.newWriter(like)
    const { sink, writer } = this.again
    sink.useOf(like)
    sink.restart()
    sink.ask(asked, objects)
    writer.write(input)
    // told when it was written first
    writer.findings.length = 0
    const paths = new FieldPaths(sink.problems, this.check.before)
    sink.problems.length = 0
    return { body: sink.take(), paths }
  }

  private newWriter(like: SegmentSink): { sink: NotingSink; writer: RecordWriter } {
    const sink = new NotingSink(like.characters)
    return { sink, writer: new RecordWriter(this.plan, sink) }
  }
}

const NOTHING: ReadonlyMap<number, Fills> = new Map()

/** What is missing is no value: the segment before its place shows where it belongs. */
const MISSING: ReadonlySet<string> = new Set(['segment-missing', 'group-missing'])
