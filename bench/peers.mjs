/** The peers, each as its own documentation uses it. All give the segments that they have seen. */
import { createRequire } from 'node:module'
import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { latin1, wholeSegments } from './input.mjs'

const require = createRequire(import.meta.url)

/** The event parser of `edifact`, with hooks that count. Character set C, because A refuses some real data. */
function edifactParser() {
  const { Parser } = require('edifact')
  const parser = new Parser()
  parser.encoding('UNOC')
  const seen = { segments: 0, components: 0 }
  parser.onopensegment = () => seen.segments++
  parser.oncomponent = () => seen.components++
  return { parser, seen }
}

function tsEdifactParser() {
  // its index asks for a package that it does not depend on
  const { Parser } = require('ts-edifact/lib/parser.js')
  const { Configuration } = require('ts-edifact/lib/configuration.js')
  const parser = new Parser(new Configuration({ charset: 'UNOC' }))
  const seen = { segments: 0, components: 0 }
  parser.onOpenSegment = () => seen.segments++
  parser.onComponent = () => seen.components++
  return { parser, seen }
}

function saxWhole(make, bytes) {
  const { parser, seen } = make()
  parser.write(latin1(bytes))
  parser.end()
  return seen
}

/** Both lose a release character at the end of a chunk, so chunks are cut behind a terminator for them. */
async function saxStream(make, chunks) {
  const { parser, seen } = make()
  for await (const text of wholeSegments(chunks)) parser.write(text)
  parser.end()
  return seen
}

async function countStream(transform, chunks) {
  let segments = 0
  const count = new Writable({
    objectMode: true,
    highWaterMark: 4096,
    write(_segment, _encoding, done) {
      segments++
      done()
    },
  })
  await pipeline(Readable.from(chunks, { objectMode: false, highWaterMark: 65536 }), transform, count)
  return { segments }
}

function nodeX12Whole(bytes) {
  const { X12Parser } = require('node-x12')
  const interchange = new X12Parser(true).parse(latin1(bytes))
  let segments = 2
  for (const group of interchange.functionalGroups) {
    segments += 2
    for (const { segments: inside } of group.transactions) segments += inside.length + 2
  }
  return { segments }
}

const nodeX12Stream = (chunks) => countStream(new (require('node-x12').X12Parser)(false, 'latin1'), chunks)
const x12ParserStream = (chunks) => countStream(new (require('x12-parser').X12parser)('latin1'), chunks)

/** The fields of each record of a filing by its first columns, as [name, first column, width]. */
async function fieldsOfFilings() {
  const { envelopeRecords, layoutOf } = await import('../dist/message/layout.js')
  const records = [...envelopeRecords(), ...layoutOf('abi/sf').records].filter(
    ({ match }) => match === undefined,
  )
  return records.map(({ id, fields }) => ({
    id,
    fields: fields.map(({ name, from, to }) => ({ name, from, width: to - from + 1 })),
  }))
}

/** Its parser of one record's fields, one for each kind of record; lines are split and told apart before it. */
async function evologi(bytes) {
  const { Parser } = await import('@evologi/fixed-width')
  const parsers = new Map()
  for (const { id, fields } of await fieldsOfFilings()) {
    const options = fields.map(({ name, from, width }) => ({ property: name, column: from, width }))
    parsers.set(id, new Parser({ fields: options, eol: '\n' }))
  }
  return countLines(bytes, (line) => {
    const parser = parsers.get(line.slice(0, 4)) ?? parsers.get(line.slice(0, 1))
    for (const record of parser.write(`${line}\n`)) return record
    return undefined
  })
}

async function fixedWidthParser(bytes) {
  const { FixedWidthParser } = require('fixed-width-parser')
  const parsers = new Map()
  for (const { id, fields } of await fieldsOfFilings()) {
    const options = fields.map(({ name, from, width }) => ({
      name,
      start: from - 1,
      width,
      padPosition: 'end',
    }))
    parsers.set(id, new FixedWidthParser(options))
  }
  return countLines(bytes, (line) => {
    const parser = parsers.get(line.slice(0, 4)) ?? parsers.get(line.slice(0, 1))
    return parser.parse(line)[0]
  })
}

function countLines(bytes, parse) {
  let segments = 0
  for (const line of latin1(bytes).split('\n')) if (line !== '' && parse(line) !== undefined) segments++
  return { segments }
}

/** What one writes first: split twice, keep the arrays. Released separators are taken for separators. */
function split(bytes, terminator, separator) {
  const segments = latin1(bytes)
    .split(terminator)
    .map((segment) => segment.split(separator))
  return { segments: segments.length - 1 }
}

export const peers = {
  'edifact, whole': { kind: 'baplie', whole: (bytes) => saxWhole(edifactParser, bytes) },
  'edifact, stream': { kind: 'baplie', stream: (chunks) => saxStream(edifactParser, chunks) },
  'ts-edifact, whole': { kind: 'baplie', whole: (bytes) => saxWhole(tsEdifactParser, bytes) },
  'ts-edifact, stream': { kind: 'baplie', stream: (chunks) => saxStream(tsEdifactParser, chunks) },
  'split, EDIFACT': { kind: 'baplie', inexact: true, whole: (bytes) => split(bytes, "'", '+') },
  'node-x12, whole': { kind: 'status', whole: nodeX12Whole },
  'node-x12, stream': { kind: 'status', stream: nodeX12Stream },
  'x12-parser, stream': { kind: 'status', stream: x12ParserStream },
  '@evologi/fixed-width, whole': { kind: 'filings', whole: evologi },
  'fixed-width-parser, whole': { kind: 'filings', whole: fixedWidthParser },
  'split, X12': { kind: 'status', whole: (bytes) => split(bytes, '~', '*') },
}
