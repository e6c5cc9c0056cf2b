/** The files that samples/README.md lists for the maps, with the round-trip class and the findings it promises. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../samples/', import.meta.url)

export interface MapSample {
  name: string
  bytes: Uint8Array
  /** What canonical writing gives: `exact` or `canonical`. */
  roundTrip: string
  /** The codes of the findings that reading gives, sorted. */
  findings: string[]
}

const ROW =
  /^\| ((?:baplie|codeco|x12-315|ack|abi)\/\S+\.(?:edi|abi)) \| .* \| (exact|canonical) \| ([^|]*?) ?\|$/

export function mapSamples(): MapSample[] {
  const page = readFileSync(new URL('README.md', FOLDER), 'utf8')
  return page.split('\n').flatMap((line) => {
    const [, name, roundTrip, findings] = ROW.exec(line) ?? []
    if (name === undefined || roundTrip === undefined || findings === undefined) return []
    const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)))
    return [{ name, bytes, roundTrip, findings: findings === '' ? [] : findings.split(', ').sort() }]
  })
}

/** All files that lie in the folders of the maps. */
export function mapSampleFiles(): string[] {
  return ['baplie', 'codeco', 'x12-315', 'ack', 'abi'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, FOLDER)).map((name) => `${folder}/${name}`),
  )
}

/** Files of others, which are not part of the project: only where the reference folder is present. */
const OTHERS = new URL('../../../shared/samples/', import.meta.url)

export const othersArePresent = existsSync(OTHERS)

export function othersFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, OTHERS)))
}
