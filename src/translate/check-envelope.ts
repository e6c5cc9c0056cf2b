/**
 * What the levels of an envelope must agree on: references used once, messages in the group they belong to.
 * Takes headers as they open; tells findings at the header's element.
 *
 * Sources: X12.6 (control numbers are unique within the level above; a functional group holds sets of one functional
 * identifier), reference/x12/envelope.json "gs01Seen" for customs sets that travel as SO; ISO 9735 (0020, 0048, 0062
 * identify uniquely; UNG 0038 and S008 are those of the group's messages).
 */
import { type Finding, type FindingDetail, finding, type Place } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import { keepShape } from '../core/keep-shape.js'
import type { GroupHeader, InterchangeHeader, MessageHeader } from '../syntax/envelope.js'
import type { Segment } from '../syntax/segment.js'
import { isFunctionalIdOf } from './functional-ids.js'
import type { Syntax } from './syntaxes.js'
import { UsedReferences } from './used-references.js'

/** Where a header has its reference. */
const SEATS = {
  edifact: { interchange: 5, group: 5, message: 1 },
  x12: { interchange: 13, group: 6, message: 2 },
  // its references are free text; its tracker holds blocks against their batch
  abi: { interchange: 0, group: 0, message: 0 },
} as const

export class EnvelopeCheck {
  private readonly interchanges = new UsedReferences()
  private groups = new UsedReferences()
  private messages = new UsedReferences()
  /** The header in view comes again before its trailer: that is told, and of course it has the same reference. */
  isDoubled = false

  constructor(
    private readonly syntax: Syntax,
    private readonly complete: (at: Place) => Place,
    private readonly tell: (found: Finding) => void,
  ) {}

  interchange(segment: Segment, header: InterchangeHeader): void {
    this.groups = new UsedReferences()
    this.messages = new UsedReferences()
    const { sender, recipient, reference } = header
    const parties = [sender.qualifier, sender.id, recipient.qualifier, recipient.id]
    if (reference !== '' && this.interchanges.use(JSON.stringify([...parties, reference])))
      this.twice(segment, SEATS[this.syntax].interchange, reference)
  }

  group(segment: Segment, { reference }: GroupHeader): void {
    this.messages = new UsedReferences()
    if (reference !== '' && this.groups.use(reference))
      this.twice(segment, SEATS[this.syntax].group, reference)
  }

  message(segment: Segment, header: MessageHeader, group: GroupHeader | undefined): void {
    const { reference } = header
    if (reference !== '' && this.messages.use(reference))
      this.twice(segment, SEATS[this.syntax].message, reference)
    if (group === undefined || this.syntax === 'abi') return
    if (this.syntax === 'x12') this.setInGroup(segment, header, group)
    else this.messageInGroup(segment, header, group)
  }

  private setInGroup(segment: Segment, { type }: MessageHeader, { functionalId }: GroupHeader): void {
    if (type === '' || functionalId === '' || isFunctionalIdOf(type, functionalId)) return
    const text = `Set ${type} does not belong into a group ${functionalId}`
    this.report('group-mismatch', text, segment, 1, type)
  }

  /** What the group leaves open agrees with anything. */
  private messageInGroup(segment: Segment, header: MessageHeader, group: GroupHeader): void {
    const said = [group.functionalId, group.version, group.release]
    const has = [header.type, header.version, header.release]
    const at = said.findIndex((one, i) => one !== undefined && one !== '' && one !== has[i])
    if (at < 0) return
    const text = `The message says '${has[at] ?? ''}', its group says '${said[at]}'`
    this.report('group-mismatch', text, segment, 2, has[at] ?? '', at + 1)
  }

  private twice(segment: Segment, element: number, reference: string): void {
    if (this.isDoubled) return
    const text = `The reference '${reference}' of ${segment.tag} was used before`
    this.report('reference-duplicate', text, segment, element, reference)
  }

  private report(
    code: FindingCode,
    text: string,
    segment: Segment,
    element: number,
    found: string,
    component = 1,
  ): void {
    const detail: FindingDetail = { at: this.complete(segment.place(element, component)) }
    if (found !== '') detail.found = found
    this.tell(finding(code, text, detail))
  }
}

keepShape(
  new EnvelopeCheck(
    'x12',
    (at) => at,
    () => {},
  ),
)
