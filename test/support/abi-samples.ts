/** Every `.abi` file of samples/, of its quirks too. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { SampleFile } from './samples.js'

export function abiSamples(): SampleFile[] {
  return ['abi', 'quirks-abi'].flatMap((name) => {
    const folder = fileURLToPath(new URL(`../../samples/${name}`, import.meta.url))
    return readdirSync(folder)
      .filter((file) => file.endsWith('.abi'))
      .sort()
      .map((file) => ({ name: `${name}/${file}`, bytes: new Uint8Array(readFileSync(`${folder}/${file}`)) }))
  })
}
