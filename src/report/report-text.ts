/**
 * The report of `check` for people: each finding on a line, the line of the input below it, a line of counts at the
 * end of each file and of all.
 */
import { printableUpTo } from '../core/printable.js'
import { findingWithExcerpt } from './excerpt.js'
import {
  type Counts,
  counted,
  countsInWords,
  inOrder,
  type Report,
  type Reported,
  type ReportedMessage,
} from './report.js'

const NAME_MAX = 400
/** Findings are held back so that those of headers stand before those of the messages in them. */
const HELD_MAX = 2000

export class TextReport implements Report {
  readonly wants = { surroundings: true, columns: false }
  private file = ''
  private held: Reported[] = []

  constructor(private readonly colour: boolean) {}

  head(): string {
    return ''
  }

  beginFile(name: string): string {
    this.file = name
    return ''
  }

  take(message: ReportedMessage | undefined, findings: readonly Reported[]): string {
    if (message?.text === undefined) {
      this.held.push(...findings)
      return this.held.length > HELD_MAX ? this.release() : ''
    }
    const before = this.release()
    this.held.push(...findings)
    return before + message.text + this.release()
  }

  private release(): string {
    const { file, colour } = this
    const held = inOrder(this.held, ({ finding }) => finding.at?.offset)
    this.held = []
    return held.map(({ finding, around }) => findingWithExcerpt(file, finding, around, colour)).join('')
  }

  endFile(counts: Counts): string {
    const name = printableUpTo(this.file === '-' ? '<stdin>' : this.file, NAME_MAX)
    return `${this.release()}${name}: ${counted(counts.messages, 'message')}, ${countsInWords(counts)}\n`
  }

  tail(files: number, counts: Counts): string {
    if (files < 2) return ''
    return `${files} files: ${counted(counts.messages, 'message')}, ${countsInWords(counts)}\n`
  }
}
