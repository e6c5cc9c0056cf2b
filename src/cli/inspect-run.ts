/**
 * What `tenplustwo inspect` does: reads the file once for the findings and once for the segments, and prints each
 * segment with the findings that stand in it. One segment is in memory at a time beside the file itself.
 */
import type { Finding, Place } from '../core/finding.js'
import { DEFAULT_LIMITS } from '../core/limits.js'
import { printableJson } from '../core/printable.js'
import type { MapLibrary } from '../mapping/library.js'
import type { MessageDefinition } from '../message/definition.js'
import { findDefinition, nearestFinding } from '../message/find.js'
import { EdifactEnvelope } from '../syntax/edifact/envelope.js'
import { EdifactReader } from '../syntax/edifact/reader.js'
import type { InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import { END, type EnvelopeTracker, START } from '../syntax/envelope-tracker.js'
import type { TapeReader } from '../syntax/tape-reader.js'
import { X12Envelope } from '../syntax/x12/envelope.js'
import { X12Reader } from '../syntax/x12/reader.js'
import { detect } from '../translate/detect.js'
import { standardLibrary } from '../translate/library.js'
import { readStream } from '../translate/read.js'
import { openInputs, readWhole } from './input.js'
import { type Counts, findingText, segmentText, summary } from './inspect-text.js'
import { inWords, type SegmentInWords, type Words } from './inspect-words.js'
import { EXIT, type ExitCode, type Io, Quit } from './io.js'
import { type Output, openOutput } from './output.js'

export async function inspectFile(file: string, asLines: boolean, io: Io): Promise<ExitCode> {
  const [input] = await openInputs([file], io)
  const bytes = input === undefined ? undefined : await readWhole(input.chunks(), DEFAULT_LIMITS.messageBytes)
  if (bytes === undefined)
    throw new Quit(EXIT.io, `'${file}' is longer than ${DEFAULT_LIMITS.messageBytes} bytes`)
  const library = standardLibrary()
  const findings = await findingsOf(bytes, library)
  const output = await openOutput(undefined, io)
  const inspection = new Inspection(findings, library, asLines ? new LinesForm(output) : new TextForm(output))
  await inspection.run(bytes)
  await output.commit()
  return findings.some((one) => one.severity === 'error') ? EXIT.rejected : EXIT.good
}

const CHUNK = 1 << 18

/** The findings of the whole input by their place; the records are let go one by one. */
async function findingsOf(bytes: Uint8Array, library: MapLibrary): Promise<Finding[]> {
  const findings: Finding[] = []
  const chunks = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
  }
  for await (const _ of readStream(chunks(), { library, findings })) {
    // only what was found is wanted
  }
  const offset = (one: Finding): number => one.at?.offset ?? Number.POSITIVE_INFINITY
  return findings.sort((a, b) => offset(a) - offset(b) || 0)
}

/** How segments and findings are printed. */
interface Form {
  segment(place: Place, words: SegmentInWords, findings: readonly Finding[], counted: string): Promise<void>
  end(counts: Counts, findings: readonly Finding[]): Promise<void>
}

class TextForm implements Form {
  constructor(private readonly output: Output) {}

  segment(place: Place, words: SegmentInWords, findings: readonly Finding[], counted: string): Promise<void> {
    return this.output.write(segmentText(place, words, findings, counted))
  }

  end(counts: Counts, findings: readonly Finding[]): Promise<void> {
    return this.output.write(`${findings.map(findingText).join('')}${summary(counts)}`)
  }
}

class LinesForm implements Form {
  constructor(private readonly output: Output) {}

  segment(at: Place, { tag, name, values }: SegmentInWords, findings: readonly Finding[]): Promise<void> {
    const { tag: _, ...place } = at
    return this.line({ tag, name, at: place, values, ...(findings.length === 0 ? {} : { findings }) })
  }

