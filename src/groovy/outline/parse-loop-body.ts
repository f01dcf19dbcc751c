import type { ScriptStatement } from '../../model/index.ts';
import { parseGoverned } from './parse-statements.ts';
import type { Parsing } from './parsing.ts';

/** Parses the body of a loop, in which `break` leaves the loop and not a switch around it. */
export function parseLoopBody(p: Parsing): readonly ScriptStatement[] {
  const { isInSwitch } = p;
  p.isInSwitch = false;
  const body = parseGoverned(p);
  p.isInSwitch = isInSwitch;
  return body;
}
