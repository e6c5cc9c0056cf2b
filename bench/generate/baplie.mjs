/**
 * A bay plan as carriers send it: BAPLIE D.95B (SMDG22), one LOC+147 group a container with goods, masses,
 * dimensions, temperatures, ports, references, unit, operator and, now and then, dangerous goods; one container
 * in seven holds released separators. The same arguments give the same bytes.
 */
import { pad, random, SegmentFile } from './random.mjs'

const PORTS = 'CNSHA CNNGB HKHKG SGSIN USLAX USLGB USOAK KRPUS JPTYO TWKHH NLRTM DEHAM'.split(' ')
const OWNERS = 'MSCU MAEU CMAU HLXU OOLU TCLU TGHU CAIU EGHU ONEU'.split(' ')
const TYPES = '22G1 42G1 45G1 22R1 45R1 22U1 42P1 L5G1 22T1'.split(' ')
const LINES = 'MSC MSK CMA HLC OOL ONE EMC COS'.split(' ')
const CLASSES = '3 8 9 2.1 4.1'.split(' ')
const GOODS = [
  'FURNITURE?, KNOCKED DOWN',
  "MEN?'S COTTON SHIRTS",
  'AUTO PARTS 100?+ PCS',
  'FROZEN SHRIMP',
  'CERAMIC TILES',
  'ELECTRONICS',
  'TOYS 3?:1 SCALE',
  'RESIN IN BAGS',
]

/** Writes `units` containers in `messages` messages; gives what is in the file. */
export async function writeBaplie(path, { units, messages, lineEnd = '' }) {
  const file = new SegmentFile(path, `'${lineEnd}`)
  const { below, pick } = random()
  file.raw(`UNA:+.? '${lineEnd}`)
  file.segment('UNB+UNOA:2+SENDERLINE+USCBP+260611:0930+10020001')
  const perMessage = Math.ceil(units / messages)
  let made = 0
  for (let m = 1; m <= messages; m++) {
    const first = file.segments
    header(file, m)
    for (const end = Math.min(units, made + perMessage); made < end; made++) {
      container(file, made, below, pick)
      await file.breathe()
    }
    file.segment(`UNT+${file.segments - first + 1}+${m}`)
  }
  file.segment(`UNZ+${messages}+10020001`)
  await file.close()
  return { bytes: file.bytes, segments: file.segments, messages, units: made }
}

function header(file, m) {
  file.segment(`UNH+${m}+BAPLIE:D:95B:UN:SMDG22`)
  file.segment(`BGM++BP${pad(m, 6)}+9`)
  file.segment('DTM+137:2606110930:201')
  file.segment('TDT+20+042E+++MSC:172:20+++9839430:146:11:MSC OSCAR')
  file.segment('LOC+5+CNSHA:139:6')
  file.segment('LOC+61+USLAX:139:6')
  file.segment('DTM+178:2606100600:201')
  file.segment('DTM+132:2606251800:201')
  file.segment('RFF+VON:042E')
}

function container(file, index, below, pick) {
  const type = pick(TYPES)
  const mass = 2200 + below(28000)
  const full = below(5) > 0
  const tier = below(2) ? 2 + 2 * below(9) : 82 + 2 * below(9)
  file.segment(`LOC+147+${pad(1 + below(87), 3)}${pad(below(20), 2)}${pad(tier, 2)}::5`)
  if (below(2)) file.segment(`GID+${1 + below(3)}`)
  if (full && below(3) === 0) file.segment(`FTX+AAA+++${pick(GOODS)}`)
  file.segment(`MEA+WT++KGM:${mass}`)
  if (below(3) === 0) file.segment(`MEA+VGM++KGM:${mass}`)
  special(file, type, below)
  for (const role of [6, 12, 83]) file.segment(`LOC+${role}+${pick(PORTS)}:139:6`)
  file.segment(below(2) ? `RFF+BM:${pick(LINES)}U${pad(below(1e9), 9)}` : 'RFF+BN:1')
  file.segment(`EQD+CN+${equipmentNumber(pick(OWNERS), index)}+${type}+++${full ? 5 : 4}`)
  if (type[2] === 'R' && below(4) === 0) file.segment(`EQA+RG+GENU${pad(below(1e7), 7)}`)
  file.segment(`NAD+CA+${pick(LINES)}:172:20`)
  if (full && below(12) === 0) dangerousGoods(file, below, pick)
}

function special(file, type, below) {
  if (type[2] === 'U' || type[2] === 'P') {
    file.segment(overDimension(5 + below(5), 1 + below(60)))
  }
  if (type[2] !== 'R') return
  file.segment(`TMP+2+${below(2) ? '-' : ''}${pad(below(25), 2)}${below(2) ? '.5' : ''}:CEL`)
  file.segment('RNG+5+CEL:-20:-16')
}

/** 5 and 6: beyond the ends; 7 and 8: beyond the sides; 9: above. */
function overDimension(where, centimetres) {
  return `DIM+${where}+CMT:${where < 7 ? '' : where < 9 ? ':' : '::'}${centimetres}`
}

function dangerousGoods(file, below, pick) {
  const flashpoint = pad(below(60), 3)
  file.segment(
    `DGS+IMD+${pick(CLASSES)}:${pad(below(9999), 4)}+${1000 + below(2500)}+${flashpoint}:CEL+${1 + below(3)}+F-ES-E`,
  )
  file.segment('FTX+AAD+++FLAMMABLE LIQUID?, N.O.S.:1250')
}

/** With its check digit (ISO 6346: letters from 10, multiples of 11 left out, weights 2^i). */
function equipmentNumber(owner, index) {
  const text = owner + pad((index * 7919) % 1000000, 6)
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const k = text.charCodeAt(i) - 65
    sum += (k < 0 ? text.charCodeAt(i) - 48 : 10 + k + Math.floor((k + 9) / 10)) * 2 ** i
  }
  return text + ((sum % 11) % 10)
}
