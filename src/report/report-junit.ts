/**
 * The report of `check` as JUnit XML, for whoever shows test results: a suite a file, a case a message. A message
 * with findings of a severity that rejects it has failed; its scorecard and its other findings stand in its output.
 * A suite is told when its file is through, because its counts stand before its cases.
 */
import type { Finding } from '../core/finding.js'
import { printable } from '../core/printable.js'
import { findingWithExcerpt } from './excerpt.js'
import type { Counts, Report, Reported, ReportedMessage } from './report.js'

/** Messages that are told of although nothing is wrong with them; the names of a million more help nobody. */
const PASSED_MAX = 10_000

export class JunitReport implements Report {
  readonly wants = { surroundings: true, columns: false }
  private file = ''
  private cases: string[] = []
  private failures = 0
  private passed = 0

  constructor(private readonly rejects: (severity: string) => boolean) {}

  head(): string {
    return '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tenplustwo check">\n'
  }

  beginFile(name: string): string {
    this.file = name
    this.cases = []
    this.failures = this.passed = 0
    return ''
  }

  take(message: ReportedMessage | undefined, findings: readonly Reported[]): string {
    const inside = message === undefined ? [] : findings.filter(({ finding }) => isInMessage(finding))
    const outside = findings.filter((one) => !inside.includes(one))
    if (outside.length > 0) this.case('outside of messages', outside)
    if (message !== undefined) this.case(`message ${message.index} ${message.name}`, inside, message.text)
    return ''
  }

  private case(name: string, findings: readonly Reported[], text = ''): void {
    const failing = findings.filter(({ finding }) => this.rejects(finding.severity))
    if (failing.length > 0) this.failures++
    else if (findings.length === 0 && ++this.passed > PASSED_MAX) return
    const others = findings.filter((one) => !failing.includes(one))
    const inside = this.failure(failing) + this.output(text, others)
    const head = `    <testcase classname="${attribute(this.file)}" name="${attribute(name)}"`
    this.cases.push(inside === '' ? `${head}/>\n` : `${head}>\n${inside}    </testcase>\n`)
  }

  endFile(_counts: Counts): string {
    const { cases, failures } = this
    if (this.passed > PASSED_MAX) cases.push(this.passedOver())
    this.cases = []
    const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0"`
    return `  <testsuite name="${attribute(this.file)}" ${counts}>\n${cases.join('')}  </testsuite>\n`
  }

  tail(): string {
    return '</testsuites>\n'
  }

  private passedOver(): string {
    const name = `${this.passed - PASSED_MAX} more messages with nothing found`
    return `    <testcase classname="${attribute(this.file)}" name="${name}"/>\n`
  }

  private failure(findings: readonly Reported[]): string {
    const [first] = findings
    if (first === undefined) return ''
    const { code, message } = first.finding
    const more = findings.length === 1 ? '' : ` (and ${findings.length - 1} more)`
    const said = attribute(`${code}: ${message}${more}`)
    return `      <failure type="${code}" message="${said}">${this.lines(findings)}</failure>\n`
  }

  private output(text: string, findings: readonly Reported[]): string {
    const all = escaped(text) + this.lines(findings)
    return all === '' ? '' : `      <system-out>${all}</system-out>\n`
  }

  private lines(findings: readonly Reported[]): string {
    return escaped(
      findings.map(({ finding, around }) => findingWithExcerpt(this.file, finding, around)).join(''),
    )
  }
}

function isInMessage({ at }: Finding): boolean {
  return at === undefined || at.messageIndex !== undefined
}

/** Text that was made printable already, as XML: what XML 1.0 has no place for is left as a sign for it. */
function escaped(text: string): string {
  return text
    .replace(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function attribute(text: string): string {
  return escaped(printable(text))
}
