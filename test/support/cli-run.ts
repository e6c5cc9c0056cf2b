/**
 * Runs the command line in the test's own process with streams that are watched, in a folder that goes away.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../src/cli/run.js'
// commands are loaded when they are first used: here at once, so that no test waits for it
import '../../src/cli/ack-run.js'
import '../../src/cli/check-run.js'
import '../../src/cli/inspect-run.js'
import '../../src/cli/map-coverage.js'
import '../../src/cli/translate-run.js'

export interface CliResult {
  code: number
  out: string
  err: string
  /** The lines of standard error. */
  lines: string[]
}

export async function cli(argv: readonly string[], stdin: string | Uint8Array = ''): Promise<CliResult> {
  const out: Uint8Array[] = []
  let err = ''
  const bytes = typeof stdin === 'string' ? new TextEncoder().encode(stdin) : stdin
  const code = await run(argv, {
    stdin: (async function* () {
      for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
    })(),
    stdout: async (data) => {
      out.push(Buffer.from(data))
    },
    stderr: (text) => {
      err += text
    },
    colour: false,
    colourOut: false,
  })
  return { code, out: Buffer.concat(out).toString(), err, lines: err.split('\n').slice(0, -1) }
}

export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'tenplustwo-'))

  at(name: string): string {
    return join(this.path, name)
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.at(name), content)
    return this.at(name)
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8')
  }

  names(): string[] {
    return readdirSync(this.path).sort()
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true })
  }
}

export const BAPLIE = `UNB+UNOA:2+CARRIER+TERMINAL+261120:0930+4711'
UNH+1+BAPLIE:D:95B:UN:SMDG22'
BGM++PLAN0001+9'
DTM+137:202611200930:203'
TDT+20+042E+++MAEU:172:20+++9330147:146::MARIM'
LOC+5+USLGB:139:6'
LOC+147+0010182::5'
MEA+WT++KGM:21000'
LOC+9+USLGB'
LOC+11+NLRTM'
RFF+BM:1'
EQD+CN+GMCU6094135+22G1+++5'
NAD+CA+MAEU:172:20'
UNT+13+1'
UNZ+1+4711'
`

/** EQD stands before the LOC+147 that it belongs to: the assignment of units to slots is not to be trusted. */
export const BROKEN = BAPLIE.replace("EQD+CN+GMCU6094135+22G1+++5'\n", '').replace(
  'LOC+147',
  "EQD+CN+GMCU6094135+22G1+++5'\nLOC+147",
)

export const STATUS = `ISA*00*          *00*          *ZZ*CARRIER        *ZZ*CUSTOMER       *261120*0930*U*00401*000000042*0*P*>~
GS*QO*CARRIER*CUSTOMER*20261120*0930*42*X*004010~
ST*315*0001~
B4***VA*20261120*0807**GMCU*609413*E**USLGB*UN*5~
N9*BM*MAEU123456789~
Q2*9330147********042E***L*MARIM~
R4*L*UN*CNSHA*SHANGHAI~
SE*6*0001~
GE*1*42~
IEA*1*000000042~
`
