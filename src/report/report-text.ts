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
  type Report,
  type Reported,
  type ReportedMessage,
} from './report.js'

const NAME_MAX = 400

export class TextReport implements Report {
  readonly wants = { surroundings: true, columns: false }
  private file = ''

  constructor(private readonly colour: boolean) {}

  head(): string {
    return ''
  }

  beginFile(name: string): string {
    this.file = name
    return ''
  }

  take(message: ReportedMessage | undefined, findings: readonly Reported[]): string {
    const { file, colour } = this
    const told = findings
      .map(({ finding, around }) => findingWithExcerpt(file, finding, around, colour))
      .join('')
    return (message?.text ?? '') + told
  }

  endFile(counts: Counts): string {
    const name = printableUpTo(this.file === '-' ? '<stdin>' : this.file, NAME_MAX)
    return `${name}: ${counted(counts.messages, 'message')}, ${countsInWords(counts)}\n`
  }

  tail(files: number, counts: Counts): string {
    if (files < 2) return ''
    return `${files} files: ${counted(counts.messages, 'message')}, ${countsInWords(counts)}\n`
  }
}
