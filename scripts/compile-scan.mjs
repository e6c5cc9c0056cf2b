// Writes src/syntax/scan-code.generated.ts: the WebAssembly made of src/syntax/scan.wat. Run by `npm run compile-scan`
// when that file has changed. With --check it writes nothing and tells what is out of date; a test does that.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import wabt from 'wabt'

const folder = fileURLToPath(new URL('../src/syntax/', import.meta.url))
const NUMBERS_A_LINE = 24

const module = (await wabt()).parseWat('scan.wat', readFileSync(`${folder}scan.wat`, 'utf8'), { simd: true })
module.resolveNames()
module.validate({ simd: true })
const bytes = module.toBinary({}).buffer

const lines = []
for (let at = 0; at < bytes.length; at += NUMBERS_A_LINE)
  lines.push(`  ${[...bytes.subarray(at, at + NUMBERS_A_LINE)].join(', ')},`)
const text = [
  '// Made by scripts/compile-scan.mjs from src/syntax/scan.wat; not to be edited.',
  'export const SCAN_CODE = Uint8Array.of(',
  ...lines,
  ')',
  '',
].join('\n')

const file = `${folder}scan-code.generated.ts`
if (!process.argv.includes('--check')) writeFileSync(file, text)
else if (readFileSync(file, 'utf8') !== text) console.log('scan-code.generated.ts: run npm run compile-scan')
