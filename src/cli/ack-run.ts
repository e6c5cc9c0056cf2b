/// <reference types="node" />
/**
 * What `tenplustwo ack` does: a file → its check → the acknowledgement; or a received acknowledgement → its words.
 * The file is checked in constant memory; only the headers and the findings are kept.
 */
import { printable } from '../core/printable.js'
import type { Acknowledgement } from '../records/acknowledgement.js'
import { describeAcknowledgement, describeError, describeVerdict } from '../report/acknowledgement-text.js'
import { type AcknowledgementType, acknowledge } from '../translate/acknowledge.js'
import type { CheckResult } from '../translate/check.js'
import { CheckStream } from '../translate/check-stream.js'
import { matchAcknowledgement, type SentMessage } from '../translate/match-acknowledgement.js'
import { FindingsOutput } from './findings-output.js'
import { type Input, openInputs, refuseSameFile } from './input.js'
import { EXIT, type ExitCode, type Io } from './io.js'
import { type Output, openOutput } from './output.js'
import { readInput } from './read-input.js'

export interface AckRequest {
  file: string
  type: AcknowledgementType | undefined
  out: string | undefined
  now: string | undefined
  controlNumber: string | undefined
  unasked: boolean
  lines: boolean
  words: boolean
  sent: readonly string[]
}

export async function acknowledgeFile(request: AckRequest, io: Io): Promise<ExitCode> {
  const { file, out, type, lines, unasked } = request
  await refuseSameFile([out], [file])
  const [input] = await openInputs([file], io)
  return withOutput(out, io, async (output) => {
    const result = await checked(input!)
    const { bytes, findings, verdict } = acknowledge(result, {
      ...(type === undefined ? {} : { type }),
      unasked,
      now: request.now ?? new Date().toISOString().slice(0, 16),
      controlNumbers: { interchange: request.controlNumber ?? ownNumber(result) },
      ...(lines ? { lineEnd: '\n' } : {}),
    })
    const told = await FindingsOutput.open({ path: undefined, strict: false }, io)
    // where there is no header to answer, the reason is among what was found
    await told.add(file, result.interchanges.length === 0 ? [...result.findings, ...findings] : findings)
    await output.write(bytes)
    const code = verdict === 'rejected' || told.errors > 0 ? EXIT.rejected : EXIT.good
    return { code, hasResult: bytes.length > 0 }
  })
}

/** The number of the first interchange, where the caller gives none. */
function ownNumber({ interchanges }: CheckResult): string {
  return interchanges[0]?.header?.reference || '1'
}

async function checked(input: Input): Promise<CheckResult> {
  const result: CheckResult = { findings: [], interchanges: [], groups: [], messages: [] }
  const stream = new CheckStream()
  const take = (): void => {
    for (let level = stream.next(); level !== undefined; level = stream.next()) {
      if (level.level === 'message') result.messages.push(level)
      else if (level.level === 'group') result.groups.push(level)
      else result.interchanges.push(level)
    }
  }
  for await (const chunk of input.chunks()) {
    stream.push(chunk)
    take()
  }
  stream.end()
  take()
  result.findings.push(...stream.takeFindings())
  return result
}

/** What a received acknowledgement says, line by line. */
export async function explainFile(request: AckRequest, io: Io): Promise<ExitCode> {
  const { file, out, sent } = request
  await refuseSameFile([out], [file, ...sent])
  const [input, ...others] = await openInputs([file, ...sent], io)
  const told = await FindingsOutput.open({ path: undefined, strict: false }, io)
  return withOutput(out, io, async (output) => {
    const known = await messagesOf(others)
    let isRejected = false
    let count = 0
    for await (const message of readInput(input!, {}, (found) => told.add(file, found))) {
      for (const record of message.records) {
        if (!isAcknowledgement(record)) continue
        count++
        const { lines, rejects } = others.length === 0 ? described(record) : matched(record, known)
        for (const line of lines) await output.write(`${printable(line)}\n`)
        isRejected ||= rejects
      }
    }
    if (count === 0) await output.write('There is no acknowledgement in this file.\n')
    return { code: isRejected || told.errors > 0 ? EXIT.rejected : EXIT.good, hasResult: true }
  })
}

interface Named extends SentMessage {
  file: string
}

async function messagesOf(inputs: readonly Input[]): Promise<Named[]> {
  const known: Named[] = []
  for (const input of inputs) {
    const messages = readInput(input, {}, () => Promise.resolve())
    for await (const { envelope, records } of messages) known.push({ file: input.name, envelope, records })
  }
  return known
}

interface InWords {
  lines: string[]
  rejects: boolean
}

function isAcknowledgement(record: object): record is Acknowledgement {
  return 'type' in record && record.type === 'Acknowledgement'
}

function described(record: Acknowledgement): InWords {
  const { interchange, groups = [], messages = [] } = record
  const levels = [record, interchange, ...groups, ...groups.flatMap((one) => one.messages ?? []), ...messages]
  return {
    lines: describeAcknowledgement(record),
    rejects: levels.some((one) => one?.verdict === 'rejected'),
  }
}

function matched(record: Acknowledgement, sent: readonly Named[]): InWords {
  const { messages, unknown } = matchAcknowledgement(record, sent)
  const lines = messages.flatMap(({ index, verdict, errors }) => {
    const one = sent[index]!
    const { type = '', reference = '' } = one.envelope?.message ?? {}
    const head = `${one.file}: ${type} ${reference}: ${describeVerdict(verdict)}`
    return [head, ...errors.map((error) => `  ${describeError(error)}`)]
  })
  const strangers = unknown.map(({ level, reference, type }) => {
    const name = [type, reference].filter(Boolean).join(' ')
    return `The ${level} ${name} is answered, but was not among what was sent`
  })
  return { lines: [...lines, ...strangers], rejects: messages.some(({ verdict }) => verdict === 'rejected') }
}

/** The output gets its name only where all went well and there is something to give. */
async function withOutput(
  path: string | undefined,
  io: Io,
  make: (output: Output) => Promise<{ code: ExitCode; hasResult: boolean }>,
): Promise<ExitCode> {
  const output = await openOutput(path, io)
  try {
    const { code, hasResult } = await make(output)
    if (hasResult) await output.commit()
    else await output.abort()
    return code
  } catch (error) {
    await output.abort()
    throw error
  }
}
