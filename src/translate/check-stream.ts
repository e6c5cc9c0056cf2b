/**
 * Bytes → checked messages, groups and interchanges, in constant memory. Bytes are pushed in, levels are pulled out
 * as they close: a message before its group, a group before its interchange.
 */
import { type Finding, Findings, finding, type Place } from '../core/finding.js'
import { keepShape } from '../core/keep-shape.js'
import { type Limits, withLimits } from '../core/limits.js'
import { MessageCheck } from '../message/check.js'
import { definitionOf, type MessageDefinition } from '../message/definition.js'
import { type FoundDefinition, nearestFinding } from '../message/find.js'
import type { Overlay } from '../message/overlay.js'
import { SpacingCheck } from '../message/spacing-check.js'
import type { InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import { ALONE, BODY, CUT, END, FIRST, START } from '../syntax/envelope-levels.js'
import type { Segment } from '../syntax/segment.js'
import { EnvelopeCheck } from './check-envelope.js'
import { HeaderCheck } from './check-headers.js'
import {
  type CheckedLevel,
  type CheckedMessage,
  closed,
  type OpenLevel,
  OpenLevels,
  opened,
} from './check-levels.js'
import { definitionFor } from './definition-for.js'
import { Guides } from './guided.js'
import { Input, type InputOptions } from './input.js'
import { maskedFinding } from './masked.js'
import { OneFault } from './one-fault.js'
import { isNewOfRecord } from './told-twice.js'

export interface CheckStreamOptions extends InputOptions {
  /** Shows social security and passport numbers and dates of birth in findings; by default they are masked. */
  unmask?: boolean
  /** Guides that are laid over the definitions of the messages that they are meant for. */
  guides?: readonly Overlay[]
}

export class CheckStream {
  private readonly limits: Limits
  private readonly input: Input
  private readonly guides: Guides
  private readonly levels = new OpenLevels()
  private readonly checks = new Map<string, MessageCheck>()
  private readonly complete = (at: Place): Place => this.input.envelope!.completed(at)
  private envelopeCheck: EnvelopeCheck | undefined
  private headerCheck: HeaderCheck | undefined
  private check: MessageCheck | undefined
  /** In place of it where a message has no definition. */
  private spacing: SpacingCheck | undefined
  /** Where the message that is open begins, and the segments of its body. */
  private begun: Place | undefined
  private inBody = 0
  /** The check that was in use last. */
  private last: MessageCheck | undefined
  /** The header whose syntax version is known. */
  private stating: InterchangeHeader | undefined
  private syntaxVersion = 3
  private headerVersion = 4
  private found: { header: MessageHeader; definition: FoundDefinition | undefined } | undefined
  /** Findings whose level may not be open yet. */
  private pending: Finding[] = []
  private readonly ready: CheckedLevel[] = []
  private outside: Findings
  private readonly oneFault = new OneFault()

  constructor(private readonly options: CheckStreamOptions = {}) {
    this.limits = withLimits(options.limits)
    this.outside = new Findings(this.limits.findings)
    this.input = new Input(options, this.tell)
    this.guides = new Guides(options.guides ?? [], this.tell)
  }

  /** Hands over bytes; all levels that have closed must be pulled with `next` before the next push. */
  push(bytes: Uint8Array): void {
    this.input.push(bytes)
  }

  end(): void {
    this.input.end()
  }

  /** The next level that has closed; undefined when more bytes (or the end) must come first. */
  next(): CheckedLevel | undefined {
    const { input } = this
    while (this.ready.length === 0) {
      const flags = input.next()
      if (flags === BODY) this.body(input.reader!.segment)
      else if (flags !== undefined) this.service(input.reader!.segment, flags)
      else {
        const last = input.finish()
        if (last === undefined) return undefined
        this.finish()
      }
    }
    return this.ready.shift()
  }

  /** Findings that belong to no level. */
  takeFindings(): Finding[] {
    this.deliver(true)
    const taken = this.outside.take()
    this.outside = new Findings(this.limits.findings)
    return taken
  }

  private readonly tell = (found: Finding): void => {
    this.oneFault.note(found)
    const hidden = this.input.records?.hidden
    const shown = hidden === undefined || hidden.length === 0 || this.options.unmask === true
    this.pending.push(shown ? found : maskedFinding(found, hidden))
  }

  private readonly tellOfBody = (found: Finding): void => {
    const isNew =
      this.input.records === undefined ? !this.oneFault.isKnown(found) : isNewOfRecord(this.pending, found)
    if (isNew) this.tell(found)
  }

  private body(segment: Segment): void {
    const { segmentNumber } = this.input.envelope!
    this.inBody++
    const isCut = this.pending.length > 0 && this.pending.some(isCutOff)
    if (isCut) this.check?.takeCut(segment, segmentNumber)
    else this.check?.take(segment, segmentNumber)
    this.spacing?.take(segment)
    if (this.pending.length > 0) this.deliver(false)
  }

  /** A header or trailer: levels end, and begin. */
  private service(segment: Segment, flags: number): void {
    const envelope = this.input.envelope!
    const trailer = TRAILERS.has(segment.tag) ? segment.text(1) : undefined
    if (this.envelopeCheck !== undefined)
      this.envelopeCheck.isDoubled = this.pending.length > 0 && this.pending.some(isOfDoubled)
    if ((flags & CUT) !== 0) {
      if (trailer !== undefined) this.tellEmpty()
      this.closeMessage()
    }
    if (trailer !== undefined) this.header(segment)
    if ((flags & END) !== 0) this.endMessage(segment, trailer ?? '')
    if (envelope.interchangeNumber !== (this.levels.interchange?.checked.number ?? 0))
      this.openInterchange(segment)
    if (envelope.group !== undefined && envelope.groupNumber !== this.levels.group?.checked.number)
      this.openGroup(segment)
    if ((flags & START) !== 0) this.openMessage(segment)
    if (trailer === undefined) this.header(segment)
    if ((flags & FIRST) !== 0) this.check?.first(segment)
    else if ((flags & ALONE) !== 0) this.aloneMessage(segment)
    if (trailer !== undefined && (flags & END) === 0) this.state(segment.tag, trailer)
    this.deliver(false)
  }

  /** A header or trailer against its own definition. */
  private header(segment: Segment): void {
    if (this.headerCheck === undefined) return
    this.useVersions()
    this.pending = this.headerCheck.take(segment, this.pending, this.headerVersion, this.check?.definition)
  }

  /** The count in a group's or interchange's trailer. */
  private state(tag: string, stated: string): void {
    const level = tag === 'UNE' || tag === 'GE' ? this.levels.group : this.levels.interchange
    if (level !== undefined && tag !== 'UNT' && tag !== 'SE') level.checked.stated = stated
  }

  private openInterchange(segment: Segment): void {
    this.closeInterchange()
    const { envelope, syntax } = this.input
    const { interchange: header, interchangeNumber: number } = envelope!
    this.levels.interchange = opened(
      {
        level: 'interchange',
        ...NOTHING_FOUND,
        number,
        syntax: syntax!,
        groups: 0,
        messages: 0,
        ...(header && { header }),
      },
      this.limits.findings,
    )
    this.envelopeCheck ??= new EnvelopeCheck(syntax!, this.complete, this.tell)
    if (header !== undefined) this.envelopeCheck.interchange(segment, header)
    if (syntax === 'abi' || syntax === undefined) return
    this.headerCheck ??= new HeaderCheck(syntax, this.complete)
    this.headerCheck.start(this.input.reader!)
  }

  private openGroup(segment: Segment): void {
    this.closeGroup()
    const { group: header, groupNumber: number, interchangeNumber: interchange } = this.input.envelope!
    if (header === undefined) return
    this.levels.group = opened(
      { level: 'group', ...NOTHING_FOUND, number, interchange, header, messages: 0 },
      this.limits.findings,
    )
    if (this.levels.interchange !== undefined) this.levels.interchange.checked.groups++
    this.envelopeCheck?.group(segment, header)
  }

  private openMessage(segment: Segment): void {
    const { message: header, group } = this.input.envelope!
    if (header === undefined) return
    const found = this.definitionFor(header)
    this.openLevel(header, found?.definition)
    if (this.levels.interchange !== undefined) this.levels.interchange.checked.messages++
    if (group !== undefined && this.levels.group !== undefined) this.levels.group.checked.messages++
    this.envelopeCheck?.message(segment, header, group)
    const begun = this.complete(segment.place())
    this.begun = begun
    this.inBody = 0
    if (found === undefined) this.beginUndefined(begun)
    else this.begin(found, begun)
  }

  /** A message of a header alone, whose trailer is missing too. */
  private tellEmpty(): void {
    if (this.inBody > 0 || this.levels.message === undefined || this.input.syntax === 'abi') return
    this.tell(finding('empty-message', 'The message has no body', { at: this.begun }))
  }

  /** With the guides that are meant for it. Neighbours mostly ask for the same definition. */
  private definitionFor(header: MessageHeader): FoundDefinition | undefined {
    const { found } = this
    if (found !== undefined && isSameType(found.header, header)) return found.definition
    const made = definitionFor(this.input.syntax!, header)
    const definition = made && {
      ...made,
      definition: this.guides.over(made.definition, header.association),
    }
    this.found = { header, definition }
    return definition
  }

  private begin(found: FoundDefinition, at: Place): void {
    const nearest = nearestFinding(found, at)
    if (nearest !== undefined) this.tell(nearest)
    this.check = this.checkFor(found.definition)
    this.check.start(this.input.reader!, this.complete)
  }

  private openLevel(header: MessageHeader, definition: MessageDefinition | undefined): void {
    const { messageNumber: number, group, groupNumber, interchangeNumber: interchange } = this.input.envelope!
    const checked: CheckedMessage = {
      level: 'message',
      number,
      findings: [],
      errors: 0,
      warnings: 0,
      interchange,
      ...(group !== undefined && { group: groupNumber }),
      header,
      ...(definition && { definition: definition.id }),
      segments: 1,
    }
    this.levels.message = opened(checked, this.limits.findings)
  }

  /** A segment that is a message by itself (TA1); it counts in no trailer. */
  private aloneMessage(segment: Segment): void {
    const { message: header } = this.input.envelope!
    if (header === undefined) return
    const definition = definitionOf(`x12/${header.type.toLowerCase()}`)
    this.openLevel(header, definition)
    if (definition !== undefined) {
      this.begin({ definition }, this.complete(segment.place()))
      this.check?.values(segment)
    }
    this.check = undefined
    this.closeMessage()
  }

  private beginUndefined(at: Place): void {
    const { type, version, release } = this.input.envelope!.message!
    const name = [type, version, release].filter(Boolean).join(' ')
    const text = `There is no definition of ${name}; its segments were not checked`
    this.tell(finding('definition-missing', text, { at }))
    const { syntax } = this.input
    if (syntax === 'abi' || syntax === undefined) return
    this.spacing = new SpacingCheck(syntax, this.tell)
    this.spacing.start(this.complete)
  }

  /** One check for each definition, and for each way in which repeated elements are written. */
  private checkFor(definition: MessageDefinition): MessageCheck {
    this.useVersions()
    const { last, syntaxVersion } = this
    if (last?.definition === definition && last.syntaxVersion === syntaxVersion) return last
    const key = `${definition.id} ${syntaxVersion} ${definition.guides?.join(' ')}`
    const known = this.checks.get(key) ?? new MessageCheck(definition, syntaxVersion, this.tellOfBody)
    this.checks.set(key, known)
    this.last = known
    return known
  }

  /** The versions of the syntax that the interchange in force states, for messages and for headers. */
  private useVersions(): void {
    const { interchange } = this.input.envelope!
    if (interchange === this.stating) return
    this.stating = interchange
    const stated = interchange?.syntax.split(':')[1] ?? ''
    this.syntaxVersion = stated === '4' ? 4 : 3
    // where no UNB says it, headers may be all that syntax 4 has
    this.headerVersion = /^[1-4]$/.test(stated) ? Number(stated) : 4
  }

  private endMessage(segment: Segment, stated: string): void {
    const open = this.levels.message
    if (open !== undefined) open.checked.stated = stated
    this.check?.end(segment, this.input.envelope!.segmentNumber)
    this.closeMessage()
  }

  private closeMessage(): void {
    const { records } = this.input
    records?.hidden.splice(0, records.hiddenBefore)
    this.check?.finish()
    this.check = undefined
    this.spacing = undefined
    this.deliver(false)
    const open = this.levels.message
    if (open === undefined) return
    // the envelope has forgotten a message that was cut
    open.checked.segments = this.input.envelope!.segmentNumber || this.inBody + 1
    this.levels.message = undefined
    this.ready.push(closed(open))
  }

  private closeGroup(): void {
    this.closeMessage()
    this.close(this.levels.group)
    this.levels.group = undefined
  }

  private closeInterchange(): void {
    this.closeGroup()
    this.close(this.levels.interchange)
    this.levels.interchange = undefined
  }

  private close(open: OpenLevel<CheckedLevel> | undefined): void {
    if (open !== undefined) this.ready.push(closed(open))
  }

  private finish(): void {
    this.deliver(false)
    this.closeInterchange()
    this.deliver(true)
  }

  /** Brings the findings to their levels; `all`: those whose level is not open belong to none. */
  private deliver(all: boolean): void {
    const { pending } = this
    if (pending.length === 0) return
    this.pending = []
    for (const found of pending) {
      const findings = this.levels.of(found)
      if (findings !== undefined) findings.add(found)
      else if (all || found.at?.interchange === undefined) this.outside.add(found)
      else this.pending.push(found)
    }
  }
}

function isOfDoubled({ code }: Finding): boolean {
  return code === 'header-doubled'
}

/** Both are of the same definition. */
function isSameType(a: MessageHeader, b: MessageHeader): boolean {
  const isOfOne = a.type === b.type && a.version === b.version
  return isOfOne && a.release === b.release && a.association === b.association
}

/** The segment in view is the last one, and ends with the input in the middle of it. */
export function isCutOff({ code, severity }: Finding): boolean {
  return code === 'segment-unterminated' && severity === 'error'
}

const TRAILERS = new Set(['UNT', 'UNE', 'UNZ', 'SE', 'GE', 'IEA'])
const NOTHING_FOUND = { number: 0, findings: [], errors: 0, warnings: 0 }

keepShape(new CheckStream())
