/**
 * A batch of X12 004010 315 (status details, ocean): one interchange, groups of a thousand transaction sets,
 * trailing empty elements as real senders leave them. The same arguments give the same bytes.
 */
import { pad, random, SegmentFile } from './random.mjs'

const PORTS = [
  ['57035', 'SHANGHAI', 'CN'],
  ['2704', 'LOS ANGELES', 'US'],
  ['2709', 'LONG BEACH', 'US'],
  ['58201', 'HONG KONG', 'HK'],
  ['58023', 'BUSAN', 'KR'],
  ['42157', 'ROTTERDAM', 'NL'],
]
const CARRIERS = 'MSCU MAEU CMDU HLCU OOLU ONEY'.split(' ')
const STATUSES = 'I AE VD VA UV OA CR CT AV'.split(' ')
const GROUP = 1000
const ISA =
  'ISA*00*          *00*          *ZZ*SENDERLINE     *ZZ*USCBP          *260611*0930*U*00401*000010202*0*P*:'

/** Writes `units` transaction sets; gives what is in the file. */
export async function writeStatus315(path, { units, lineEnd = '' }) {
  const file = new SegmentFile(path, `~${lineEnd}`)
  const { below, pick } = random()
  file.segment(ISA)
  let made = 0
  let group = 0
  while (made < units) {
    const count = Math.min(GROUP, units - made)
    group++
    file.segment(`GS*QO*SENDERLINE*USCBP*20260611*0930*${group}*X*004010`)
    for (let i = 1; i <= count; i++, made++) {
      transactionSet(file, pad(i, 4), made, below, pick)
      await file.breathe()
    }
    file.segment(`GE*${count}*${group}`)
  }
  file.segment(`IEA*${group}*000010202`)
  await file.close()
  return { bytes: file.bytes, segments: file.segments, messages: made, units: made }
}

function transactionSet(file, control, index, below, pick) {
  const first = file.segments
  const line = pick(CARRIERS)
  const when = `202606${pad(1 + below(28), 2)}*${pad(below(24), 2)}${pad(below(60), 2)}`
  const number = pad((index * 7919) % 1000000, 6)
  file.segment(`ST*315*${control}`)
  file.segment(
    `B4***${pick(STATUSES)}*${when}*${pick(PORTS)[0]}*${pick(CARRIERS)}*${number}*L*45G1*${pick(PORTS)[1]}*UN*${below(10)}`,
  )
  references(file, line, below)
  file.segment(`Q2*9839430*CN*******${pad(below(999), 3)}E***L*MSC OSCAR`)
  file.segment(`SG*${pick(STATUSES)}***${when}*LT`)
  for (const role of ['L', 'D', 'R', 'E']) {
    const [code, name, country] = pick(PORTS)
    file.segment(`R4*${role}*K*${code}*${name}*${country}***${role === 'D' ? 'TERMINAL ISLAND' : ''}*`)
    file.segment(`DTM*${role === 'L' ? '370' : '371'}*${when}*LT`)
  }
  file.segment(`SE*${file.segments - first + 1}*${control}`)
}

function references(file, line, below) {
  file.segment(`N9*BM*${line}${pad(below(1e9), 9)}`)
  file.segment(`N9*EQ*${line}${pad(below(1e7), 7)}`)
  if (below(2)) file.segment(`N9*BN*${pad(below(1e9), 9)}`)
  if (below(3) === 0) file.segment(`N9*SN*CARRIER SEAL ${pad(below(1e7), 7)}`)
}
