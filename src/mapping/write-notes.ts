/**
 * What a writing has to tell: findings with the path of what they are about. The mirror image of read-notes.ts.
 */
import { type Finding, finding } from '../core/finding.js'
import type { FindingCode } from '../core/finding-codes.js'
import type { SinkProblem } from '../syntax/sink.js'
import type { Scope } from './plan.js'
import type { WrittenObjects } from './written-objects.js'

export class WriteNotes {
  readonly findings: Finding[] = []
  /** Which record of the caller's list is being written. */
  record = 0

  constructor(private readonly objects: WrittenObjects) {}

  tell(code: FindingCode, message: string, path: string): void {
    this.findings.push(finding(code, message, { path }))
  }

  /** Gives the problems of the sink from one on the field, or the object, that they are about. */
  place(problems: readonly SinkProblem[], from: number, path: string): void {
    for (const problem of problems.slice(from)) problem.path ??= path
  }

  /** The path of a field of a node's object. */
  pathTo(node: number, key: string): string {
    return `${this.pathOfNode(node)}.${key}`
  }

  pathOfNode(node: number): string {
    return `records[${this.record}]${this.objects.pathOfNode(node)}`
  }

  /** The path of the current instance of a group. */
  pathOf(scope: Scope): string {
    return `records[${this.record}]${this.objects.pathOf(scope)}`
  }
}
