/**
 * The objects of a record that is being written: the current one of each node, looked up once an instance.
 * The mirror image of `objects.ts`.
 */
import { isObject, type RecordObject } from './objects.js'
import { PLAIN, type Plan, type Scope } from './plan.js'

export class WrittenObjects {
  /** The object, null where the record has none, undefined where that was not looked up yet. */
  private readonly current: (RecordObject | null | undefined)[]
  private readonly instances: number[]
  /** Which element of a list that goes on over several segments is the current one. */
  private readonly listed: (number | undefined)[]

  constructor(private readonly plan: Plan) {
    this.current = new Array(plan.nodes.length).fill(undefined)
    this.instances = new Array(plan.scopes.length).fill(0)
    this.listed = new Array(plan.nodes.length).fill(undefined)
  }

  begin(record: RecordObject): void {
    this.current.fill(undefined)
    this.current[0] = record
  }

  /** The elements of a list scope's list. */
  elements(scope: Scope): readonly unknown[] {
    return this.listOf(scope.node)
  }

  /** Goes to an instance of a list scope. */
  open(scope: Scope, instance: number, element: unknown): void {
    const { renews } = scope
    for (let i = 0; i < renews.length; i++) this.current[renews[i]!] = undefined
    this.current[scope.node] = isObject(element) ? element : null
    this.instances[scope.id] = instance
  }

  /** The list of a node that stands for its elements. */
  listOf(node: number): readonly unknown[] {
    const { parent, key } = this.plan.nodes[node]!
    const list = this.at(parent)?.[key]
    return Array.isArray(list) ? list : []
  }

  isEmptyList(node: number, key: string): boolean {
    const list = this.at(node)?.[key]
    return !Array.isArray(list) || list.length === 0
  }

  /** Goes to an element of such a list. */
  goTo(node: number, element: unknown, index: number): void {
    this.current[node] = isObject(element) ? element : null
    this.listed[node] = index
  }

  /** Whether a node has an object without any value. */
  isBlank(node: number): boolean {
    const object = this.at(node)
    return object !== null && Object.values(object).every((value) => value === undefined)
  }

  at(node: number): RecordObject | null {
    const known = this.current[node]
    if (known !== undefined) return known
    const { parent, key, index } = this.plan.nodes[node]!
    const outer = parent < 0 ? null : this.at(parent)
    const value = outer === null ? undefined : outer[key]
    const element: unknown =
      index >= 0 && Array.isArray(value) ? value[index] : index === PLAIN ? value : undefined
    const found = isObject(element) ? element : null
    this.current[node] = found
    return found
  }

  /** `.slots[3].equipment[0]`: where the current instance of a scope stands. */
  pathOf(scope: Scope): string {
    const outer = scope.parent === undefined ? '' : this.pathOf(scope.parent)
    if (scope.parent === undefined || scope.node === scope.parent.node) return outer
    const own = this.nodePath(scope.node, scope.parent.node)
    return scope.isList ? `${outer}${own}[${this.instances[scope.id]!}]` : `${outer}${own}`
  }

  /** The path of any node, below the scope that it belongs to. */
  pathOfNode(node: number): string {
    const scope = this.plan.scopes[this.plan.nodes[node]!.scope]!
    return this.pathOf(scope) + this.nodePath(node, scope.node)
  }

  private nodePath(node: number, top: number): string {
    if (node === top || node < 0) return ''
    const { parent, key, index } = this.plan.nodes[node]!
    const element = index >= 0 ? index : this.listed[node]
    return `${this.nodePath(parent, top)}.${key}${element === undefined ? '' : `[${element}]`}`
  }
}
