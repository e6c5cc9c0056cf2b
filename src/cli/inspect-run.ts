/**
 * What `tenplustwo inspect` does: reads the file once for the findings and once for the segments, and prints each
 * segment with the findings that stand in it. One segment is in memory at a time beside the file itself.
 */
import type { Finding, Place } from '../core/finding.js'
import { DEFAULT_LIMITS } from '../core/limits.js'
import { printableJson } from '../core/printable.js'
import { withoutNumbers } from '../core/social-security.js'
import type { MapLibrary } from '../mapping/library.js'
import { MessageCheck } from '../message/check.js'
import type { MessageDefinition, SegmentNode } from '../message/definition.js'
import { findDefinition, nearestFinding } from '../message/find.js'
import { describeAcknowledgement } from '../report/acknowledgement-text.js'
import { concealedRecord } from '../report/conceal.js'
import type { InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import { ALONE, BODY, END, START } from '../syntax/envelope-levels.js'
import type { EnvelopeFollower, SegmentDriver } from '../syntax/segment-driver.js'
import { detect } from '../translate/detect.js'
import { Guides } from '../translate/guided.js'
import { standardLibrary } from '../translate/library.js'
import { maskOf } from '../translate/masked.js'
import type { Message } from '../translate/message.js'
import type { ReadOptions } from '../translate/message-stream.js'
import { readStream } from '../translate/read.js'
import { driverOf, type HeaderRole, headerRole, type Syntax } from '../translate/syntaxes.js'
import { loadGuides } from './guides.js'
import { openInputs, readWhole } from './input.js'
import { type Counts, findingText, saidText, segmentText, summary } from './inspect-text.js'
import { inWords, type SegmentInWords, type Words } from './inspect-words.js'
import { EXIT, type ExitCode, type Io, Quit } from './io.js'
import { type Output, openOutput } from './output.js'

export interface InspectRequest {
  file: string
  asLines: boolean
  /** Shows social security and passport numbers and dates of birth. */
  unmask: boolean
  /** Ids or files of guides, whose elements and meanings count over those of the standard. */
  guides: readonly string[]
}

export async function inspectFile(request: InspectRequest, io: Io): Promise<ExitCode> {
  const { file, asLines, unmask } = request
  const guides = await loadGuides(request.guides, io)
  const [input] = await openInputs([file], io)
  const bytes = input === undefined ? undefined : await readWhole(input.chunks(), DEFAULT_LIMITS.messageBytes)
  if (bytes === undefined)
    throw new Quit(EXIT.io, `'${file}' is longer than ${DEFAULT_LIMITS.messageBytes} bytes`)
  const library = standardLibrary()
  const { findings, words } = await readingOf(bytes, { library, unmask })
  const output = await openOutput(undefined, io)
  const form = asLines ? new LinesForm(output) : new TextForm(output)
  const by = { library, unmask, guides: new Guides(guides, () => {}) }
  const inspection = new Inspection(findings, words, form, by)
  await inspection.run(bytes)
  await output.commit()
  return findings.some((one) => one.severity === 'error') ? EXIT.rejected : EXIT.good
}

const CHUNK = 1 << 18

/** What an acknowledgement says, by the ordinal of its message. */
type SaidBy = ReadonlyMap<number, readonly string[]>

/** The findings of the whole input by their place, and what its acknowledgements say; other records are let go. */
async function readingOf(
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<{ findings: Finding[]; words: SaidBy }> {
  const findings: Finding[] = []
  const words = new Map<number, readonly string[]>()
  const chunks = function* (): Generator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
  }
  let count = 0
  for await (const message of readStream(chunks(), { ...options, findings }))
    words.set(++count, saidBy(message))
  const offset = (one: Finding): number => one.at?.offset ?? Number.POSITIVE_INFINITY
  return { findings: findings.sort((a, b) => offset(a) - offset(b) || 0), words }
}

function saidBy({ records }: Message): string[] {
  return records.flatMap((record) =>
    record.type === 'Acknowledgement' ? describeAcknowledgement(record) : [],
  )
}

/** What is told with a segment. */
interface Told {
  findings: readonly Finding[]
  /** What was counted, at the segments that say how many there are. */
  counted: string
  /** What an acknowledgement says, at its last segment. */
  said: readonly string[]
}

/** How segments and findings are printed. */
interface Form {
  segment(place: Place, words: SegmentInWords, told: Told): Promise<void>
  end(counts: Counts, findings: readonly Finding[]): Promise<void>
}

class TextForm implements Form {
  constructor(private readonly output: Output) {}

  segment(place: Place, words: SegmentInWords, { findings, counted, said }: Told): Promise<void> {
    return this.output.write(segmentText(place, words, findings, counted) + saidText(said))
  }

  end(counts: Counts, findings: readonly Finding[]): Promise<void> {
    return this.output.write(`${findings.map(findingText).join('')}${summary(counts)}`)
  }
}

class LinesForm implements Form {
  constructor(private readonly output: Output) {}

  segment(at: Place, { tag, name, values }: SegmentInWords, { findings, said }: Told): Promise<void> {
    const { tag: _, ...place } = at
    const more = { ...(findings.length > 0 && { findings }), ...(said.length > 0 && { said }) }
    return this.line({ tag, name, at: place, values, ...more })
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
  /** Follows the groups of a message whose guides say more of some of them. */
  private check: MessageCheck | undefined
  private messages = 0

  constructor(
    private readonly findings: readonly Finding[],
    private readonly saidBy: SaidBy,
    private readonly form: Form,
    private readonly by: { library: MapLibrary; unmask: boolean; guides: Guides },
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
    const { syntax, ebcdic } = detect(bytes, true) ?? {}
    if (syntax !== undefined && syntax !== 'json') await this.segments(bytes, syntax, ebcdic)
    await this.form.end(this.counts, this.findings.slice(this.next))
  }

  private async segments(bytes: Uint8Array, syntax: Syntax, ebcdic: boolean | undefined): Promise<void> {
    const { reader, envelope, records } = driverOf(syntax, { ebcdic }, { push: () => 0 })
    reader.push(bytes)
    reader.end()
    while (reader.next()) {
      const { segment } = reader
      const flags = envelope.take(segment)
      reader.findings.length = 0
      const at = envelope.place(segment)
      const end = segment.offset + segment.length
      const begun = (flags & START) === 0 ? [] : this.begin(syntax, envelope.message, at)
      const node = this.follow(reader, flags, envelope)
      this.counts.segments++
      const words = inWords(segment.tag, segment.toArray(), this.words(syntax, envelope.interchange), node)
      if (!this.by.unmask) mask(words, records?.hidden.splice(0) ?? [])
      const isLast = (flags & (END | ALONE)) !== 0
      await this.form.segment(at, words, {
        findings: [...this.upTo(end), ...begun],
        counted: this.counted(headerRole(syntax, segment.tag), flags, envelope),
        said: isLast ? (this.saidBy.get(envelope.messageNumber) ?? []) : [],
      })
      if (isLast) this.definition = this.check = undefined
    }
    this.counts.interchanges = envelope.interchangeNumber
  }

  /** Takes the definition of the map for this message, else that which its header names, or the nearest to it. */
  private begin(syntax: Syntax, header: MessageHeader | undefined, at: Place): Finding[] {
    this.counts.messages++
    this.messages++
    const mapped = header && this.by.library.find(syntax, header)?.plan.definition
    const found = header && mapped === undefined ? findDefinition(syntax, header) : undefined
    const definition = mapped ?? found?.definition
    this.definition = definition && this.by.guides.over(definition, header?.association)
    const nearest = found && nearestFinding(found, at)
    if (nearest === undefined) return []
    this.counts.warnings++
    return [nearest]
  }

  /** The place of a segment in its definition, where guides lie over that. */
  private follow(reader: SegmentDriver, flags: number, envelope: EnvelopeFollower): SegmentNode | undefined {
    const { definition } = this
    if (definition?.guides === undefined) return undefined
    if ((flags & START) !== 0) {
      this.check = new MessageCheck(definition, versionOf(envelope.interchange), () => {})
      this.check.start(reader, (at) => at)
      return undefined
    }
    if (flags !== BODY) return undefined
    this.check?.take(reader.segment, envelope.segmentNumber)
    return this.check?.nodeOf(reader.segment)
  }

  private words(syntax: Syntax, interchange: InterchangeHeader | undefined): Words {
    return { syntax, version: versionOf(interchange), definition: this.definition }
  }

  /** Findings that stand before this offset and were not told yet. */
  private upTo(offset: number): readonly Finding[] {
    const from = this.next
    while (this.next < this.findings.length && (this.findings[this.next]?.at?.offset ?? offset) < offset)
      this.next++
    return this.findings.slice(from, this.next)
  }

  /** What was counted, at the segments that say how many there are. */
  private counted(role: HeaderRole | undefined, flags: number, envelope: EnvelopeFollower): string {
    if ((flags & END) !== 0) return `${envelope.segmentNumber} segments counted`
    if (role !== 'interchangeEnd') return ''
    const { messages } = this
    this.messages = 0
    return messages === 1 ? '1 message counted' : `${messages} messages counted`
  }
}

function versionOf(interchange: InterchangeHeader | undefined): number {
  return Number(interchange?.syntax.split(':')[1] ?? 3) || 3
}

/** Asterisks in place of texts that are for the record only. */
function mask({ tag, values }: SegmentInWords, hidden: readonly string[]): void {
  const secret = PASSWORDS[tag] ?? []
  for (const one of values) {
    // a record behind blanks is none that is known by its tag
    if (tag.startsWith(' ')) one.value = concealedRecord(tag + one.value).slice(tag.length)
    const isHidden = hidden.includes(one.value) || (secret.includes(one.element) && one.value.trim() !== '')
    one.value = isHidden ? maskOf(one.value) : withoutNumbers(one.value)
  }
}

/** Elements that hold passwords: UNB S005, UNG 0058, ISA02 and ISA04. */
const PASSWORDS: Readonly<Record<string, readonly number[]>> = { UNB: [6], UNG: [8], ISA: [2, 4] }
