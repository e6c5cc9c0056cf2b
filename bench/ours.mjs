/**
 * Ours, on the same bytes: segments by position, two texts a segment, typed records, and writing. All go
 * through the built package in dist/; the lowest door through the readers, the others through the public verbs.
 */
import { EdifactReader } from '../dist/syntax/edifact/reader.js'
import { FixedSegmentReader } from '../dist/syntax/fixed/segment-reader.js'
import { X12Reader } from '../dist/syntax/x12/reader.js'
import { abiLayouts } from '../dist/translate/layouts.js'
import { read, readStream } from '../dist/translate/read.js'
import { write } from '../dist/translate/write.js'

const READERS = {
  baplie: () => new EdifactReader(),
  status: () => new X12Reader(),
  filings: () => new FixedSegmentReader(abiLayouts()),
}

/**
 * What is written in one call: one plan, about a chunk of 64 KiB of sets, a batch of filings. Of 2,000 sets the objects
 * are no longer at hand when they are written, because each takes twelve times as much memory as its text: that is
 * measured beside it.
 */
const FORMATS = {
  baplie: { id: 'edifact/baplie@smdg22', batch: 1 },
  status: { id: 'x12/315@004010', batch: 150 },
  filings: { id: 'abi/sf', batch: 999 },
}
const MANY = 2000
const NOW = '2026-06-11T09:30'

/** Pulls all segments that are whole; gives their number. `look` uses a segment. */
function pull(reader, look) {
  let segments = 0
  while (reader.next()) {
    look(reader.segment)
    segments++
  }
  return segments
}

let kept = 0

const positions = () => (segment) => {
  kept ^= segment.offset ^ segment.tagCode
}
const twoTexts = () => (segment) => {
  kept += segment.text(1).length + segment.text(2).length
}

function scanWhole(kind, look, bytes) {
  const reader = READERS[kind]()
  reader.push(bytes)
  reader.end()
  return scanned(reader, pull(reader, look()))
}

async function scanStream(kind, look, chunks) {
  const reader = READERS[kind]()
  const use = look()
  let segments = 0
  for await (const chunk of chunks) {
    reader.push(chunk)
    segments += pull(reader, use)
  }
  reader.end()
  return scanned(reader, segments + pull(reader, use))
}

function scanned(reader, segments) {
  return { segments, errors: reader.findings.filter((one) => one.severity === 'error').length, kept }
}

/** Counts what came out, so that a figure with something lost can be told from an honest one. */
class Tally {
  messages = 0
  units = 0
  rest = 0
  findings = 0
  errors = 0

  message(message) {
    this.messages++
    this.rest += message.rest.length
    this.found(message.findings)
    for (const record of message.records) this.units += unitsOf(record)
  }

  found(findings) {
    for (const one of findings) {
      if (one.code === 'unmapped' || one.code === 'no-map') this.findings++
      if (one.severity === 'error') this.errors++
    }
  }
}

function unitsOf(record) {
  if (record.type !== 'StowPlan') return 1
  let units = 0
  for (const slot of record.slots) units += slot.equipment?.length ?? 0
  return units
}

/** All records of the file in memory at once. */
function readWhole(bytes) {
  const { messages, findings } = read(bytes, { keepSource: false })
  const tally = new Tally()
  for (const message of messages) tally.message(message)
  tally.findings = tally.errors = 0
  tally.found(findings)
  return { ...tally }
}

/**
 * One message at a time, let go before the next is asked for: the variable of a `for await` loop would hold it until
 * then, and two plans of a megabyte in memory instead of one cost the collector a fifth of all time.
 */
async function readInStream(chunks) {
  const tally = new Tally()
  const messages = readStream(chunks)
  let step = await messages.next()
  while (step.done !== true) {
    tally.message(step.value)
    step = undefined
    step = await messages.next()
  }
  return { ...tally }
}

const CHUNK = 1 << 16

function* piecesOf(bytes) {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK)
}

/** Time and bytes of writing alone; the messages come from reading the file, which is not timed. */
async function writeAll(kind, chunks, batch = FORMATS[kind].batch) {
  const { id } = FORMATS[kind]
  const total = { ms: 0, bytes: 0, units: 0, errors: 0, findings: 0 }
  let messages = []
  const flush = () => {
    const begun = performance.now()
    const { bytes, findings } = write(messages, {
      format: id,
      now: NOW,
      // of the three only ABI must have one; GS of X12 has no place for it, and says so
      secrets: kind === 'filings' ? { password: 'SECRET' } : {},
      controlNumbers: { interchange: '1', group: '1', message: '1' },
    })
    total.ms += performance.now() - begun
    total.bytes += bytes.length
    for (const message of messages) for (const record of message.records) total.units += unitsOf(record)
    total.errors += findings.filter((one) => one.severity === 'error').length
    total.findings += findings.filter(
      (one) => one.code === 'not-carried' || one.code === 'rest-unplaced',
    ).length
    messages = []
  }
  for await (const message of readStream(chunks)) {
    messages.push(message)
    if (messages.length === batch) flush()
  }
  if (messages.length > 0) flush()
  return total
}

const both = (kind, look) => ({
  kind,
  whole: (bytes) => scanWhole(kind, look, bytes),
  stream: (chunks) => scanStream(kind, look, chunks),
})

/** Each as `NAME, whole` and `NAME, stream`. */
function ways(name, { kind, whole, stream }) {
  return { [`${name}, whole`]: { kind, whole }, [`${name}, stream`]: { kind, stream } }
}

/** Typed records also one at a time from bytes in memory: what the reader does without the file's own time. */
function typed(name, kind) {
  const oneByOne = (bytes) => readInStream(piecesOf(bytes))
  return {
    ...ways(name, { kind, whole: readWhole, stream: readInStream }),
    [`${name}, one by one`]: { kind, whole: oneByOne },
  }
}

export const ours = {
  ...ways('segments, EDIFACT', both('baplie', positions)),
  ...ways('segments with two texts, EDIFACT', both('baplie', twoTexts)),
  ...typed('StowPlan', 'baplie'),
  'StowPlan, write': { kind: 'baplie', timed: true, stream: (chunks) => writeAll('baplie', chunks) },
  ...ways('segments, X12', both('status', positions)),
  ...ways('segments with two texts, X12', both('status', twoTexts)),
  ...typed('ContainerStatus', 'status'),
  ...ways('records of 80 columns', both('filings', positions)),
  ...ways('records of 80 columns with two texts', both('filings', twoTexts)),
  ...typed('SecurityFiling', 'filings'),
  'SecurityFiling, write': { kind: 'filings', timed: true, stream: (chunks) => writeAll('filings', chunks) },
  'ContainerStatus, write': { kind: 'status', timed: true, stream: (chunks) => writeAll('status', chunks) },
  'ContainerStatus, write, 2,000 a call': {
    kind: 'status',
    timed: true,
    stream: (chunks) => writeAll('status', chunks, MANY),
  },
}
