/** All files of samples/ and of the corpus beside the project, read when a test runs. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface SampleFile {
  /** From the folder of all of them, with `/`: `baplie/smdg20-roro.edi`. */
  name: string
  bytes: Uint8Array
}

/** Every `.edi` file of samples/. */
export function sampleFiles(): SampleFile[] {
  return ownFiles(/\.edi$/)
}

/** The samples of all syntaxes: those of 80-column records (`.abi`) too. */
export function allSampleFiles(): SampleFile[] {
  return ownFiles(/\.(?:edi|abi)$/)
}

/** Without those of samples/findings: each is wrong on purpose, and has a test of its own. */
function ownFiles(pattern: RegExp): SampleFile[] {
  const files = ediFiles(fileURLToPath(new URL('../../samples', import.meta.url)), pattern)
  return files.filter(({ name }) => !name.startsWith('findings/'))
}

/** Files of others; they lie beside the project, not in it. Undefined where they are not at hand. */
export function corpusFiles(): SampleFile[] | undefined {
  const folder = fileURLToPath(new URL('../../../shared/samples', import.meta.url))
  return existsSync(folder) ? ediFiles(folder) : undefined
}

/** The corpus, or none of it with a line that nobody overlooks. */
export function corpusOrWarning(): SampleFile[] {
  const files = corpusFiles()
  if (files === undefined) console.warn('NOT TESTED: there is no ../shared/samples, the corpus of real files')
  return files ?? []
}

function ediFiles(folder: string, pattern = /\.edi$/, prefix = ''): SampleFile[] {
  return readdirSync(`${folder}/${prefix}`)
    .sort()
    .flatMap((entry) => {
      const name = prefix + entry
      if (statSync(`${folder}/${name}`).isDirectory()) return ediFiles(folder, pattern, `${name}/`)
      return pattern.test(name) ? [{ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }] : []
    })
}

/** A sample by its name. */
export function sample(name: string): Uint8Array {
  const file = sampleFiles().find((one) => one.name === `${name}.edi`)
  if (file === undefined) throw new Error(`there is no sample ${name}`)
  return file.bytes
}
