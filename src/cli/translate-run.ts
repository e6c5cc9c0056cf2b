/**
 * What `tenplustwo translate` does: files → messages → the target, findings beside. Everything that can be
 * refused is refused before the first byte is read; when something fails later, no file bears its final name.
 */
import type { MapLibrary } from '../mapping/library.js'
import type { CenterTable } from '../rules/index.js'
import { jobFor, type WriteOptions } from '../translate/write.js'
import type { WriteJob } from '../translate/write-job.js'
import { readCenters } from './centers-file.js'
import { FindingsOutput } from './findings-output.js'
import { readHeaders, readPassword } from './headers-file.js'
import { type Input, openInputs, refuseSameFile } from './input.js'
import { EXIT, type ExitCode, type Io, Quit } from './io.js'
import { filesAndMaps, loadLibrary } from './maps.js'
import { type Output, openOutput } from './output.js'
import { OutputFolder } from './output-folder.js'
import { readInput } from './read-input.js'
import { RoutedTarget, routeFiles } from './routed-target.js'
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
  /** One file a Center in the folder of `out`; tables and answers that tell the Centers; replaces files. */
  byCenter: boolean
  centers: readonly string[]
  overwrite: boolean
}

const LATER = new Set(['xml', 'csv'])

export async function translateFiles(given: TranslateRequest, io: Io): Promise<ExitCode> {
  const request = { ...given, ...filesAndMaps('translate', given.files, given.maps) }
  checkTarget(request)
  checkRouting(request)
  const inFolder = request.byCenter ? routeFiles(extensionOf(request.to)) : []
  const outputs = inFolder.length === 0 ? [request.out] : inFolder.map((name) => `${request.out}/${name}`)
  await refuseSameFile(
    [...outputs, request.findings],
    [...request.files, ...request.maps, ...request.centers],
  )
  const library = await loadLibrary(request.maps, io)
  checkFormat(request.to, library)
  const outside = await outsideOf(request)
  const makeTarget = targetMaker(request, library, outside)
  const centers = await readCenters(request.centers, library, io)
  const inputs = await openInputs(request.files, io)
  const findings = await FindingsOutput.open({ path: request.findings, strict: request.strict }, io)
  try {
    const { out = '', overwrite } = request
    const { ending, target } = request.byCenter
      ? await openRouted(
          out,
          { inFolder, overwrite, centers, extension: extensionOf(request.to), makeTarget },
          io,
        )
      : await openSingle(request.out, makeTarget, io)
    return await new TranslateJob(request, library, findings, ending, target).run(inputs)
  } catch (error) {
    await findings.abort()
    throw error
  }
}

/** What makes files bear their names, or go. */
type Ending = Pick<Output, 'commit' | 'abort'>

interface Opened {
  ending: Ending
  target: Target
}

async function openSingle(
  out: string | undefined,
  makeTarget: (output: Output) => Target,
  io: Io,
): Promise<Opened> {
  const output = await openOutput(out, io)
  return { ending: output, target: makeTarget(output) }
}

interface Routes {
  inFolder: readonly string[]
  overwrite: boolean
  centers: CenterTable
  extension: string
  makeTarget: (output: Output) => Target
}

async function openRouted(out: string, routes: Routes, io: Io): Promise<Opened> {
  const { inFolder: names, overwrite, centers, extension, makeTarget } = routes
  const folder = await OutputFolder.open(out, { names, overwrite }, io)
  const routed = await RoutedTarget.open({ folder, extension, centers, target: makeTarget }, io)
  return { ending: routed, target: routed }
}

const extensionOf = (to: string): string => (isJson(to) ? to : to.startsWith('abi/') ? 'abi' : 'edi')

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

function checkRouting({ byCenter, centers, overwrite, out, findings }: TranslateRequest): void {
  if (!byCenter) {
    if (centers.length > 0 || overwrite)
      throw new Quit(EXIT.usage, '--centers and --overwrite go with --by-center')
    return
  }
  if (out === undefined || out === '-')
    throw new Quit(EXIT.usage, '--by-center needs --out with a folder: each Center gets a file in it')
  if (findings === '-')
    throw new Quit(EXIT.usage, "--findings '-' does not go with --by-center, which tells the routes there")
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

/** Refuses a map that is wrong at once, not when the first message comes. */
function targetMaker(
  request: TranslateRequest,
  library: MapLibrary,
  outside: Outside,
): (output: Output) => Target {
  const { to } = request
  if (isJson(to)) return (output) => new JsonTarget(output, to === 'ndjson')
  const make = (): WriteJob => writeJob(request, library, outside)
  let first: WriteJob | undefined = make()
  return (output) => {
    const job = first ?? make()
    first = undefined
    return new FormatTarget(output, to, job)
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
    private readonly ending: Ending,
    private readonly target: Target,
  ) {}

  async run(inputs: readonly Input[]): Promise<ExitCode> {
    try {
      for (const input of inputs) await this.take(input)
      const { findings, hasResult } = await this.target.end()
      await this.tell(findings)
      await this.findings.commit()
      if (hasResult) await this.ending.commit()
      else await this.ending.abort()
    } catch (error) {
      await this.ending.abort()
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
