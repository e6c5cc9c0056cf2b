/**
 * Where findings go: to standard error one line each, or to a file as JSON
 * (`{ "tenplustwo": 1, "findings": [ { "file": …, "code": … } ] }`). Counts the errors, which decide the exit code.
 */
import type { Finding } from '../core/finding.js'
import { printableJson } from '../core/printable.js'
import { findingLine } from '../report/finding-line.js'
import type { Io } from './io.js'
import { type Output, openOutput } from './output.js'

export interface FindingsOptions {
  /** Path of the JSON file; undefined for standard error. */
  path: string | undefined
  /** Warnings count, and are told, as errors. */
  strict: boolean
}

export class FindingsOutput {
  errors = 0
  private count = 0

  private constructor(
    private readonly io: Io,
    private readonly strict: boolean,
    private readonly output: Output | undefined,
  ) {}

  static async open(options: FindingsOptions, io: Io): Promise<FindingsOutput> {
    const output = options.path === undefined ? undefined : await openOutput(options.path, io)
    return new FindingsOutput(io, options.strict, output)
  }

  async add(file: string, findings: readonly Finding[]): Promise<void> {
    for (const one of findings) await this.addOne(file, this.judged(one))
  }

  async commit(): Promise<void> {
    if (this.output === undefined) return
    await this.output.write(this.count === 0 ? '{"tenplustwo":1,"findings":[]}\n' : '\n]}\n')
    await this.output.commit()
  }

  async abort(): Promise<void> {
    await this.output?.abort()
  }

  private judged(finding: Finding): Finding {
    return this.strict && finding.severity === 'warning' ? { ...finding, severity: 'error' } : finding
  }

  private async addOne(file: string, finding: Finding): Promise<void> {
    if (finding.severity === 'error') this.errors++
    if (this.output === undefined) {
      this.io.stderr(`${findingLine(file, finding, this.io.colour)}\n`)
      return
    }
    const before = this.count++ === 0 ? '{"tenplustwo":1,"findings":[\n' : ',\n'
    await this.output.write(`${before}${printableJson(JSON.stringify({ file, ...finding }))}`)
  }
}
