/**
 * What `tenplustwo check` does: files → findings → a report. Everything that can be refused is refused before the
 * first byte is read; one message is in memory at a time, and findings are told as they come.
 */
import type { Finding } from '../core/finding.js'
import { concealed } from '../report/conceal.js'
import {
  addCounts,
  type Counts,
  countFinding,
  inOrder,
  noCounts,
  type Report,
  type Reported,
} from '../report/report.js'
import { JsonReport } from '../report/report-json.js'
import { JunitReport } from '../report/report-junit.js'
import { SarifReport } from '../report/report-sarif.js'
import { TextReport } from '../report/report-text.js'
import type { FilingContext } from '../rules/index.js'
import { type Checked, type CheckOptions, checkInput } from './check-input.js'
import { loadGuides } from './guides.js'
import { type Input, openInputs, refuseSameFile } from './input.js'
import { EXIT, type ExitCode, type Io } from './io.js'
import { loadLibrary } from './maps.js'
import { type Output, openOutput } from './output.js'
import { SourceBytes } from './source-bytes.js'
import { version } from './version.js'

export interface CheckRequest {
  files: readonly string[]
  format: string
  failOn: string
  out: string | undefined
  maps: readonly string[]
  guides: readonly string[]
  /** What the rules on security filings are held against. */
  context: FilingContext
}

export async function checkFiles(request: CheckRequest, io: Io): Promise<ExitCode> {
  await refuseSameFile([request.out], [...request.files, ...request.maps, ...request.guides])
  const library = await loadLibrary(request.maps, io)
  const guides = await loadGuides(request.guides, io)
  const inputs = await openInputs(request.files, io)
  const output = await openOutput(request.out, io)
  const job = new CheckJob(
    request,
    { library, guides, context: request.context },
    reportFor(request, io),
    output,
  )
  try {
    await job.run(inputs)
    await output.commit()
  } catch (error) {
    await output.abort()
    throw error
  }
  return job.isRejected ? EXIT.rejected : EXIT.good
}

/** Whether a severity rejects a message. */
function rejecting(failOn: string): (severity: string) => boolean {
  return (severity) => severity === 'error' || (failOn === 'warning' && severity === 'warning')
}

function reportFor({ format, failOn, out }: CheckRequest, io: Io): Report {
  switch (format) {
    case 'json':
      return new JsonReport()
    case 'sarif':
      return new SarifReport(version())
    case 'junit':
      return new JunitReport(rejecting(failOn))
    default:
      return new TextReport(io.colourOut && (out === undefined || out === '-'))
  }
}

class CheckJob {
  isRejected = false
  private readonly all = noCounts()
  private readonly rejects: (severity: string) => boolean

  constructor(
    request: CheckRequest,
    private readonly options: CheckOptions,
    private readonly report: Report,
    private readonly output: Output,
  ) {
    this.rejects = rejecting(request.failOn)
  }

  async run(inputs: readonly Input[]): Promise<void> {
    await this.output.write(this.report.head())
    for (const input of inputs) await this.file(input)
    await this.output.write(this.report.tail(inputs.length, this.all))
  }

  private async file(input: Input): Promise<void> {
    const source = await SourceBytes.of(input)
    const counts = noCounts()
    await this.output.write(this.report.beginFile(input.name))
    try {
      for await (const checked of checkInput({ ...input, chunks: source.chunks }, this.options)) {
        await this.take(checked, source, counts)
      }
    } finally {
      await source.close()
    }
    await this.output.write(this.report.endFile(counts))
    addCounts(this.all, counts)
  }

  private async take({ message, findings }: Checked, source: SourceBytes, counts: Counts): Promise<void> {
    if (message !== undefined) counts.messages++
    for (const { severity } of findings) {
      countFinding(counts, severity)
      if (this.rejects(severity)) this.isRejected = true
    }
    const reported: Reported[] = []
    for (const finding of inOrder(findings, ({ at }) => at?.offset))
      reported.push(await this.reported(finding, source))
    if (message !== undefined || reported.length > 0)
      await this.output.write(this.report.take(message, reported))
  }

  private async reported(finding: Finding, source: SourceBytes): Promise<Reported> {
    const { surroundings, columns } = this.report.wants
    const { at } = finding
    if (at === undefined) return { finding }
    const around = surroundings ? await source.around(at) : undefined
    const isShown = around === undefined || this.options.context.unmask === true
    return {
      finding,
      around: isShown ? around : concealed(around, at.column ?? 1),
      textColumn: columns ? await source.textColumn(at) : undefined,
    }
  }
}
