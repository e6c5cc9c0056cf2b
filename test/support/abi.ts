/** ABI batches for tests: records padded to 80 columns, a small filing, and the samples of their quirks. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const PASSWORD = 'SECRET'
export const A = 'A2704ZZ9SECRET010526     SF                                RUN 0001'
export const B = 'B  2704ZZ9SF                                               MSG 0000001'
export const Y = 'Y  2704ZZ9SF'
export const Z = 'Z2704ZZ9      010526'

/** The records of a filing; `number` makes its bill its own. */
export function filing(number = 1): string[] {
  return [
    'SF10101ACTEI 12-345678900           11               ZZZC12-345678900   018',
    `SF15BMZZZHEX${String(number).padStart(8, '0')}`,
    `SF20CR PO${String(number).padStart(7, '0')}`,
    'SF25CNZZZU000000000123456445G1',
    'SF30IM                                    EI 12-345678900',
    'SF30SE EXAMPLE TRADING HK LTD',
    'SF3501100                                02MAIN STREET',
    'SF36LONG BEACH                         CA       90802          US',
    'SF30MF EXAMPLE LAMP FACTORY',
    'SF35019                                  02INDUSTRY ROAD',
    'SF36DONGGUAN                           GD       523000         CN',
    'SF409405110010CN',
  ]
}

export const batch = (records: readonly string[] = filing()): string[] => [A, B, ...records, Y, Z]

/** Records of 80 columns, each followed by `joiner`. */
export function abiBytes(records: readonly string[], joiner = '\n'): Uint8Array {
  return new Uint8Array(Buffer.from(records.map((one) => one.padEnd(80) + joiner).join(''), 'latin1'))
}

const folder = fileURLToPath(new URL('../../samples/quirks-abi', import.meta.url))

export const quirkNames = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.abi'))
    .map((name) => name.slice(0, -'.abi'.length))
    .sort()

export const quirk = (name: string): Uint8Array => new Uint8Array(readFileSync(`${folder}/${name}.abi`))
