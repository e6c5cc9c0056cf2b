/** The layouts of ABI for its reader and its writer: compiled from the definitions when first asked for. */
import { envelopeRecords, layoutOf } from '../message/layout.js'
import type { LayoutDefinition } from '../syntax/fixed/definition.js'
import { compileLayout } from '../syntax/fixed/layout.js'
import type { Application, Layouts } from '../syntax/fixed/segment-reader.js'

/** The definition id of an application code. */
export function abiId(application: string): string {
  return `abi/${application.toLowerCase()}`
}

class AbiLayouts implements Layouts {
  readonly envelope = compiled({ name: 'abi', records: envelopeRecords() })
  private readonly applications = new Map<string, Application | undefined>()

  of(application: string): Application | undefined {
    const set = layoutOf(abiId(application))
    if (set === undefined || set.application !== application) return undefined
    const known = this.applications.get(application)
    if (known !== undefined) return known
    const layout = compiled({ ...set, records: [...envelopeRecords(), ...set.records] })
    const made = { layout, starts: set.starts }
    this.applications.set(application, made)
    return made
  }
}

/** The data of the package are audited by its tests: a flaw in them is a fault of the build. */
function compiled(definition: LayoutDefinition): Application['layout'] {
  const { layout, flaws } = compileLayout(definition)
  const [flaw] = flaws
  if (flaw !== undefined) throw new TypeError(`${definition.name}: ${flaw.path}: ${flaw.problem}`)
  return layout
}

let layouts: AbiLayouts | undefined

export function abiLayouts(): Layouts {
  layouts ??= new AbiLayouts()
  return layouts
}
