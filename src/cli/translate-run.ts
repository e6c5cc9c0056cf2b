/**
 * What `tenplustwo translate` does: files → messages → the target, findings beside. Everything that can be
 * refused is refused before the first byte is read; when something fails later, no file bears its final name.
 */
import type { MapLibrary } from '../mapping/library.js'
import { jobFor, type WriteOptions } from '../translate/write.js'
import type { WriteJob } from '../translate/write-job.js'
import { FindingsOutput } from './findings-output.js'
import { readHeaders, readPassword } from './headers-file.js'
import { type Input, openInputs, refuseSameFile } from './input.js'
import { EXIT, type ExitCode, type Io, Quit } from './io.js'
import { filesAndMaps, loadLibrary } from './maps.js'
import { type Output, openOutput } from './output.js'
import { readInput } from './read-input.js'
import { type FileFinding, FormatTarget, JsonTarget, type Target } from './targets.js'

export interface TranslateRequest {
  files: readonly string[]
  to: string
  out: string | undefined
  findings: string | undefined
  maps: readonly string[]
  strict: boolean
  now: string | undefined
  controlNumber: string | undefined
  force: boolean
  /** Files with header values and with the password. */
  headers: string | undefined
  passwordFile: string | undefined
  joiner: 'lf' | 'crlf' | 'none' | undefined
  /** Shows social security and passport numbers and dates of birth in findings. */
  unmask: boolean
}

const LATER = new Set(['xml', 'csv'])

export async function translateFiles(given: TranslateRequest, io: Io): Promise<ExitCode> {
  const request = { ...given, ...filesAndMaps('translate', given.files, given.maps) }
  checkTarget(request)
  await refuseSameFile([request.out, request.findings], [...request.files, ...request.maps])
  const library = await loadLibrary(request.maps, io)
  checkFormat(request.to, library)
  const outside = await outsideOf(request)
  const job = isJson(request.to) ? undefined : writeJob(request, library, outside)
  const inputs = await openInputs(request.files, io)
  const findings = await FindingsOutput.open({ path: request.findings, strict: request.strict }, io)
  const output = await openOutput(request.out, io).catch(async (error: unknown) => {
    await findings.abort()
    throw error
  })
  const target =
    job === undefined
      ? new JsonTarget(output, request.to === 'ndjson')
      : new FormatTarget(output, request.to, job)
  return new TranslateJob(request, library, findings, output, target).run(inputs)
}

/** What is written and stands in no record. */
type Outside = Pick<WriteOptions, 'envelope' | 'secrets' | 'lineEnd'>

const LINE_ENDS = { lf: '\n', crlf: '\r\n', none: '' } as const

async function outsideOf({ headers, passwordFile, joiner }: TranslateRequest): Promise<Outside> {
  return {
    ...(headers === undefined ? {} : { envelope: await readHeaders(headers) }),
    ...(passwordFile === undefined ? {} : { secrets: { password: await readPassword(passwordFile) } }),
    ...(joiner === undefined ? {} : { lineEnd: LINE_ENDS[joiner] }),
  }
}

function checkTarget({ to, out, findings }: TranslateRequest): void {
  if (LATER.has(to))
    throw new Quit(EXIT.usage, `--to ${to} is not there yet; use json, ndjson or a format id`)
  if (findings === '-' && (out === undefined || out === '-')) {
    throw new Quit(EXIT.usage, "--findings '-' needs --out: both cannot go to standard output")
  }
}

function isJson(to: string): boolean {
  return to === 'json' || to === 'ndjson'
}

function checkFormat(to: string, library: MapLibrary): void {
  if (isJson(to)) return
  if (!library.list().some(({ id }) => id === to || id.startsWith(`${to}@`))) {
    throw new Quit(EXIT.usage, `there is no format '${to}'; 'tenplustwo formats' lists those that there are`)
  }
}

function writeJob(request: TranslateRequest, library: MapLibrary, outside: Outside): WriteJob {
  const { to, now, controlNumber, force } = request
  const job = jobFor({
    format: to,
    library,
    force,
    ...(now === undefined ? {} : { now }),
    ...(controlNumber === undefined ? {} : { controlNumbers: { interchange: controlNumber } }),
    ...outside,
  })
  if (job !== undefined) return job
  throw new Quit(EXIT.map, `the map of '${to}' is wrong; 'tenplustwo map check' tells why`)
}

class TranslateJob {
  constructor(
    private readonly request: TranslateRequest,
    private readonly library: MapLibrary,
    private readonly findings: FindingsOutput,
    private readonly output: Output,
    private readonly target: Target,
  ) {}

  async run(inputs: readonly Input[]): Promise<ExitCode> {
    try {
      for (const input of inputs) await this.take(input)
      const { findings, hasResult } = await this.target.end()
      await this.tell(findings)
      await this.findings.commit()
      if (hasResult) await this.output.commit()
      else await this.output.abort()
    } catch (error) {
      await this.output.abort()
      await this.findings.abort()
      throw error
    }
    return this.findings.errors > 0 ? EXIT.rejected : EXIT.good
  }

  private async take(input: Input): Promise<void> {
    const keepSource = !isJson(this.request.to)
    const options = { library: this.library, keepSource, unmask: this.request.unmask }
    const messages = readInput(input, options, (found) => this.findings.add(input.name, found))
    for await (const message of messages) await this.tell(await this.target.add(input.name, message))
  }

  private async tell(findings: readonly FileFinding[]): Promise<void> {
    for (const { file, finding } of findings) await this.findings.add(file, [finding])
  }
}