  async end(counts: Counts, findings: readonly Finding[]): Promise<void> {
    if (findings.length > 0) await this.line({ findings })
    await this.line({ counts })
  }

  private line(value: object): Promise<void> {
    return this.output.write(`${printableJson(JSON.stringify(value))}\n`)
  }
}

class Inspection {
  private readonly counts: Counts
  private next = 0
  private definition: MessageDefinition | undefined
  private messages = 0

  constructor(
    private readonly findings: readonly Finding[],
    private readonly library: MapLibrary,
    private readonly form: Form,
  ) {
    const number = (severity: string): number => findings.filter((one) => one.severity === severity).length
    this.counts = {
      interchanges: 0,
      messages: 0,
      segments: 0,
      errors: number('error'),
      warnings: number('warning'),
    }
  }

  async run(bytes: Uint8Array): Promise<void> {
    const syntax = detect(bytes, true)?.syntax
    if (syntax === 'edifact' || syntax === 'x12') await this.segments(bytes, syntax)
    await this.form.end(this.counts, this.findings.slice(this.next))
  }

  private async segments(bytes: Uint8Array, syntax: 'edifact' | 'x12'): Promise<void> {
    const { reader, envelope } = readerFor(syntax)
    reader.push(bytes)
    reader.end()
    while (reader.next()) {
      const { segment } = reader
      const flags = envelope.take(segment)
      reader.findings.length = 0
      const at = envelope.place(segment)
      const end = segment.offset + segment.length
      const told = (flags & START) === 0 ? [] : this.begin(syntax, envelope.message, at)
      this.counts.segments++
      const words = inWords(segment.tag, segment.toArray(), this.words(syntax, envelope.interchange))
      const findings = [...this.upTo(end), ...told]
      await this.form.segment(at, words, findings, this.counted(segment.tag, flags, envelope))
      if ((flags & END) !== 0) this.definition = undefined
    }
    this.counts.interchanges = envelope.interchangeNumber
  }

  /** Takes the definition of the map for this message, else that which its header names, or the nearest to it. */
  private begin(syntax: 'edifact' | 'x12', header: MessageHeader | undefined, at: Place): Finding[] {
    this.counts.messages++
    this.messages++
    const mapped = header && this.library.find(syntax, header)?.plan.definition
    const found = header && mapped === undefined ? findDefinition(syntax, header) : undefined
    this.definition = mapped ?? found?.definition
    const nearest = found && nearestFinding(found, at)
    if (nearest === undefined) return []
    this.counts.warnings++
    return [nearest]
  }

  private words(syntax: 'edifact' | 'x12', interchange: InterchangeHeader | undefined): Words {
    const version = Number(interchange?.syntax.split(':')[1] ?? 3) || 3
    return { syntax, version, definition: this.definition }
  }

  /** Findings that stand before this offset and were not told yet. */
  private upTo(offset: number): readonly Finding[] {
    const from = this.next
    while (this.next < this.findings.length && (this.findings[this.next]?.at?.offset ?? offset) < offset)
      this.next++
    return this.findings.slice(from, this.next)
  }

  /** What was counted, at the segments that say how many there are. */
  private counted(tag: string, flags: number, envelope: EnvelopeTracker): string {
    if ((flags & END) !== 0) return `${envelope.segmentNumber} segments counted`
    if (tag !== 'UNZ' && tag !== 'IEA') return ''
    const { messages } = this
    this.messages = 0
    return messages === 1 ? '1 message counted' : `${messages} messages counted`
  }
}

function readerFor(syntax: 'edifact' | 'x12'): { reader: TapeReader; envelope: EnvelopeTracker } {
  const ignored = { push: () => 0 }
  if (syntax === 'x12') {
    const reader = new X12Reader()
    return { reader, envelope: new X12Envelope(reader, ignored) }
  }
  const reader = new EdifactReader()
  return { reader, envelope: new EdifactEnvelope(reader, ignored) }
}
