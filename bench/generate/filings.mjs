/**
 * A batch of Importer Security Filings (ABI SF): blocks of at most 999 filings, every record of 80 columns. All
 * names and numbers are made up. The same arguments give the same bytes.
 */
import { pad, random, SegmentFile } from './random.mjs'

const BLOCK = 999
const PLACES = [
  ['SHENZHEN', 'GD', 'CN'],
  ['NINGBO', 'ZJ', 'CN'],
  ['HAIPHONG', '', 'VN'],
  ['HONG KONG', '', 'HK'],
  ['BUSAN', '26', 'KR'],
]
const NAMES = [
  'LAMP FACTORY',
  'TRADING HK LTD',
  'HOME IMPORTS LLC',
  'CONSOL CO LTD',
  'CFS YANTIAN',
  'TEXTILES',
]
const LETTERS = '0123456789A*BCDEFGHIJK*LMNOPQRSTU*VWXYZ'
const STREETS = ['INDUSTRY ROAD', 'PORT ROAD', 'QUEENS ROAD', 'MAIN STREET']

/** Writes `units` filings; gives what is in the file. */
export async function writeFilings(path, { units, lineEnd = '\n' }) {
  const file = new SegmentFile(path, lineEnd)
  const { below, pick } = random()
  const record = (text) => file.segment(text.padEnd(80))
  record('A2704ZZ9SECRET010526     SF                                RUN 0001')
  for (let made = 0; made < units; ) {
    record(`B  2704ZZ9SF                                               MSG ${pad(made, 7)}`)
    for (let i = 0; i < BLOCK && made < units; i++, made++) {
      filing(record, made, below, pick)
      await file.breathe()
    }
    record('Y  2704ZZ9SF')
  }
  record('Z2704ZZ9      010526')
  await file.close()
  return { bytes: file.bytes, segments: file.segments, messages: units, units }
}

function filing(record, index, below, pick) {
  const importer = `12-${pad(below(1e7), 7)}00`
  record(
    `SF10101ACTEI ${importer.padEnd(15)}${' '.repeat(8)}11${' '.repeat(15)}ZZZC${importer.padEnd(15)}018`,
  )
  record(`SF15BMZZZHEX${pad(index, 8)}`)
  record(`SF20MB ZZZC${pad(below(1e9), 9)}`)
  record(`SF20CR PO${pad(index, 7)}A`)
  if (below(2)) container(record, pad(below(1e6), 6))
  record(`SF30IM ${' '.repeat(35)}EI ${importer}`)
  record(`SF30CN ${' '.repeat(35)}EI ${importer}`)
  for (const role of ['SE ', 'BY ', 'LG ', 'CS ']) party(record, role, below, pick)
  record(`SF30ST ${' '.repeat(35)}FR Z${pad(below(1000), 3)}`)
  for (let lines = 1 + below(3); lines > 0; lines--) {
    party(record, 'MF ', below, pick)
    for (let k = below(2); k >= 0; k--)
      record(`SF40${pad(940500 + below(90), 6)}${pad(below(1e4), 4)}${pick(PLACES)[2]}`)
  }
}

/** ISO 6346: letters count 10 and up without multiples of 11; each place counts twice the one before. */
function container(record, serial) {
  const values = [...`ZZZU${serial}`].map((one) => (one >= 'A' ? LETTERS.indexOf(one) : Number(one)))
  const digit = (values.reduce((sum, value, i) => sum + value * 2 ** i, 0) % 11) % 10
  record(`SF25CNZZZU${serial.padStart(15, '0')}${digit}45G1`)
}

function party(record, role, below, pick) {
  const [city, region, country] = pick(PLACES)
  record(`SF30${role}EXAMPLE ${pick(NAMES)} ${below(1000)}`)
  record(`SF3501${String(1 + below(300)).padEnd(35)}02${pick(STREETS)}`)
  record(`SF36${city.padEnd(35)}${region.padEnd(9)}${pad(below(1e6), 6).padEnd(15)}${country}`)
}
