/**
 * The report of `check` as JSON, in the shape of `translate --findings` with the counts of each file behind it:
 * `{ "tenplustwo": 1, "findings": [ { "file": …, "code": … } ], "files": [ { "file": …, "errors": 0, … } ] }`, and
 * where there are security filings `"scorecards": [ { "file": …, "path": …, "elements": [ … ] } ]`.
 */
import { printableJson } from '../core/printable.js'
import type { Counts, Report, Reported, ReportedMessage } from './report.js'
import { Scorecards } from './scorecards.js'

export class JsonReport implements Report {
  readonly wants = { surroundings: false, columns: false }
  private file = ''
  private count = 0
  private readonly files: string[] = []
  private readonly scorecards = new Scorecards()

  head(): string {
    return '{"tenplustwo":1,"findings":['
  }

  beginFile(name: string): string {
    this.file = name
    return ''
  }

  take(message: ReportedMessage | undefined, findings: readonly Reported[]): string {
    this.scorecards.take(this.file, message?.scorecards)
    const items = findings.map(({ finding }) => {
      const before = this.count++ === 0 ? '\n' : ',\n'
      return before + printableJson(JSON.stringify({ file: this.file, ...finding }))
    })
    return items.join('')
  }

  endFile(counts: Counts): string {
    this.files.push(printableJson(JSON.stringify({ file: this.file, ...counts })))
    return ''
  }

  tail(): string {
    const end = this.count === 0 ? '' : '\n'
    const cards = this.scorecards.members()
    return `${end}],"files":[\n${this.files.join(',\n')}\n]${cards === '' ? '' : `,${cards}`}}\n`
  }
}
