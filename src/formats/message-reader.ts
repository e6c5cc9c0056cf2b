/**
 * JSON values → messages: a document, a message, a record, a list of these, or a line of NDJSON. Takes text that was
 * asked for problems before it is parsed; gathers messages and findings, which bear their place in the whole input.
 */
import { Findings, finding, type Place } from '../core/finding.js'
import type { MessageData } from '../translate/write.js'
import { type JsonProblem, jsonProblem, TextPlaces } from './json-syntax.js'
import { checkMessage, isPlainObject, join, type Tell } from './message-shape.js'

/** Objects and lists may stand in one another this deep: twice the depth of a record. */
export const DEPTH_MAX = 64
const VERSION = 1

/** Values of one text, or of several that stand one behind the other. */
export class MessageReader {
  readonly messages: MessageData[] = []
  readonly findings = new Findings()
  private places: TextPlaces
  private count = 0

  constructor(private text: string) {
    this.places = new TextPlaces(text)
  }

  /** Goes on with another text of the same input, which stands at this place. */
  goOn(text: string, at: Place): void {
    this.text = text
    this.places = new TextPlaces(text, at)
  }

  tell(code: 'empty-input' | 'json-syntax', message: string, at: number): void {
    this.findings.add(finding(code, message, { at: this.places.at(at) }))
  }

  tellProblem({ offset, problem }: JsonProblem): void {
    this.tell('json-syntax', `The JSON is not well-formed: ${problem}`, offset)
  }

  /** One value that is the whole input. */
  takeWhole(): void {
    const value = parsed(this.text)
    if (Array.isArray(value)) for (const one of value) this.take(one, undefined)
    else if (isPlainObject(value) && Object.hasOwn(value, 'messages')) this.takeDocument(value)
    else this.take(value, 0)
  }

  /** A line of NDJSON: one that is wrong does not take its neighbours. */
  takeLine(start = 0, end = this.text.length): void {
    const problem = jsonProblem(this.text, start, end, DEPTH_MAX)
    if (problem === undefined) this.take(parsed(this.text.slice(start, end)), start)
    else {
      this.passOver()
      this.tellProblem(problem)
    }
  }

  /** A line that is counted and not read. */
  passOver(): void {
    this.count++
  }

  private takeDocument(document: Readonly<Record<string, unknown>>): void {
    const { tenplustwo: version, messages, ...others } = document
    for (const key of Object.keys(others)) this.tellUnknown(key)
    if (version !== undefined && version !== VERSION) {
      this.wrong(`This is no document of version ${VERSION}, which is the one that is read`, 'tenplustwo')
    } else if (!Array.isArray(messages)) this.wrong('must be a list', 'messages')
    else for (const one of messages) this.take(one, undefined)
  }

  /** A message or a bare record. */
  private take(value: unknown, at: number | undefined): void {
    const path = `messages[${this.count++}]`
    const tell: Tell = (problem, where, severity) => this.wrong(problem, `${path}${where}`, at, severity)
    if (isPlainObject(value) && Object.hasOwn(value, 'records')) {
      const message = checkMessage(value, tell)
      if (message !== undefined) this.messages.push(message)
    } else if (isPlainObject(value) && Object.hasOwn(value, 'type')) this.messages.push({ records: [value] })
    else tell('must be a message (an object with records) or a record (an object with a type)', '')
  }

  private tellUnknown(key: string): void {
    this.wrong('is not a field of the document; it was passed over', join('', key), undefined, 'warning')
  }

  private wrong(
    problem: string,
    path: string,
    start?: number,
    severity: 'error' | 'warning' = 'error',
  ): void {
    const at = start === undefined ? undefined : this.places.at(start)
    this.findings.add(finding('record-invalid', problem, { path, at, severity }))
  }
}

/** Text that `jsonProblem` found nothing wrong with. Names such as `__proto__` become plain own keys. */
function parsed(text: string): unknown {
  return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
}
